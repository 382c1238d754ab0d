package org.dateline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.example.data.Group;

/**
 * What the table of articles says about one of them.
 *
 * @param path of its file
 * @param original its own id if it is no copy
 */
record PublishedArticle(String path, String id, String original, String story) {
  private static final List<String> COLUMNS = List.of("article_id", "copy_of", "story_id", "path");

  /** All, from the files of the table; no files, no articles. */
  static List<PublishedArticle> in(Path folder) throws IOException {
    List<PublishedArticle> articles = new ArrayList<>();
    PublishedTable.read(folder, "articles", COLUMNS, row -> articles.add(of(row)));
    return articles;
  }

  boolean isCopy() {
    return !original.equals(id);
  }

  /** Whether it is in the story of another article than the one that it repeats. */
  boolean followsAnother() {
    return !story.equals(id) && !story.equals(original);
  }

  private static PublishedArticle of(Group row) {
    String id = row.getString("article_id", 0);
    boolean copy = row.getFieldRepetitionCount("copy_of") > 0;
    String original = copy ? row.getString("copy_of", 0) : id;
    String story = row.getString("story_id", 0);
    return new PublishedArticle(row.getString("path", 0), id, original, story);
  }
}
