package org.dateline.store;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.util.ShutdownHookManager;
import org.dateline.error.Fault;
import org.dateline.error.UserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right of one run to write below an output folder, so that of two runs the second ends at once
 * instead of working for nothing. Given back when closed, also by SIGTERM and SIGINT.
 *
 * <p><b>One owner.</b> Whoever creates `lock` has the lease. If its owner is stale, whoever creates
 * the file that follows the owner's has it, and so on: see {@link LeaseFiles}. Both are creations
 * that have one winner. A `lock` may be given back between the look at its owner and the creation
 * of the follower, so the winner looks again whether the chain leads to it; and since no token ever
 * comes again, a chain that does leads to nobody else.
 *
 * <p><b>Stale</b> is an owner of this machine whose process is gone, whatever the clock says, and
 * never one whose process is there. An owner that cannot be seen is stale when it gave no sign of
 * life for {@link LeaseTerms#expiry()}. Its signs of life are reckoned by a clock that never goes
 * back.
 *
 * <p><b>Who wakes up late.</b> A process may sleep at any point for longer than the expiry, and
 * others take over meanwhile. It cannot harm the new owner's lease: it writes no file that another
 * may have written. The one exception is that it may delete `lock` if it fell asleep right before
 * that; the new owner then creates it again or, if yet another one was faster, ends as overtaken.
 * Nor can it publish what is outdated: it looks right before whether the lease is still its own,
 * and if it falls asleep after that look, the manifest with its number exists when it wakes up, or
 * the new owner has not published yet and will find it there. The lease spares work; that each
 * number is published once is ensured by the creation of the manifest alone.
 */
public final class Lease implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

  /** Enough for any number of runs that give the lease back just when it was asked for. */
  private static final int TRIES = 1000;

  /** After Spark has stopped (40) and before file systems are closed (10). */
  private static final int SHUTDOWN_PRIORITY = 20;

  private final OutputFolder out;
  private final LeaseFiles files;
  private final Clock clock;
  private final Processes processes;
  private final LeaseTerms terms;
  private final Owner self;
  private final long begin = System.nanoTime();
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(Lease::daemon);
  private final Runnable atShutdown = this::close;
  private boolean closed;

  private Lease(
      OutputFolder out, String runId, Clock clock, Processes processes, LeaseTerms terms) {
    this.out = out;
    this.files = new LeaseFiles(out.storage(), terms);
    this.clock = clock;
    this.processes = processes;
    this.terms = terms;
    Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    String token = UUID.randomUUID().toString();
    this.self = Owner.of(token, runId, processes.self(), now, now.plus(terms.expiry()));
  }

  /**
   * Takes the lease of a folder.
   *
   * @throws UserException with {@link Fault#BUSY} if another run has it, which is named, or with
   *     {@link Fault#STORAGE} if its file cannot be written
   */
  public static Lease take(OutputFolder out, String runId) {
    return take(out, runId, Clock.systemUTC(), new ThisMachine(), LeaseTerms.STANDARD);
  }

  static Lease take(
      OutputFolder out, String runId, Clock clock, Processes processes, LeaseTerms terms) {
    Lease lease = new Lease(out, runId, clock, processes, terms);
    try {
      lease.take();
    } catch (IOException e) {
      lease.close();
      throw StorageFaults.of("take the lease", out.root(), e);
    }
    try {
      ShutdownHookManager.get().addShutdownHook(lease.atShutdown, SHUTDOWN_PRIORITY);
    } catch (IllegalStateException stopping) {
      lease.close();
      throw stopping;
    }
    lease.live();
    return lease;
  }

  /** The run that has the lease. */
  public String runId() {
    return self.runId();
  }

  /** The folder as the owner of the lease has it: nothing is published in it once that is lost. */
  public OutputFolder folder() {
    return out.under(this);
  }

  /**
   * Checks that the lease is still held.
   *
   * @throws UserException with {@link Fault#BUSY} if another run took over
   */
  synchronized void confirm() {
    try {
      if (closed || !held()) {
        throw LeaseFaults.lost(out.root(), runId(), files.owner());
      }
    } catch (IOException e) {
      throw StorageFaults.of("see whether the lease is still held", out.root(), e);
    }
  }

  /** Gives a sign of life. */
  synchronized void beat() {
    try {
      if (closed) {
        return;
      }
      if (held()) {
        files.beat(self.expiring(now().plus(terms.expiry())));
      } else {
        LOG.warn("run {} lost its lease: another one took over", self.runId());
        heart.shutdown();
      }
    } catch (IOException | RuntimeException e) { // else the thread would end without a word
      LOG.warn("run {} could give no sign of life, and tries again", self.runId(), e);
    }
  }

  /** Gives the lease back, if it is still held. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    heart.shutdown();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(atShutdown);
    }
    try {
      List<Owner> owners = files.owners();
      if (!owners.isEmpty() && isSelf(owners.get(owners.size() - 1))) {
        files.delete(owners);
      } else {
        files.deleteBeat(self); // which may be younger than the deletion by who took over
      }
    } catch (IOException e) {
      LOG.warn("the lease of run {} was not given back; a later run takes it over", runId(), e);
    }
  }

  private void take() throws IOException {
    for (int i = 0; i < TRIES; i++) {
      if (files.create(self)) {
        files.deleteLeftovers(self);
        return;
      }
      Optional<Owner> owner = files.owner();
      if (owner.isPresent() && !isSelf(owner.get())) {
        refuseUnlessStale(owner.get());
        takeOver(owner.get());
      }
      if (files.owner().filter(this::isSelf).isPresent()) {
        return;
      }
    }
    throw new IOException("the lease is taken and given back again and again");
  }

  private void takeOver(Owner stale) throws IOException {
    if (!files.createAfter(stale, self)) {
      return;
    }
    if (files.owners().stream().anyMatch(this::isSelf)) {
      LOG.warn("run {} takes over from {}, which never ended", runId(), LeaseFaults.told(stale));
    } else {
      files.deleteAfter(stale);
    }
  }

  private void refuseUnlessStale(Owner owner) throws IOException {
    switch (processes.look(owner.process())) {
      case ALIVE -> throw LeaseFaults.atWork(out.root(), owner);
      case UNSEEN -> {
        Instant expiry = files.expiry(owner);
        if (now().isBefore(expiry)) {
          throw LeaseFaults.unseen(out.root(), owner, expiry);
        }
      }
      case GONE -> LOG.info("the process of {} is gone", LeaseFaults.told(owner));
    }
  }

  /** Whether the lease is ours; if its file is gone, it is taken again. */
  private boolean held() throws IOException {
    Optional<Owner> owner = files.owner();
    if (owner.isEmpty()) {
      LOG.warn("the lease of run {} is gone: it is taken again", runId());
      return files.create(self) || files.owner().filter(this::isSelf).isPresent();
    }
    return isSelf(owner.get());
  }

  private boolean isSelf(Owner owner) {
    return owner.token().equals(self.token());
  }

  /** The time, which goes on when the clock is set back. */
  private Instant now() {
    Instant reckoned = self.takenAt().plusNanos(System.nanoTime() - begin);
    Instant now = Instant.now(clock);
    return now.isAfter(reckoned) ? now : reckoned;
  }

  private void live() {
    long period = terms.heartbeat().toMillis();
    Future<?> unused =
        heart.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "lease");
    thread.setDaemon(true);
    return thread;
  }
}
