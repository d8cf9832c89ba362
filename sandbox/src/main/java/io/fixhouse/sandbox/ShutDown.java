package io.fixhouse.sandbox;

import io.fixhouse.command.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Stops daemons, each as soon as those that need it have ended. */
final class ShutDown {
  /** How long a daemon has to end before it is killed. */
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final State state;
  private final Progress progress;

  ShutDown(State state, Progress progress) {
    this.state = state;
    this.progress = progress;
  }

  /** Returns when none has a process any more. */
  void stop(List<DaemonSpec> daemons) throws IOException, InterruptedException {
    ExecutorService executor = Executors.newCachedThreadPool();
    Map<String, CompletableFuture<Void>> ended = new HashMap<>();
    List<DaemonSpec> reverse = new ArrayList<>(daemons);
    Collections.reverse(reverse);
    for (DaemonSpec daemon : reverse) {
      CompletableFuture<?>[] dependents =
          reverse.stream()
              .filter(other -> other.after().contains(daemon.name()))
              .map(other -> ended.get(other.name()))
              .toArray(CompletableFuture[]::new);
      ended.put(
          daemon.name(),
          CompletableFuture.allOf(dependents).thenRunAsync(() -> stop(daemon), executor));
    }
    try {
      for (CompletableFuture<Void> each : ended.values()) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      executor.shutdownNow();
    }
  }

  private void stop(DaemonSpec daemon) {
    try {
      if (new DaemonProcess(state, daemon).stop(PATIENCE)) {
        progress.say(
            daemon.title()
                + " had not ended "
                + PATIENCE.toSeconds()
                + " s after it was asked to"
                + " and was killed");
      }
    } catch (IOException e) {
      throw new IllegalStateException(daemon.title() + " cannot be stopped", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(daemon.title() + " was not waited for", e);
    }
  }
}
