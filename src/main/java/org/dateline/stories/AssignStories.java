package org.dateline.stories;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.dateline.table.ByteReader;
import org.dateline.table.LazyRows;
import scala.Tuple2;

/**
 * Puts originals into stories day by day, in one task. It holds what {@link OpenStories} hold.
 *
 * @param from the blocks of earlier days are those of {@link KnownStories}; days since 1970-01-01
 */
record AssignStories(StorySettings settings, int from) implements Serializable {

  /** Day, article and story of the originals that join one; the others open one. */
  JavaRDD<Row> apply(JavaPairRDD<Long, byte[]> lists) {
    return lists
        .repartitionAndSortWithinPartitions(new HashPartitioner(1))
        .mapPartitions(blocks -> new Assigning(blocks).rows());
  }

  private final class Assigning {
    private final Iterator<Tuple2<Long, byte[]>> blocks;
    private final OpenStories stories = new OpenStories(settings);
    private Tuple2<Long, byte[]> ahead;

    Assigning(Iterator<Tuple2<Long, byte[]>> blocks) {
      this.blocks = blocks;
      this.ahead = blocks.hasNext() ? blocks.next() : null;
    }

    Iterator<Row> rows() {
      return LazyRows.of(() -> ahead != null, this::day);
    }

    private Iterator<Row> day() {
      int day = Shares.day(ahead._1());
      if (day < from) {
        KnownStories.read(new ByteReader(ahead._2()), day, stories);
        ahead = blocks.hasNext() ? blocks.next() : null;
        return Collections.emptyIterator();
      }
      List<ByteReader> shares = new ArrayList<>();
      while (ahead != null && Shares.day(ahead._1()) == day) {
        shares.add(new ByteReader(ahead._2()));
        ahead = blocks.hasNext() ? blocks.next() : null;
      }
      List<String> ids = new ArrayList<>();
      List<List<Neighbour>> neighbours = new ArrayList<>();
      while (shares.get(0).hasMore()) {
        StringBuilder id = new StringBuilder();
        List<Neighbour> found = new ArrayList<>();
        for (ByteReader share : shares) {
          id.append(new String(share.string(), StandardCharsets.UTF_8));
          found.addAll(NeighbourLists.read(share, day));
        }
        ids.add(id.toString());
        neighbours.add(likest(found));
      }
      List<Row> joined = new ArrayList<>();
      String[] found = stories.join(day, ids, neighbours);
      for (int place = 0; place < found.length; place++) {
        if (!found[place].equals(ids.get(place))) {
          joined.add(RowFactory.create(day, ids.get(place), found[place]));
        }
      }
      return joined.iterator();
    }
  }

  private List<Neighbour> likest(List<Neighbour> neighbours) {
    Collections.sort(neighbours, Neighbour.LIKEST);
    return neighbours.subList(0, Math.min(neighbours.size(), settings.neighbours().most()));
  }
}
