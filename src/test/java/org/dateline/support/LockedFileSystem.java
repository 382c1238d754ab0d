package org.dateline.support;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.security.AccessControlException;

/**
 * The local disk as `locked:/`, which opens no file whose name begins with `locked`: tests may run
 * as a user whom no permission stops.
 */
public final class LockedFileSystem extends RawLocalFileSystem {

  /** The path of a local folder here, once a configuration knows this file system. */
  public static String register(java.nio.file.Path folder, Configuration hadoop) {
    hadoop.set("fs.locked.impl", LockedFileSystem.class.getName());
    return "locked:" + folder;
  }

  @Override
  public URI getUri() {
    return URI.create("locked:///");
  }

  @Override
  public String getScheme() {
    return "locked";
  }

  @Override
  public FSDataInputStream open(Path file, int buffer) throws IOException {
    if (file.getName().startsWith("locked")) {
      throw new AccessControlException("Permission denied: " + file);
    }
    return super.open(file, buffer);
  }
}
