package io.fixhouse.house;

import java.time.LocalDate;
import org.apache.hadoop.fs.Path;

/** Where things lie in HDFS, below {@code fixhouse.root}. */
public final class HouseLayout {
  private final Path root;

  public HouseLayout(Path root) {
    this.root = root;
  }

  /** The house's folder. */
  public Path root() {
    return root;
  }

  /** The deliveries of all file dates: {@code file_date=YYYY-MM-DD/} each. */
  public Path landing() {
    return new Path(root, "landing");
  }

  /** The deliveries of one file date: {@code vendor=NAME/delivery=NNN/} below it. */
  public Path landing(LocalDate fileDate) {
    return new Path(landing(), "file_date=" + fileDate);
  }

  /** One vendor's deliveries of a file date. */
  public Path landing(LocalDate fileDate, String vendor) {
    return new Path(landing(fileDate), "vendor=" + vendor);
  }

  /** Everything that tables hold, a folder a run. */
  public Path warehouse() {
    return new Path(root, "warehouse");
  }

  /** All that one run writes. */
  public Path generation(long generation) {
    return new Path(warehouse(), "generation=" + generation);
  }

  /** What runs publish: the lists, unfinished here and finished in {@code done/}. */
  public Path publications() {
    return new Path(root, "publications");
  }

  /** The numbers of the runs so far. */
  public Path generationNumbers() {
    return new Path(root, "generations");
  }

  /** What the runs of all dates know: {@code file_date=YYYY-MM-DD/} each. */
  public Path runs() {
    return new Path(root, "runs");
  }

  /** What the runs of a date know: a folder a run, below it, for its steps and for reruns. */
  public Path runs(LocalDate fileDate) {
    return new Path(runs(), "file_date=" + fileDate);
  }

  /** The record of each night, a file a date. */
  public Path nights() {
    return new Path(root, "nights");
  }

  /** The lease that a run holds on its date. */
  public Path dateLease(LocalDate fileDate) {
    return new Path(root, "locks/file_date=" + fileDate);
  }

  /** The lease of whoever lands files of a vendor and date. */
  public Path landingLease(LocalDate fileDate, String vendor) {
    return new Path(root, "locks/landing_file_date=" + fileDate + "_vendor=" + vendor);
  }

  /** The lease of the one run that computes and publishes. */
  public Path publicationLease() {
    return new Path(root, "locks/publication");
  }

  /** What deployments put there, by kind and then by content. */
  public Path deployments() {
    return new Path(root, "oozie");
  }

  /** The marks of days without a session, a folder a day. */
  public Path closedDays() {
    return new Path(root, "calendar/closed");
  }

  /** The mark of a day without a session. */
  public Path closedDay(LocalDate date) {
    return new Path(closedDays(), "file_date=" + date);
  }

  /** The Hive user's password, for its owner alone. */
  public Path hivePassword() {
    return new Path(root, "secrets/hive.password");
  }
}
