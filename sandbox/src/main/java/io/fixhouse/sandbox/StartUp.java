package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts daemons, each as soon as those that it needs are healthy. */
final class StartUp {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 250;

  private final ClusterContext cluster;
  private final Progress progress;

  StartUp(ClusterContext cluster, Progress progress) {
    this.cluster = cluster;
    this.progress = progress;
  }

  /**
   * Returns when all are healthy, or the first is not.
   *
   * @param daemons all of the cluster's
   * @param alive those that have a process, which are checked alone
   */
  void start(List<DaemonSpec> daemons, Map<DaemonSpec, ProcessHandle> alive)
      throws InterruptedException {
    ExecutorService executor = Executors.newCachedThreadPool(StartUp::thread);
    Map<String, CompletableFuture<Void>> healthy = new HashMap<>();
    for (DaemonSpec daemon : daemons) {
      CompletableFuture<?> prepared =
          alive.containsKey(daemon)
              ? CompletableFuture.completedFuture(null)
              : CompletableFuture.runAsync(() -> act(daemon, daemon.prepare()), executor);
      List<CompletableFuture<?>> needs = new ArrayList<>(List.of(prepared));
      daemon.after().stream().filter(healthy::containsKey).map(healthy::get).forEach(needs::add);
      healthy.put(
          daemon.name(),
          CompletableFuture.allOf(needs.toArray(CompletableFuture[]::new))
              .thenRunAsync(() -> bringUp(daemon, alive.get(daemon)), executor));
    }
    try {
      for (CompletableFuture<Void> each : healthy.values()) {
        each.get();
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UserException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private void bringUp(DaemonSpec daemon, ProcessHandle alive) {
    Instant begin = Instant.now();
    try {
      ProcessHandle process = alive == null ? launch(daemon) : alive;
      awaitHealth(daemon, process);
    } catch (IOException e) {
      throw failure(daemon, "cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(daemon, "was waited for, but its start was given up", e);
    }
    act(daemon, daemon.settle());
    if (alive != null) {
      return;
    }
    Duration took = Duration.between(begin, Instant.now());
    progress.say(
        String.format(Locale.ROOT, "%s is up: %.1f s", daemon.title(), took.toMillis() / 1000.0));
  }

  private ProcessHandle launch(DaemonSpec daemon) throws IOException {
    Process process = cluster.launcher().start(daemon);
    new DaemonProcess(cluster.state(), daemon).remember(process);
    return process.toHandle();
  }

  private void awaitHealth(DaemonSpec daemon, ProcessHandle process) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      if (!process.isAlive()) {
        throw failure(daemon, "ended while it started", null);
      }
      try {
        daemon.check().run(cluster);
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (Instant.now().isAfter(deadline)) {
          throw failure(
              daemon, "is not healthy after " + PATIENCE.toSeconds() + " s: " + reason(e), e);
        }
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  private void act(DaemonSpec daemon, DaemonSpec.Action action) {
    try {
      action.run(cluster);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure(daemon, "was being prepared, but its start was given up", e);
    } catch (Exception e) {
      throw failure(daemon, "cannot be prepared: " + reason(e), e);
    }
  }

  private UserException failure(DaemonSpec daemon, String what, Exception cause) {
    return new UserException(
        daemon.title()
            + " "
            + what
            + "; see "
            + cluster.state().log().resolve(daemon.name() + ".log"),
        cause);
  }

  /**
   * The first line: Hadoop's messages bring the server's stack trace along, which is in the log.
   */
  private static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse("");
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "start-up");
    thread.setDaemon(true);
    return thread;
  }
}
