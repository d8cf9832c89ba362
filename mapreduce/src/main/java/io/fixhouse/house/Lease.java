package io.fixhouse.house;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file in HDFS that one process holds at a time. Its holder renews it; a lease that has not been
 * renewed for {@link #STALE_AFTER}, or whose holder is known to be dead, is taken over.
 */
public final class Lease implements AutoCloseable {
  /**
   * How long a silent holder is believed to live: six renewals, so that a long pause is no loss.
   */
  public static final Duration STALE_AFTER = Duration.ofSeconds(60);

  private static final Duration RENEWAL = Duration.ofSeconds(10);

  private final LeaseFile file;
  private final ScheduledExecutorService renewal;

  private Lease(LeaseFile file, String name) {
    this.file = file;
    renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease " + name);
              thread.setDaemon(true);
              return thread;
            });
    renewal.scheduleWithFixedDelay(
        this::renew, RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lease, waiting for its holder if need be.
   *
   * @param purpose what for, as others are told who wait
   * @param patience how long to wait
   * @param workflows tells whether a workflow that holds it has ended
   * @param waiting is told once who holds it
   * @throws LeaseHeldException if it is still held after that time
   */
  public static Lease acquire(
      FileSystem fileSystem,
      Path path,
      String purpose,
      Duration patience,
      Workflows workflows,
      Consumer<String> waiting)
      throws IOException, InterruptedException {
    LeaseFile file = new LeaseFile(fileSystem, path, LeaseHolder.thisProcess(purpose));
    file.take(patience, workflows, waiting);
    return new Lease(file, path.getName());
  }

  /**
   * Makes sure that the lease is still ours, before a step that must not be done by two.
   *
   * @throws LeaseHeldException if another has taken it over, as after a pause of over a minute
   */
  public void verify() throws IOException {
    file.verify();
  }

  @Override
  public void close() throws IOException {
    renewal.shutdownNow();
    file.release();
  }

  private void renew() {
    try {
      file.renew();
    } catch (IOException e) {
      // HDFS is away for the moment; verify() decides whether the lease has survived it.
    }
  }
}
