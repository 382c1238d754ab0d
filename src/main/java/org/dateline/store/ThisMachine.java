package org.dateline.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * The processes of this machine. On Linux by /proc: what Java tells of the start of a process is
 * reckoned from the clock, so that setting the clock would make a running process look like another
 * one. Elsewhere by what Java tells.
 */
final class ThisMachine implements Processes {
  private static final Path PROC = Path.of("/proc");
  private static final Path BOOT = PROC.resolve("sys/kernel/random/boot_id");

  /** Places behind the command name, in which there may be blanks and brackets. */
  private static final int STATE = 0;

  private static final int START = 19;

  private static final Set<String> ENDED = Set.of("Z", "X");

  @Override
  public Identity self() {
    long pid = ProcessHandle.current().pid();
    return new Identity(host(), machine(), pid, start(pid).orElse(""));
  }

  @Override
  public State look(Identity process) {
    if (!process.sameMachine(self())) {
      return State.UNSEEN;
    }
    Optional<String> start = start(process.pid());
    if (start.isPresent()) {
      return start.get().equals(process.start()) ? State.ALIVE : State.GONE;
    }
    return isLinux() && !Files.isReadable(stat(1)) ? State.UNSEEN : State.GONE;
  }

  private static String host() {
    return read(PROC.resolve("sys/kernel/hostname"))
        .or(ThisMachine::hostByAddress)
        .orElse("unknown");
  }

  private static Optional<String> hostByAddress() {
    try {
      return Optional.of(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** The boot of the system and the numbering of processes in it, as far as anything tells. */
  private static String machine() {
    String boot = read(BOOT).orElse("");
    try {
      return boot + " " + Files.readSymbolicLink(PROC.resolve("self/ns/pid"));
    } catch (IOException e) {
      return boot;
    }
  }

  /**
   * When a process started, or nothing if there is none; one that only waits to be reaped is none.
   */
  private static Optional<String> start(long pid) {
    if (!isLinux()) {
      return ProcessHandle.of(pid)
          .map(handle -> handle.info().startInstant().map(Instant::toString).orElse(""));
    }
    return read(stat(pid))
        .map(stat -> stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1))
        .filter(fields -> !ENDED.contains(fields[STATE]))
        .map(fields -> fields[START]);
  }

  /** A small file without its last line end; names of commands need not be UTF-8. */
  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file, ISO_8859_1).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path stat(long pid) {
    return PROC.resolve(pid + "/stat");
  }

  private static boolean isLinux() {
    return Files.exists(BOOT);
  }
}
