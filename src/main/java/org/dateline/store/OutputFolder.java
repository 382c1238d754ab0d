package org.dateline.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.dateline.error.Fault;
import org.dateline.error.UserException;

/** The folder that holds all snapshots and the log of their publications. */
public final class OutputFolder {
  static final String PRIVATE = "_dateline";
  static final String LOG = PRIVATE + "/log";
  static final String RUNS = PRIVATE + "/runs";
  static final String METRICS = PRIVATE + "/metrics.prom";
  static final String CURRENT = PRIVATE + "/CURRENT";
  static final String SNAPSHOTS = "snapshots";
  static final String LATEST = "latest";

  private static final Pattern URI = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):(/.*)");
  private static final Pattern LOCAL = Pattern.compile("(?://)?(/.*)");

  private final Storage storage;
  private final Runnable beforePublication;

  private OutputFolder(Storage storage, Runnable beforePublication) {
    this.storage = storage;
    this.beforePublication = beforePublication;
  }

  /**
   * The folder at a path or URI, made if it is not there, and proved to be writable and to let
   * nobody create the same file twice.
   *
   * @throws UserException with {@link Fault#STORAGE} if it cannot be written, or breaks that
   */
  public static OutputFolder open(String location, Configuration hadoop) {
    return probed(storage(location, hadoop));
  }

  /** The folder at a path or URI as it is: nothing is made and nothing written. */
  public static OutputFolder existing(String location, Configuration hadoop) {
    return new OutputFolder(storage(location, hadoop), () -> {});
  }

  /** The folder at a path or URI as it is, to look at: nothing is made and nothing written. */
  public static OutputFolder existing(String location) {
    return existing(location, new Configuration());
  }

  static OutputFolder probed(Storage storage) {
    OutputFolder out = new OutputFolder(storage, () -> {});
    out.probe();
    return out;
  }

  /** The absolute place of the folder, as readers name it. */
  public String root() {
    return storage.locate("");
  }

  Storage storage() {
    return storage;
  }

  /** The same folder, in which whoever publishes must still have this lease. */
  OutputFolder under(Lease lease) {
    return new OutputFolder(storage, lease::confirm);
  }

  /** Checks, right before a publication, that it may still be made. */
  void confirm() {
    beforePublication.run();
  }

  /** The path of a snapshot's folder. */
  static String snapshot(String name) {
    return SNAPSHOTS + "/" + name;
  }

  /** The path of the manifest of a publication. */
  static String manifest(int number) {
    return LOG + "/" + "%08d.json".formatted(number);
  }

  private static Storage storage(String location, Configuration hadoop) {
    Matcher uri = URI.matcher(location);
    String scheme = uri.matches() ? uri.group(1) : FileSystem.getDefaultUri(hadoop).getScheme();
    if (!"file".equals(scheme)) {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(location);
      return new HadoopStorage(
          path.makeQualified(FileSystem.getDefaultUri(hadoop), new org.apache.hadoop.fs.Path("/")),
          hadoop);
    }
    if (!uri.matches()) {
      return new LocalStorage(Path.of(location));
    }
    Matcher path = LOCAL.matcher(uri.group(2));
    if (!path.matches()) {
      throw new UserException(Fault.USAGE, "Cannot write to %s: no path in it".formatted(location));
    }
    return new LocalStorage(Path.of(path.group(1)));
  }

  private void probe() {
    try {
      storage.makeFolder(LOG);
      storage.makeFolder(SNAPSHOTS);
      probe(storage, PRIVATE + "/probe-" + UUID.randomUUID());
    } catch (IOException e) {
      throw StorageFaults.of("create and write files", root(), e);
    }
  }

  /**
   * Creates a file twice and deletes it.
   *
   * @throws UserException with {@link Fault#STORAGE} if that was possible
   */
  static void probe(Storage storage, String probe) throws IOException {
    boolean first;
    boolean second;
    try {
      first = storage.createIfAbsent(probe, "first".getBytes(UTF_8));
      second = storage.createIfAbsent(probe, "second".getBytes(UTF_8));
    } finally {
      storage.delete(probe);
    }
    if (!first || second) {
      throw new UserException(
          Fault.STORAGE,
          "Cannot publish below %s: the storage let the same file be created twice, so two runs could publish at once. Give an --output on a local disk or HDFS."
              .formatted(storage.locate("")));
    }
  }
}
