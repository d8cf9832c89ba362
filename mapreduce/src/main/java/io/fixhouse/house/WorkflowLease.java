package io.fixhouse.house;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A lease that a workflow holds from one of its steps to another, each in a process of its own.
 * Nobody renews it: others take it over when the workflow has ended.
 */
public final class WorkflowLease {
  private final LeaseFile file;

  /**
   * @param workflow the workflow's id
   * @param purpose what for, as others are told who wait; the same in all its steps
   */
  public WorkflowLease(FileSystem fileSystem, Path path, String workflow, String purpose) {
    file = new LeaseFile(fileSystem, path, LeaseHolder.workflow(workflow, purpose));
  }

  /**
   * Takes the lease if the workflow has not got it yet, waiting for its holder if need be.
   *
   * @throws LeaseHeldException if another still holds it after that time
   * @see Lease#acquire
   */
  public void take(Duration patience, Workflows workflows, Consumer<String> waiting)
      throws IOException, InterruptedException {
    file.take(patience, workflows, waiting);
  }

  /**
   * Makes sure that the workflow still holds it.
   *
   * @throws LeaseHeldException if another does, or nobody
   */
  public void verify() throws IOException {
    file.verify();
  }

  /** Gives it back; nothing if it is another's. */
  public void release() throws IOException {
    file.release();
  }
}
