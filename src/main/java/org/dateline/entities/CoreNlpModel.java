package org.dateline.entities;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkFiles;

/**
 * The model of Stanford CoreNLP that a job was given. Looked for among the files of the job
 * (`--files`), then in the working directory of the process, then as a resource on the class path
 * of the thread.
 */
record CoreNlpModel(URI place) {
  /** How the file is called, wherever it lies. */
  static final String NAME = "english.all.3class.distsim.crf.ser.gz";

  /** Its place in the models jar of CoreNLP. */
  static final String RESOURCE = "edu/stanford/nlp/models/ner/" + NAME;

  /** Where Spark keeps the files of a job; spark-submit sets them before there is a session. */
  private static final List<String> SETTINGS = List.of("spark.files", "spark.yarn.dist.files");

  /** The model, if it can be read here and now. */
  static Optional<CoreNlpModel> find() {
    return Stream.of(shipped(), listed().flatMap(CoreNlpModel::local), Stream.of(Path.of(NAME)))
        .flatMap(paths -> paths)
        .filter(Files::isReadable)
        .findFirst()
        .map(Path::toUri)
        .or(CoreNlpModel::resource)
        .map(CoreNlpModel::new);
  }

  /**
   * Whether the job is given the model as a file of another machine, which Spark is yet to fetch.
   */
  static boolean isPromised() {
    return listed().anyMatch(file -> local(file).findAny().isEmpty());
  }

  /** Its bytes, compressed as they are. */
  InputStream open() throws IOException {
    URLConnection connection = place.toURL().openConnection();
    // else the jar stays open in a cache that others close
    connection.setUseCaches(false);
    return connection.getInputStream();
  }

  /** A number that changes with its bytes. */
  long checksum() throws IOException {
    CheckedInputStream bytes = new CheckedInputStream(open(), new CRC32());
    try (bytes) {
      bytes.transferTo(OutputStream.nullOutputStream());
    }
    return bytes.getChecksum().getValue();
  }

  private static Stream<Path> shipped() {
    return SparkEnv.get() == null ? Stream.of() : Stream.of(Path.of(SparkFiles.get(NAME)));
  }

  /** The files of the job that tasks will see by the name of the model. */
  private static Stream<URI> listed() {
    return SETTINGS.stream()
        .map(System::getProperty)
        .filter(Objects::nonNull)
        .flatMap(files -> Stream.of(files.split(",", -1)))
        .map(String::strip)
        .filter(file -> file.equals(NAME) || file.endsWith("/" + NAME) || file.endsWith("#" + NAME))
        .map(CoreNlpModel::uri);
  }

  /** As Spark reads it: a URI with a scheme, else a path. */
  private static URI uri(String file) {
    try {
      URI uri = new URI(file);
      return uri.getScheme() == null ? Path.of(uri.getPath()).toUri() : uri;
    } catch (URISyntaxException e) {
      return Path.of(file).toUri();
    }
  }

  private static Stream<Path> local(URI file) {
    return "file".equals(file.getScheme()) ? Stream.of(Path.of(file.getPath())) : Stream.of();
  }

  private static Optional<URI> resource() {
    URL found = Thread.currentThread().getContextClassLoader().getResource(RESOURCE);
    return Optional.ofNullable(found).map(url -> URI.create(url.toString()));
  }
}
