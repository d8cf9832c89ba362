package io.fixhouse.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tells what long work is doing, and how long each step took, a line a step. */
public final class Progress {
  private final PrintStream out;
  private final Instant start = Instant.now();
  private final Map<String, Duration> took = new ConcurrentHashMap<>();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Says that a step begins, without its time. */
  public void say(String message) {
    out.println(stamp() + "  " + message);
    out.flush();
  }

  /** A step with a name, which runs and is timed; its failure is the caller's. */
  public <T> T step(String message, Step<T> step) throws Exception {
    say(message + " …");
    Instant begin = Instant.now();
    T result = step.run();
    Duration duration = Duration.between(begin, Instant.now());
    took.put(message, duration);
    say(message + ": " + seconds(duration) + " s");
    return result;
  }

  /** How long the last step of that name took; nothing where none has ended. */
  public Duration took(String message) {
    return took.getOrDefault(message, Duration.ZERO);
  }

  /** Seconds since this progress began. */
  public String elapsedSeconds() {
    return seconds(Duration.between(start, Instant.now()));
  }

  private String stamp() {
    long seconds = Duration.between(start, Instant.now()).toSeconds();
    return String.format(Locale.ROOT, "%02d:%02d", seconds / 60, seconds % 60);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
  }

  /** Work that gives a result. */
  @FunctionalInterface
  public interface Step<T> {
    T run() throws Exception;
  }
}
