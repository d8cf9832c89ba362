package io.fixhouse.night.step;

import io.fixhouse.house.LeaseHeldException;
import java.io.IOException;
import java.time.Duration;

/**
 * The two leases of a run: of its date, from the first step to the last, and of publication, from
 * the computation to the last.
 */
public interface RunLeases {
  /** A night's computation takes minutes; whoever waits longer than this should look. */
  Duration PATIENCE = Duration.ofHours(2);

  /**
   * Takes the date's.
   *
   * @throws LeaseHeldException if another has it, and this run does not wait or has waited long
   */
  void takeDate() throws IOException, InterruptedException;

  /**
   * Takes that of publication, waiting for it.
   *
   * @throws LeaseHeldException if another still has it after {@link #PATIENCE}
   */
  void takePublication() throws IOException, InterruptedException;

  /** Makes sure that the date is still ours. */
  void verifyDate() throws IOException;

  /** Makes sure that publication is still ours, and has been all along. */
  void verifyPublication() throws IOException;

  /** Gives that of publication back, if it is ours. */
  void releasePublication() throws IOException;

  /** Gives both back, as far as they are ours. */
  void release() throws IOException;
}
