package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two files that {@link StockCopies} found alike.
 *
 * @param distance one less their Jaccard index
 */
record FoundPair(String file, String earlier, double distance) {
  static List<FoundPair> in(Path folder) throws IOException {
    List<FoundPair> pairs = new ArrayList<>();
    PublishedTable.read(
        folder,
        StockCopies.TABLE,
        List.of("file", "earlier", "distance"),
        row ->
            pairs.add(
                new FoundPair(
                    row.getString("file", 0),
                    row.getString("earlier", 0),
                    row.getDouble("distance", 0))));
    return pairs;
  }

  /** The groups of files, each linked to the earlier one that is most like it. */
  static Map<String, String> groups(List<FoundPair> pairs) {
    Map<String, FoundPair> links = new HashMap<>();
    Comparator<FoundPair> order =
        Comparator.comparingDouble(FoundPair::distance).thenComparing(FoundPair::earlier);
    for (FoundPair pair : pairs) {
      links.merge(pair.file(), pair, (one, other) -> order.compare(one, other) <= 0 ? one : other);
    }
    Map<String, String> groups = new HashMap<>();
    for (String file : links.keySet()) {
      String root = file;
      while (links.containsKey(root)) {
        root = links.get(root).earlier();
      }
      groups.put(file, root);
    }
    return groups;
  }
}
