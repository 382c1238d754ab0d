package org.dateline.ingest;

import java.net.URI;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk as if it were another file system, `elsewhere:/`. */
public final class ElsewhereFileSystem extends RawLocalFileSystem {
  static final String KEY = "fs.elsewhere.impl";

  @Override
  public URI getUri() {
    return URI.create("elsewhere:///");
  }

  @Override
  public String getScheme() {
    return "elsewhere";
  }
}
