package io.fixhouse.house;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

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
  private static final Duration POLL = Duration.ofMillis(500);

  private final FileSystem fileSystem;
  private final Path path;
  private final LeaseHolder holder;
  private final ScheduledExecutorService renewal;

  private Lease(FileSystem fileSystem, Path path, LeaseHolder holder) {
    this.fileSystem = fileSystem;
    this.path = path;
    this.holder = holder;
    renewal =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lease " + path.getName());
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
   * @param waiting is told once who holds it
   * @throws LeaseHeldException if it is still held after that time
   */
  public static Lease acquire(
      FileSystem fileSystem, Path path, String purpose, Duration patience, Consumer<String> waiting)
      throws IOException, InterruptedException {
    LeaseHolder self = LeaseHolder.thisProcess(purpose);
    Instant giveUp = Instant.now().plus(patience);
    boolean told = false;
    while (!create(fileSystem, path, self)) {
      LeaseHolder other = read(fileSystem, path);
      if (other == null || breakIfStale(fileSystem, path, other)) {
        continue;
      }
      if (!told) {
        waiting.accept("waiting for " + other.describe());
        told = true;
      }
      if (Instant.now().isAfter(giveUp)) {
        throw new LeaseHeldException(path, other);
      }
      Thread.sleep(POLL.toMillis());
    }
    return new Lease(fileSystem, path, self);
  }

  /**
   * Makes sure that the lease is still ours, before a step that must not be done by two.
   *
   * @throws LeaseHeldException if another has taken it over, as after a pause of over a minute
   */
  public void verify() throws IOException {
    LeaseHolder current = read(fileSystem, path);
    if (!holder.equals(current)) {
      throw new LeaseHeldException(path, current);
    }
  }

  @Override
  public void close() throws IOException {
    renewal.shutdownNow();
    if (holder.equals(read(fileSystem, path))) {
      fileSystem.delete(path, false);
    }
  }

  private void renew() {
    try {
      if (holder.equals(read(fileSystem, path))) {
        fileSystem.setTimes(path, System.currentTimeMillis(), -1);
      }
    } catch (IOException e) {
      // HDFS is away for the moment; verify() decides whether the lease has survived it.
    }
  }

  private static boolean create(FileSystem fileSystem, Path path, LeaseHolder holder)
      throws IOException {
    try (FSDataOutputStream out = fileSystem.create(path, false)) {
      out.write(holder.toJson());
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (RemoteException e) {
      if (e.unwrapRemoteException() instanceof FileAlreadyExistsException
          || e.getClassName().endsWith("AlreadyBeingCreatedException")) {
        return false;
      }
      throw e;
    }
  }

  /** The holder; null if there is none; an unknown one while it is writing its name. */
  private static LeaseHolder read(FileSystem fileSystem, Path path) throws IOException {
    try (var in = fileSystem.open(path)) {
      return LeaseHolder.fromJson(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private static boolean breakIfStale(FileSystem fileSystem, Path path, LeaseHolder other)
      throws IOException {
    long silence;
    try {
      silence = System.currentTimeMillis() - fileSystem.getFileStatus(path).getModificationTime();
    } catch (FileNotFoundException e) {
      return true;
    }
    if (!other.isKnownDead() && silence < STALE_AFTER.toMillis()) {
      return false;
    }
    // Of two that break the same lease only one can rename it.
    Path broken = new Path(path.getParent(), path.getName() + ".broken-" + System.nanoTime());
    if (!fileSystem.rename(path, broken)) {
      return true;
    }
    if (!other.equals(read(fileSystem, broken))) {
      // A third took it between our look and our rename: it is theirs.
      fileSystem.rename(broken, path);
      return false;
    }
    fileSystem.delete(broken, false);
    return true;
  }
}
