package io.fixhouse.oozie.deploy;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import java.time.LocalDate;
import java.time.LocalTime;
import org.apache.hadoop.conf.Configuration;
import org.junit.Test;

public class NightTimesTest {
  private final Configuration settings = new Configuration(false);

  @Test
  public void aNightBeginsAtOneInNewYorkBeforeAndAfterTheClockGoesForward() {
    assertEquals("2024-03-08T18:00Z", nightly("2024-03-08"));
    assertEquals("2024-03-09T18:00Z", nightly("2024-03-09"));
    assertEquals("2024-03-10T17:00Z", nightly("2024-03-10"));
    assertEquals("2024-03-11T17:00Z", nightly("2024-03-11"));
  }

  @Test
  public void aNightBeginsAtOneInNewYorkBeforeAndAfterTheClockGoesBack() {
    assertEquals("2024-11-01T17:00Z", nightly("2024-11-01"));
    assertEquals("2024-11-02T17:00Z", nightly("2024-11-02"));
    assertEquals("2024-11-03T18:00Z", nightly("2024-11-03"));
    assertEquals("2024-11-04T18:00Z", nightly("2024-11-04"));
  }

  @Test
  public void theCutOffIsOnTheNextDayOfUtc() {
    LocalTime cutoff = NightTimes.of(HouseSettings.of(settings)).cutoff();
    assertEquals("2024-03-09T02:00Z", NightTimes.nominal(LocalDate.parse("2024-03-08"), cutoff));
    assertEquals("2024-07-03T01:00Z", NightTimes.nominal(LocalDate.parse("2024-07-02"), cutoff));
  }

  @Test
  public void aNightWaitsUntilTheCutOff() {
    assertEquals(480, NightTimes.minutes(NightTimes.of(HouseSettings.of(settings)).cutoff()));
    settings.set("fixhouse.night.cutoff", "20:30");
    assertEquals(450, NightTimes.minutes(NightTimes.of(HouseSettings.of(settings)).cutoff()));
  }

  @Test
  public void aWrongTimeNamesItsSetting() {
    assertWrong("fixhouse.night.cutoff", "25:00", "no time of day");
    assertWrong("fixhouse.night.cutoff", "9pm", "no time of day");
    assertWrong("fixhouse.night.cutoff", "12:00", "must be after 13:00");
    assertWrong("fixhouse.night.should.start", "13:00", "must be after 13:00");
    assertWrong("fixhouse.night.should.end", "18:00", "must be after fixhouse.night.should.start");
  }

  private void assertWrong(String key, String value, String message) {
    settings.set(key, value);
    UserException wrong =
        assertThrows(UserException.class, () -> NightTimes.of(HouseSettings.of(settings)));
    assertThat(wrong.getMessage(), containsString(key));
    assertThat(wrong.getMessage(), containsString(message));
    settings.unset(key);
  }

  private static String nightly(String date) {
    return NightTimes.nominal(LocalDate.parse(date), NightTimes.NIGHTLY);
  }
}
