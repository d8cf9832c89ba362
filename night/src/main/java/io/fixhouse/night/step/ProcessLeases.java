package io.fixhouse.night.step;

import io.fixhouse.house.Lease;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;

/** The leases of a run whose steps are all in this process. */
public final class ProcessLeases implements RunLeases {
  private final House house;
  private final LocalDate fileDate;
  private final Consumer<String> waiting;
  private Lease date;
  private Lease publication;

  public ProcessLeases(House house, LocalDate fileDate, Consumer<String> waiting) {
    this.house = house;
    this.fileDate = fileDate;
    this.waiting = waiting;
  }

  @Override
  public void takeDate() throws IOException, InterruptedException {
    date = take(house.layout().dateLease(fileDate), "the night of ");
  }

  @Override
  public void takePublication() throws IOException, InterruptedException {
    if (publication == null) {
      publication = take(house.layout().publicationLease(), "the publication of ");
    }
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
    if (publication != null) {
      publication.close();
      publication = null;
    }
  }

  @Override
  public void release() throws IOException {
    releasePublication();
    if (date != null) {
      date.close();
      date = null;
    }
  }

  private Lease take(Path path, String purpose) throws IOException, InterruptedException {
    return Lease.acquire(
        house.fileSystem(), path, purpose + fileDate, PATIENCE, house.workflows(), waiting);
  }
}
