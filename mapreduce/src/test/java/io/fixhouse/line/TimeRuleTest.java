package io.fixhouse.line;

import static io.fixhouse.table.ExecutionColumn.SENDING_TIME;
import static io.fixhouse.table.ExecutionColumn.TRANSACT_TIME;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;

import org.junit.Test;

public class TimeRuleTest {
  private static final String NEW_YORK = "zones: {60: America/New_York}\n";

  @Test
  public void transactTimeBeforeSendingTime() {
    Normalized line = Normalized.of(TestLine.fill());
    assertEquals("2024-05-01 13:30:01", line.get(TRANSACT_TIME));
    assertEquals("2024-05-01 13:30:01.1", line.get(SENDING_TIME));
  }

  @Test
  public void sendingTimeWhereThereIsNoTransactTime() {
    Normalized line = Normalized.of(TestLine.fill().without(60));
    assertEquals("2024-05-01 13:30:01.1", line.get(TRANSACT_TIME));
    assertEquals("missing_time", Normalized.of(TestLine.fill().without(60, 52)).fate);
  }

  @Test
  public void malformedTransactTimeDoesNotFallBack() {
    assertEquals("malformed_time", Normalized.of(TestLine.fill().with(60, "8:19:50")).fate);
    assertEquals(
        "malformed_time", Normalized.of(TestLine.fill().with(60, "20240501-8:19:50")).fate);
  }

  @Test
  public void malformedTimeOfAnotherKindIsNullAndStaysInTheTags() {
    Normalized line = Normalized.of(TestLine.fill().with(150, "0").with(60, "8:19:50"));
    assertNull(line.get(TRANSACT_TIME));
    assertEquals("8:19:50", line.tags.get("60"));
  }

  @Test
  public void timeTagThatTheProfileDoesNotNameStaysInTheTags() {
    Normalized line = Normalized.of("time: 52", TestLine.fill());
    assertEquals("2024-05-01 13:30:01.1", line.get(TRANSACT_TIME));
    assertEquals("20240501-13:30:01", line.tags.get("60"));
  }

  @Test
  public void zoneOfEachTag() {
    Normalized line =
        Normalized.of(
            "zones: {52: UTC, 60: Asia/Seoul}", TestLine.fill().with(60, "20240501-22:30:01"));
    assertEquals("2024-05-01 13:30:01", line.get(TRANSACT_TIME));
    assertEquals("2024-05-01 13:30:01.1", line.get(SENDING_TIME));
  }

  @Test
  public void localTimeShownTwiceIsSettledByASendingTimeInUtc() {
    TestLine twice = TestLine.fill().with(60, "20241103-01:30:00").with(75, "20240501");
    assertEquals(
        "2024-11-03 06:30:00",
        Normalized.of(NEW_YORK, twice.with(52, "20241103-06:30:00.200")).get(TRANSACT_TIME));
    assertEquals(
        "2024-11-03 05:30:00",
        Normalized.of(NEW_YORK, twice.with(52, "20241103-05:30:00.200")).get(TRANSACT_TIME));
  }

  @Test
  public void localTimeNeverShownIsSettledByASendingTimeInUtc() {
    TestLine never =
        TestLine.fill()
            .with(60, "20240310-02:30:00")
            .with(75, "20240501")
            .with(52, "20240310-07:30:01");
    assertEquals("2024-03-10 07:30:00", Normalized.of(NEW_YORK, never).get(TRANSACT_TIME));
  }

  @Test
  public void localTimeShownTwiceWithoutASendingTimeInUtc() {
    TestLine twice = TestLine.fill().with(60, "20241103-01:30:00").with(75, "20240501");
    String bothLocal = "zones: {52: America/New_York, 60: America/New_York}";
    assertEquals("ambiguous_time", Normalized.of(bothLocal, twice).fate);
    assertEquals("ambiguous_time", Normalized.of(NEW_YORK, twice.without(52)).fate);
    assertEquals("ambiguous_time", Normalized.of(NEW_YORK, twice.with(52, "x")).fate);
    String offset = "20241103-01:30:00.5-05";
    assertEquals(
        "2024-11-03 06:30:00", Normalized.of(bothLocal, twice.with(52, offset)).get(TRANSACT_TIME));
  }
}
