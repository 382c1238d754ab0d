package org.dateline.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.error.UserException;

/**
 * A process that publishes prepared tables as a run does: under a lease, through the staged
 * snapshot and the store. Options make it end or wait at any step of the protocol, a step being a
 * call that changes the storage. It says on standard output where it is, and goes on by a line on
 * standard input.
 *
 * <ul>
 *   <li>`publications=N`: how many, one lease each (1); 0 is without end
 *   <li>`halt=N` with `side=before` or `side=after`: ends at once, without any hook, at the N-th
 *       step
 *   <li>`pause=TEXT`: waits before the first step that begins with the text
 *   <li>`ready=yes`: waits before it begins
 *   <li>`hold=yes`: waits when it has the lease
 *   <li>`host=NAME`: pretends to run on a machine of that name that nobody else sees
 *   <li>`expiry=MILLIS`: of the lease, with a sign of life in a tenth of that
 * </ul>
 */
public final class PreparedRun {
  /** Exit code of a process that ended at a step. */
  public static final int HALTED = 99;

  private final Map<String, String> options;
  private final OutputFolder out;
  private final BufferedReader in =
      new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
  private int steps;
  private boolean paused;

  private PreparedRun(Path folder, Map<String, String> options) {
    this.options = options;
    ObservedStorage.Observer observer =
        new ObservedStorage.Observer() {
          @Override
          public void before(String call) {
            steps++;
            halt("before", call);
            pause(call);
          }

          @Override
          public void after(String call) {
            halt("after", call);
          }
        };
    this.out = OutputFolder.probed(ObservedStorage.of(new LocalStorage(folder), observer));
  }

  /** Publishes below the folder that is the first argument, as the options after it ask for. */
  public static void main(String[] args) {
    Map<String, String> options =
        Arrays.stream(args)
            .skip(1)
            .map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    try {
      new PreparedRun(Path.of(args[0]), options).run();
      System.exit(0);
    } catch (UserException e) {
      System.err.println(e.getMessage());
      System.exit(e.fault().exitCode());
    }
  }

  /** Publishes once in this process, and returns the number. */
  public static int publish(Path folder) {
    OutputFolder out = OutputFolder.probed(new LocalStorage(folder));
    try (Lease lease = Lease.take(out, runId())) {
      return PreparedTables.publish(lease.folder(), lease.runId()).number();
    }
  }

  private void run() {
    int publications = Integer.parseInt(options.getOrDefault("publications", "1"));
    if (options.containsKey("ready")) {
      waitFor("ready");
    }
    for (int i = 0; publications == 0 || i < publications; i++) {
      try (Lease lease = take()) {
        if (options.containsKey("hold")) {
          waitFor("holding");
        }
        Manifest manifest = PreparedTables.publish(lease.folder(), lease.runId());
        say("published " + manifest.number());
      }
    }
    say("steps " + steps);
  }

  private Lease take() {
    LeaseTerms terms = LeaseTerms.STANDARD;
    if (options.containsKey("expiry")) {
      Duration expiry = Duration.ofMillis(Long.parseLong(options.get("expiry")));
      terms = new LeaseTerms(expiry, expiry.dividedBy(10));
    }
    return Lease.take(out, runId(), Clock.systemUTC(), processes(), terms);
  }

  private Processes processes() {
    String host = options.get("host");
    return host == null ? new ThisMachine() : new FakeProcesses(host, host, 1);
  }

  private void halt(String side, String call) {
    if (options.getOrDefault("halt", "").equals(Integer.toString(steps))
        && options.get("side").equals(side)) {
      say("halted " + side + " " + call);
      Runtime.getRuntime().halt(HALTED);
    }
  }

  private void pause(String call) {
    if (!paused && options.containsKey("pause") && call.startsWith(options.get("pause"))) {
      paused = true;
      waitFor("paused before " + call);
    }
  }

  private void waitFor(String event) {
    say(event);
    try {
      if (in.readLine() == null) {
        throw new IllegalStateException("nobody is there any more to go on for");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }

  private static String runId() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
