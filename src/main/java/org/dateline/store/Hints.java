package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What CURRENT and `latest` tell readers. They may lag behind the log, as a run leaves them that
 * was killed after its manifest; they never lead to what is not published.
 *
 * @param lags where they lag, one line each
 * @param problems where they mislead, one line each
 */
record Hints(List<String> lags, List<String> problems) {
  private static final Pattern NUMBER = Pattern.compile("\\d{8}");

  static Hints of(Storage storage, PublicationLog log) throws IOException {
    Hints hints = new Hints(new ArrayList<>(), new ArrayList<>());
    hints.current(storage, log);
    hints.latest(storage, log);
    return hints;
  }

  private void current(Storage storage, PublicationLog log) throws IOException {
    int newest = log.newest();
    Optional<byte[]> content = storage.read(OutputFolder.CURRENT);
    if (content.isEmpty()) {
      lags.add("CURRENT is missing, the newest publication is %d".formatted(newest));
      return;
    }
    String text = new String(content.get(), UTF_8).strip();
    if (!NUMBER.matcher(text).matches()) {
      problems.add("CURRENT is no number of eight digits");
    } else if (!log.numbers().contains(Integer.valueOf(text))) {
      problems.add(
          "CURRENT dangles: it names publication %d, which the log does not have; its newest is %d"
              .formatted(Integer.valueOf(text), newest));
    } else if (Integer.parseInt(text) < newest) {
      lags.add(
          "CURRENT lags behind: it names publication %d, the newest is %d"
              .formatted(Integer.valueOf(text), newest));
    }
  }

  private void latest(Storage storage, PublicationLog log) throws IOException {
    if (!storage.hasLinks()) {
      return;
    }
    Optional<String> target = storage.linkTarget(OutputFolder.LATEST);
    if (target.isEmpty()) {
      if (storage.names("").contains(OutputFolder.LATEST)) {
        problems.add("latest is no symbolic link");
      } else {
        lags.add("latest is missing, the newest publication is %d".formatted(log.newest()));
      }
      return;
    }
    Optional<Integer> shown = publication(target.get(), log);
    if (shown.isEmpty()) {
      problems.add("latest leads to %s, which no readable manifest names".formatted(target.get()));
    } else if (storage.names(target.get()).isEmpty()) {
      problems.add("latest dangles: it leads to %s, which is gone".formatted(target.get()));
    } else if (shown.get() < log.newest()) {
      lags.add(
          "latest lags behind: it leads to publication %d, the newest is %d"
              .formatted(shown.get(), log.newest()));
    }
  }

  /** The newest publication with this snapshot folder; of one that lags it is the last but few. */
  private static Optional<Integer> publication(String folder, PublicationLog log) {
    for (int i = log.numbers().size() - 1; i >= 0; i--) {
      int number = log.numbers().get(i);
      if (log.readable(number)
          .filter(manifest -> OutputFolder.snapshot(manifest.snapshot()).equals(folder))
          .isPresent()) {
        return Optional.of(number);
      }
    }
    return Optional.empty();
  }
}
