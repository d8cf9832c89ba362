package io.fixhouse.generator;

import java.util.Arrays;

/** The U of a day's trading: busy after the open, quiet at noon, busiest before the close. */
final class VolumeCurve {
  private static final long NANOS_PER_MINUTE = 60_000_000_000L;
  private static final int FLOOR = 40;
  private static final int EDGE = 110;
  private static final int CLOSING_MINUTE = 900;

  private final long open;
  private final int[] upTo;

  VolumeCurve(TradingDay day) {
    open = day.open();
    int minutes = (int) ((day.close() - open) / NANOS_PER_MINUTE);
    upTo = new int[minutes];
    int sum = 0;
    for (int m = 0; m < minutes; m++) {
      long fromMiddle = 2L * m + 1 - minutes;
      sum += FLOOR + (int) (EDGE * fromMiddle * fromMiddle / ((long) minutes * minutes));
      if (m == minutes - 1) {
        sum += CLOSING_MINUTE;
      }
      upTo[m] = sum;
    }
  }

  /**
   * The local time of day by which a share of the day's orders has come; it never falls as the
   * share rises.
   *
   * @param share from 0 up to, not including, 1
   */
  long time(double share) {
    double position = share * upTo[upTo.length - 1];
    int found = Arrays.binarySearch(upTo, (int) position);
    int minute = Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
    int before = minute == 0 ? 0 : upTo[minute - 1];
    double within = (position - before) / (upTo[minute] - before);
    long nanos = Math.min((long) (within * NANOS_PER_MINUTE), NANOS_PER_MINUTE - 1);
    return open + minute * NANOS_PER_MINUTE + nanos;
  }
}
