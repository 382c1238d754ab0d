package org.dateline.ingest;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/** Any Hadoop file system. */
final class HadoopStorage implements Storage {
  private final Configuration hadoop;

  HadoopStorage(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  @Override
  public InputStream open(InputFile file) throws IOException {
    Path path = new Path(file.location());
    return path.getFileSystem(hadoop).open(path);
  }

  @Override
  public Optional<Unstable> changeOf(InputFile file) throws IOException {
    Path path = new Path(file.location());
    try {
      FileStatus now = path.getFileSystem(hadoop).getFileStatus(path);
      boolean same =
          now.isFile()
              && now.getLen() == file.bytes()
              && now.getModificationTime() == file.modifiedAt().toEpochMilli();
      return same ? Optional.empty() : Optional.of(Unstable.CHANGED);
    } catch (FileNotFoundException e) {
      return Optional.of(Unstable.VANISHED);
    }
  }
}
