package io.fixhouse.profile.trial;

/** Something that is counted over the lines of a trial. */
public interface Tally {
  /** Counts a line; the trial's values change with the next line. */
  void see(LineTrial line);
}
