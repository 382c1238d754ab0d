package org.dateline.torture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that writes an output folder, and the signals it is sent. */
final class Writer implements AutoCloseable {
  /** The exit code of a process that was sent SIGKILL. */
  static final int KILLED = 137;

  private static final int LAST = 6;
  private static final long PATIENCE_SECONDS = 300;

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private boolean ended;
  private long endedAt;

  private Writer(Process process) {
    this.process = process;
  }

  static Writer start(WriterJava java, Path out, String... options) throws IOException {
    List<String> command = new ArrayList<>(java.command());
    command.add(out.toString());
    command.addAll(List.of(options));
    return start(new ProcessBuilder(command));
  }

  /** Starts any process, of which all that it says is heard. */
  static Writer start(ProcessBuilder command) throws IOException {
    Writer writer = new Writer(command.redirectErrorStream(true).start());
    Thread listener = new Thread(writer::listen, "writer " + writer.process.pid());
    listener.setDaemon(true);
    listener.start();
    return writer;
  }

  long pid() {
    return process.pid();
  }

  /** Waits for a line that begins with a text, or for the end; whether the line came. */
  synchronized boolean says(String text) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (lines.stream().noneMatch(line -> line.startsWith(text))) {
      if (ended) {
        return false;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new IllegalStateException("a writer does not say '" + text + "' but " + lines);
      }
      wait(left);
    }
    return true;
  }

  /** Lets a writer that waits go on. */
  void goOn() throws IOException {
    OutputStream in = process.getOutputStream();
    in.write('\n');
    in.flush();
  }

  /** The processes that it started, and those that these did. */
  Stream<ProcessHandle> descendants() {
    return process.descendants();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Sends SIGKILL to it and to what it started. */
  void kill() {
    List<ProcessHandle> started = descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** Sends SIGSTOP, SIGCONT or another signal that Java has no method for. */
  void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Waits for the end; the exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a writer does not end, and said " + text());
    }
    awaitLastLine();
    return process.exitValue();
  }

  /** The time from an instant of System.nanoTime to the end. */
  synchronized Duration endedAfter(long nanoTime) {
    return Duration.ofNanos(endedAt - nanoTime);
  }

  /** All that it said. */
  synchronized String text() {
    return String.join("\n", lines);
  }

  /** The last that it said, without the lines of traces. */
  String end() {
    List<String> told = lines().filter(line -> !line.startsWith("\tat ")).toList();
    return String.join("\n", told.subList(Math.max(0, told.size() - LAST), told.size()));
  }

  synchronized Stream<String> lines() {
    return List.copyOf(lines).stream();
  }

  @Override
  public void close() {
    kill();
  }

  private synchronized void awaitLastLine() throws InterruptedException {
    while (!ended) {
      wait();
    }
  }

  private void listen() {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        said(line);
      }
    } catch (IOException e) {
      said(e.toString()); // the pipe of a process that was killed
    }
    ended();
  }

  private synchronized void said(String line) {
    lines.add(line);
    notifyAll();
  }

  private synchronized void ended() {
    ended = true;
    endedAt = System.nanoTime();
    notifyAll();
  }
}
