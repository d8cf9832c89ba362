package io.fixhouse.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The process of a daemon, known by the number in its pid file and by the mark on its command line.
 */
final class DaemonProcess {
  private static final long KIBI = 1024;

  private final State state;
  private final DaemonSpec daemon;

  DaemonProcess(State state, DaemonSpec daemon) {
    this.state = state;
    this.daemon = daemon;
  }

  /** A flag that no other process carries: numbers are used again, this is not. */
  static String mark(State state, DaemonSpec daemon) {
    return "-Dfixhouse.daemon=" + daemon.name() + "@" + state.root();
  }

  void remember(Process process) throws IOException {
    Files.writeString(pidFile(), process.pid() + "\n");
  }

  /** Whether it was started and not stopped since, be it alive or dead. */
  boolean expected() {
    return Files.exists(pidFile());
  }

  void forget() throws IOException {
    Files.deleteIfExists(pidFile());
  }

  /** The process, if it is alive. */
  Optional<ProcessHandle> find() throws IOException {
    String text;
    try {
      text = Files.readString(pidFile()).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(text))
        .filter(ProcessHandle::isAlive)
        .filter(this::marked);
  }

  /** Memory resident, bytes; 0 if the process is not there. */
  static long residentBytes(ProcessHandle process) throws IOException {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", process.pid() + "", "status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBI;
        }
      }
      return 0;
    } catch (NoSuchFileException e) {
      return 0;
    }
  }

  static Duration uptime(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, Instant.now()))
        .orElse(Duration.ZERO);
  }

  /**
   * Stops it, by force if it does not end in time.
   *
   * @return whether force was needed
   */
  boolean stop(Duration patience) throws IOException, InterruptedException {
    Optional<ProcessHandle> found = find();
    boolean forced = false;
    if (found.isPresent()) {
      found.get().destroy();
      forced = !ended(found.get(), patience);
      if (forced) {
        found.get().destroyForcibly();
        ended(found.get(), patience);
      }
    }
    forget();
    return forced;
  }

  /** Ends it at once, as a crash would; it stays expected. */
  void kill() throws IOException, InterruptedException {
    Optional<ProcessHandle> found = find();
    if (found.isPresent()) {
      found.get().destroyForcibly();
      ended(found.get(), Duration.ofSeconds(10));
    }
  }

  private static boolean ended(ProcessHandle process, Duration patience)
      throws InterruptedException {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean marked(ProcessHandle process) {
    try {
      byte[] line = Files.readAllBytes(Path.of("/proc", process.pid() + "", "cmdline"));
      String mark = mark(state, daemon);
      return Arrays.asList(new String(line, StandardCharsets.UTF_8).split("\0")).contains(mark);
    } catch (IOException e) {
      return false;
    }
  }

  private Path pidFile() {
    return state.run().resolve(daemon.name() + ".pid");
  }
}
