package io.fixhouse.oozie.deploy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.command.UserException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ScheduleTest {
  private static final LocalTime CUTOFF = LocalTime.of(21, 0);

  /** Eleven in the evening of 2024-07-02 in New York. */
  private static final Instant NOW = Instant.parse("2024-07-03T03:00:00Z");

  @Test
  public void theFirstDeploymentBeginsWithTodayInNewYork() {
    Map<String, String> properties = schedule(DeployRequest.ALL, Map.of());
    assertEquals("2024-07-02T17:00Z", properties.get("nightly_start"));
    assertEquals("2024-07-03T01:00Z", properties.get("cutoff_start"));
    assertEquals("2024-07-03T03:00Z", properties.get("late_start"));
    assertEquals(Schedule.names(), properties.keySet());
  }

  @Test
  public void aLaterDeploymentGoesOnWhereEachJobStopped() {
    Map<String, String> properties =
        schedule(
            DeployRequest.ALL,
            Map.of(
                "nightly", Instant.parse("2024-07-01T17:00:00Z"),
                "cutoff", Instant.parse("2024-07-04T01:00:00Z")));
    assertEquals("2024-07-01T17:00Z", properties.get("nightly_start"));
    assertEquals("2024-07-04T01:00Z", properties.get("cutoff_start"));
  }

  @Test
  public void aCutOffThatMovesStaysOnItsDate() {
    Map<String, String> properties =
        new Schedule(DeployRequest.ALL, LocalTime.of(20, 0), NOW)
            .properties(Map.of("cutoff", Instant.parse("2024-07-04T01:00:00Z")));
    assertEquals("2024-07-04T00:00Z", properties.get("cutoff_start"));
  }

  @Test
  public void givenDatesAreKeptAcrossTheChangeOfTheClock() {
    Map<String, String> properties =
        schedule(
            new DeployRequest(
                LocalDate.parse("2024-03-08"), LocalDate.parse("2024-03-11"), Set.of()),
            Map.of("nightly", NOW));
    assertEquals("2024-03-08T18:00Z", properties.get("nightly_start"));
    assertEquals("2024-03-11T17:01Z", properties.get("nightly_end"));
    assertEquals("2024-03-09T02:00Z", properties.get("cutoff_start"));
    assertEquals("2024-03-12T01:01Z", properties.get("cutoff_end"));
  }

  @Test
  public void aRequestThatMakesNoSenseIsRefused() {
    LocalDate date = LocalDate.parse("2024-05-02");
    assertThrows(UserException.class, () -> new DeployRequest(null, date, Set.of()));
    assertThrows(UserException.class, () -> new DeployRequest(date, date.minusDays(1), Set.of()));
    assertThrows(UserException.class, () -> new DeployRequest(null, null, Set.of("night")));
  }

  private static Map<String, String> schedule(DeployRequest request, Map<String, Instant> stops) {
    return new Schedule(request, CUTOFF, NOW).properties(stops);
  }
}
