package org.dateline.store;

import static org.apache.hadoop.fs.CreateFlag.CREATE;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.CreateOpts;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.util.SerializableConfiguration;

/**
 * A folder of a Hadoop file system whose rename is atomic and refuses an existing target, as that
 * of HDFS does.
 */
final class HadoopStorage implements Storage {
  private static final long serialVersionUID = 1L;

  private final String root;
  private final SerializableConfiguration settings;

  HadoopStorage(Path root, Configuration settings) {
    this.root = root.toString();
    this.settings = new SerializableConfiguration(settings);
  }

  @Override
  public String locate(String path) {
    return at(path).toString();
  }

  @Override
  public Found find(String path) throws IOException {
    try {
      return files().getFileStatus(at(path)).isDirectory() ? Found.FOLDER : Found.FILE;
    } catch (FileNotFoundException e) {
      return Found.NOTHING;
    }
  }

  @Override
  public Optional<Storage> above() {
    return Optional.ofNullable(new Path(root).getParent())
        .map(parent -> new HadoopStorage(parent, settings.value()));
  }

  @Override
  public long freeBytes() throws IOException {
    Path place = new Path(root);
    return place.getFileSystem(settings.value()).getStatus(place).getRemaining();
  }

  @Override
  public void makeFolder(String folder) throws IOException {
    files().mkdir(at(folder), FileContext.DIR_DEFAULT_PERM, true);
  }

  @Override
  public boolean createIfAbsent(String path, byte[] content) throws IOException {
    try {
      rename(content, path, Rename.NONE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  @Override
  public void replace(String path, byte[] content) throws IOException {
    rename(content, path, Rename.OVERWRITE);
  }

  @Override
  public void move(String path, String target) throws IOException {
    files().rename(at(path), at(target), Rename.OVERWRITE);
  }

  @Override
  public Optional<byte[]> read(String path) throws IOException {
    try (FSDataInputStream in = files().open(at(path))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  @Override
  public List<String> names(String folder) throws IOException {
    try {
      FileStatus[] entries = files().util().listStatus(at(folder));
      return Stream.of(entries).map(entry -> entry.getPath().getName()).sorted().toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  @Override
  public List<String> files(String folder) throws IOException {
    return sizes(folder).keySet().stream().sorted().toList();
  }

  @Override
  public Map<String, Long> sizes(String folder) throws IOException {
    Map<String, Long> sizes = new HashMap<>();
    String above = new Path(root).toUri().getPath();
    try {
      RemoteIterator<LocatedFileStatus> entries = files().util().listFiles(at(folder), true);
      while (entries.hasNext()) {
        LocatedFileStatus entry = entries.next();
        sizes.put(entry.getPath().toUri().getPath().substring(above.length() + 1), entry.getLen());
      }
    } catch (FileNotFoundException e) {
      return Map.of();
    }
    return sizes;
  }

  @Override
  public Instant modifiedAt(String path) throws IOException {
    return Instant.ofEpochMilli(files().getFileStatus(at(path)).getModificationTime());
  }

  @Override
  public void delete(String path) throws IOException {
    try {
      files().delete(at(path), true);
    } catch (FileNotFoundException e) {
      return;
    }
  }

  /** Files are complete when closed, folders when listed. */
  @Override
  public void flush(String path) {}

  /** No symbolic links: readers go by CURRENT. */
  @Override
  public void link(String path, String target) {}

  @Override
  public boolean hasLinks() {
    return false;
  }

  @Override
  public void hardLink(String existing, String path) {
    throw new UnsupportedOperationException("Hadoop file systems have no hard links");
  }

  @Override
  public Optional<String> linkTarget(String path) {
    return Optional.empty();
  }

  @Override
  public OutputFile output(String path) throws IOException {
    return HadoopOutputFile.fromPath(at(path), settings.value());
  }

  @Override
  public InputFile input(String path) throws IOException {
    return HadoopInputFile.fromPath(at(path), settings.value());
  }

  private void rename(byte[] content, String path, Rename how) throws IOException {
    Path target = at(path);
    Path temporary =
        new Path(target.getParent(), "." + target.getName() + "." + UUID.randomUUID() + ".tmp");
    try {
      try (FSDataOutputStream out =
          files().create(temporary, EnumSet.of(CREATE), CreateOpts.createParent())) {
        out.write(content);
        out.hsync();
      }
      files().rename(temporary, target, how);
    } catch (IOException e) {
      delete(parent(path) + temporary.getName());
      throw e;
    }
  }

  private static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private Path at(String path) {
    return path.isEmpty() ? new Path(root) : new Path(root + "/" + path);
  }

  private FileContext files() throws IOException {
    return FileContext.getFileContext(new Path(root).toUri(), settings.value());
  }
}
