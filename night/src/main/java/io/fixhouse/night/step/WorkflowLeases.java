package io.fixhouse.night.step;

import io.fixhouse.house.WorkflowLease;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/** The leases of a workflow's run, whose steps are each in a process of its own. */
public final class WorkflowLeases implements RunLeases {
  private final House house;
  private final String workflow;
  private final WorkflowLease date;
  private final WorkflowLease publication;
  private final Consumer<String> waiting;

  public WorkflowLeases(
      House house, LocalDate fileDate, String workflow, Consumer<String> waiting) {
    this.house = house;
    this.workflow = workflow;
    this.waiting = waiting;
    date = lease(house.layout().dateLease(fileDate), "the night of " + fileDate);
    publication = lease(house.layout().publicationLease(), "the publication of " + fileDate);
  }

  /** Does not wait: who has the date runs all that is due. */
  @Override
  public void takeDate() throws IOException, InterruptedException {
    date.take(Duration.ZERO, house.workflows(), waiting);
  }

  @Override
  public void takePublication() throws IOException, InterruptedException {
    publication.take(PATIENCE, house.workflows(), waiting);
  }

  @Override
  public void verifyDate() throws IOException {
    date.verify();
  }

  @Override
  public void verifyPublication() throws IOException {
    publication.verify();
  }

  @Override
  public void releasePublication() throws IOException {
    publication.release();
  }

  @Override
  public void release() throws IOException {
    publication.release();
    date.release();
  }

  private WorkflowLease lease(Path path, String purpose) {
    return new WorkflowLease(house.fileSystem(), path, workflow, purpose);
  }
}
