package org.dateline.torture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A Spark master and two workers of the Spark of the build, whose executors can be killed. */
final class StandaloneCluster implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final int PATIENCE_SECONDS = 60;
  private static final String URL = "(?s).*(spark://127\\.0\\.0\\.1:\\d+).*";

  private final Path folder;
  private final String classPath;
  private final List<Writer> workers = new ArrayList<>();
  private final Writer master;
  private final String url;

  /**
   * Starts all.
   *
   * @param classPath of Spark, as the build resolved it
   */
  StandaloneCluster(Path folder, String classPath) throws IOException, InterruptedException {
    this.folder = Files.createDirectories(folder);
    this.classPath = classPath;
    home();
    this.master = start("master.Master", "--port", "0");
    this.url = awaitUrl();
    for (int i = 1; i <= WORKERS; i++) {
      Path work = folder.resolve("work-" + i);
      workers.add(
          start(
              "worker.Worker",
              "--cores",
              "1",
              "--memory",
              "1500m",
              "--work-dir",
              work.toString(),
              url));
    }
    for (Writer worker : workers) {
      await(worker, "Successfully registered with master");
    }
  }

  /** The options with which a run uses it. */
  List<String> options() {
    return List.of(
        "--spark=spark.master=" + url,
        "--spark=spark.driver.memory=1g",
        "--spark=spark.executor.memory=1g",
        "--spark=spark.executor.cores=1",
        "--spark=spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1");
  }

  /** Sends SIGKILL to one of the executors; false if none comes up in time. */
  boolean killExecutor(Random random) throws InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      List<ProcessHandle> executors =
          workers.stream().flatMap(Writer::descendants).filter(this::isExecutor).toList();
      if (!executors.isEmpty()) {
        return executors.get(random.nextInt(executors.size())).destroyForcibly();
      }
      Thread.sleep(1000);
    }
    return false;
  }

  private boolean isExecutor(ProcessHandle process) {
    Optional<String> command = process.info().commandLine();
    return command.isPresent() && command.get().contains("CoarseGrainedExecutorBackend");
  }

  /** A Spark home with nothing but the jars, which workers start executors from. */
  private void home() throws IOException {
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (String jar : classPath.split(File.pathSeparator, -1)) {
      Files.createSymbolicLink(jars.resolve(Path.of(jar).getFileName()), Path.of(jar));
    }
  }

  private Writer start(String name, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"));
    command.addAll(List.of("-cp", classPath, "org.apache.spark.deploy." + name));
    command.addAll(List.of("--host", "127.0.0.1", "--webui-port", "0"));
    command.addAll(List.of(options));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("SPARK_HOME", folder.resolve("home").toString());
    process
        .environment()
        .put("SPARK_SCALA_VERSION", "2.13"); // else looked for in a build's folders
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return Writer.start(process);
  }

  private String awaitUrl() throws IOException, InterruptedException {
    await(master, "Starting Spark master at");
    String text = master.text();
    if (!text.matches(URL)) {
      throw new IOException("the master does not say where it is: " + text);
    }
    return text.replaceFirst(URL, "$1");
  }

  private static void await(Writer daemon, String text) throws IOException, InterruptedException {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      if (daemon.text().contains(text)) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IOException("a daemon of the cluster does not come up: " + daemon.text());
  }

  @Override
  public void close() {
    workers.forEach(Writer::kill);
    master.kill();
  }
}
