package org.dateline.torture;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.dateline.store.PreparedRun;

/**
 * How writers are started: from a class-data archive, which takes a second of processor time off
 * each start. It allows no folders on the class path, so these become jars.
 */
final class WriterJava {
  private static final long FIRST_START_SECONDS = 120;

  private final List<String> command = new ArrayList<>();

  /**
   * Makes the archive.
   *
   * @param folder for the archive and what it needs
   */
  WriterJava(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    Path archive = folder.resolve("writer.jsa");
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-Xlog:cds*=off"));
    // of what it logs nothing is looked at, and the logger takes a third of the start
    command.add("-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider");
    command.add("-Dslf4j.internal.verbosity=WARN");
    command.addAll(List.of("-cp", classPath(folder)));
    List<String> first = new ArrayList<>(command);
    first.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, PreparedRun.class.getName()));
    first.addAll(List.of(folder.resolve("first").toString(), "publications=2"));
    Process process = start(first, folder.resolve("first.log"));
    if (!process.waitFor(FIRST_START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException("a first writer failed, see " + folder.resolve("first.log"));
    }
    command.addAll(List.of("-XX:SharedArchiveFile=" + archive, PreparedRun.class.getName()));
  }

  /** The command that starts a writer, to which its arguments are added. */
  List<String> command() {
    return List.copyOf(command);
  }

  private static Process start(List<String> command, Path log) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static String classPath(Path folder) throws IOException {
    List<String> paths = new ArrayList<>();
    for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!Files.isDirectory(Path.of(path))) {
        paths.add(path);
      } else {
        Path jar = folder.resolve("classes-" + paths.size() + ".jar");
        pack(Path.of(path), jar);
        paths.add(jar.toString());
      }
    }
    return String.join(File.pathSeparator, paths);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> entries = Files.walk(classes)) {
      for (Path entry : entries.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(entry).toString()));
        Files.copy(entry, out);
        out.closeEntry();
      }
    }
  }
}
