package io.fixhouse.hive.function;

import org.apache.hadoop.hive.common.type.Timestamp;
import org.apache.hadoop.hive.ql.exec.Description;
import org.apache.hadoop.hive.ql.exec.UDF;
import org.apache.hadoop.hive.serde2.io.TimestampWritableV2;
import org.apache.hadoop.io.IntWritable;

/** The beginning of the bar that a time lies in, on the clock of the time itself: no zone. */
@Description(
    name = "bar_start",
    value =
        "_FUNC_(time, seconds) - the last time at or before it that is a multiple of so many"
            + " seconds since 1970-01-01 00:00:00")
public final class BarStart extends UDF {
  private final TimestampWritableV2 result = new TimestampWritableV2();

  public TimestampWritableV2 evaluate(TimestampWritableV2 time, IntWritable seconds) {
    if (time == null || seconds == null) {
      return null;
    }
    long epochSecond = time.getTimestamp().toEpochSecond();
    long start = epochSecond - Math.floorMod(epochSecond, (long) seconds.get());
    result.set(Timestamp.ofEpochSecond(start));
    return result;
  }
}
