package org.dateline.support;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk as `shuffled:/`, which lists every folder in an order of its own. */
public final class ShuffledFileSystem extends RawLocalFileSystem {
  private static final long SEED = 17;

  /** The path of a local folder here, once the session knows this file system. */
  public static String register(java.nio.file.Path folder) {
    Spark.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.shuffled.impl", ShuffledFileSystem.class.getName());
    return "shuffled:" + folder;
  }

  @Override
  public URI getUri() {
    return URI.create("shuffled:///");
  }

  @Override
  public String getScheme() {
    return "shuffled";
  }

  @Override
  public FileStatus[] listStatus(Path folder) throws IOException {
    List<FileStatus> found = Arrays.asList(super.listStatus(folder));
    Collections.shuffle(found, new Random(SEED));
    return found.toArray(FileStatus[]::new);
  }
}
