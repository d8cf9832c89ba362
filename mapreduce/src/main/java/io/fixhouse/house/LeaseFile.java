package io.fixhouse.house;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.ipc.RemoteException;

/** The file in HDFS that says who holds a lease. */
final class LeaseFile {
  private static final Duration POLL = Duration.ofMillis(500);

  /** A workflow ends in seconds at best, and each look asks a server. */
  private static final Duration WORKFLOW_POLL = Duration.ofSeconds(2);

  private final FileSystem fileSystem;
  private final Path path;
  private final LeaseHolder self;

  LeaseFile(FileSystem fileSystem, Path path, LeaseHolder self) {
    this.fileSystem = fileSystem;
    this.path = path;
    this.self = self;
  }

  /** Takes it, waiting for its holder if need be; what is ours already stays so. */
  void take(Duration patience, Workflows workflows, Consumer<String> waiting)
      throws IOException, InterruptedException {
    Instant giveUp = Instant.now().plus(patience);
    boolean told = false;
    while (!create()) {
      LeaseHolder other = read(path);
      if (self.equals(other)) {
        return;
      }
      if (other == null || breakIfDead(other, workflows)) {
        continue;
      }
      if (!told) {
        waiting.accept("waiting for " + other.describe());
        told = true;
      }
      if (Instant.now().isAfter(giveUp)) {
        throw new LeaseHeldException(path, other);
      }
      Thread.sleep((other.workflow() ? WORKFLOW_POLL : POLL).toMillis());
    }
  }

  void verify() throws IOException {
    LeaseHolder current = read(path);
    if (!self.equals(current)) {
      throw new LeaseHeldException(path, current);
    }
  }

  void release() throws IOException {
    if (self.equals(read(path))) {
      fileSystem.delete(path, false);
    }
  }

  /** Lets others see that a process lives. */
  void renew() throws IOException {
    if (self.equals(read(path))) {
      fileSystem.setTimes(path, System.currentTimeMillis(), -1);
    }
  }

  private boolean create() throws IOException {
    try (FSDataOutputStream out = fileSystem.create(path, false)) {
      out.write(self.toJson());
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
  private LeaseHolder read(Path of) throws IOException {
    try (var in = fileSystem.open(of)) {
      return LeaseHolder.fromJson(in.readAllBytes());
    } catch (FileNotFoundException e) {
      return null;
    }
  }

  private boolean breakIfDead(LeaseHolder other, Workflows workflows) throws IOException {
    long silence;
    try {
      silence = System.currentTimeMillis() - fileSystem.getFileStatus(path).getModificationTime();
    } catch (FileNotFoundException e) {
      return true;
    }
    boolean silent = !other.workflow() && silence >= Lease.STALE_AFTER.toMillis();
    if (!silent && !other.isKnownDead(workflows)) {
      return false;
    }
    // Of two that break the same lease only one can rename it.
    Path broken = new Path(path.getParent(), path.getName() + ".broken-" + System.nanoTime());
    if (!fileSystem.rename(path, broken)) {
      return true;
    }
    if (!other.equals(read(broken))) {
      // A third took it between our look and our rename: it is theirs.
      fileSystem.rename(broken, path);
      return false;
    }
    fileSystem.delete(broken, false);
    return true;
  }
}
