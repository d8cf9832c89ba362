package io.fixhouse.hive.function;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.apache.hadoop.hive.common.type.Timestamp;
import org.apache.hadoop.hive.serde2.io.TimestampWritableV2;
import org.apache.hadoop.io.IntWritable;
import org.junit.Test;

public class BarStartTest {
  @Test
  public void theLastNanosecondOfABarBelongsToIt() {
    assertEquals("2024-05-01 13:30:00", barStart("2024-05-01 13:34:59.999999999", 300));
  }

  @Test
  public void aBarsFirstMomentBelongsToIt() {
    assertEquals("2024-05-01 13:35:00", barStart("2024-05-01 13:35:00", 300));
  }

  @Test
  public void anHourBeginsOnTheHour() {
    assertEquals("2024-05-01 13:00:00", barStart("2024-05-01 13:59:59", 3600));
  }

  @Test
  public void before1970BarsBeginBeforeTheirTimes() {
    assertEquals("1969-12-31 23:59:00", barStart("1969-12-31 23:59:59.5", 60));
  }

  @Test
  public void noTimeHasNoBar() {
    assertNull(new BarStart().evaluate(null, new IntWritable(60)));
  }

  private static String barStart(String time, int seconds) {
    return new BarStart()
        .evaluate(new TimestampWritableV2(Timestamp.valueOf(time)), new IntWritable(seconds))
        .toString();
  }
}
