package io.fixhouse.generator;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import io.fixhouse.command.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TradingCalendarTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aRegularDayClosesAtFour() throws Exception {
    assertEquals(LocalTime.of(16, 0).toNanoOfDay(), day("2024-05-01").close());
  }

  @Test
  public void theDayAfterThanksgivingClosesAtOne() throws Exception {
    assertEquals(LocalTime.of(13, 0).toNanoOfDay(), day("2024-11-29").close());
  }

  @Test
  public void aHolidayIsClosedByItsName() {
    assertWrong("2026-07-03", "Independence Day (observed)");
  }

  @Test
  public void aHolidayWhoseNameHasACommaIsClosed() {
    assertWrong("2025-01-20", "(Martin Luther King, Jr. Day)");
  }

  @Test
  public void aWeekendIsClosed() {
    assertWrong("2024-05-04", "a weekend");
  }

  @Test
  public void aDateOutsideTheCalendarSaysHowFarItGoes() {
    assertWrong("2028-01-03", "which goes from 2024-01-02 to 2027-12-31");
  }

  @Test
  public void theDayBeforeSkipsWeekendAndHoliday() throws Exception {
    TradingCalendar calendar = TradingCalendar.read(Generated.REFERENCE);
    assertEquals(LocalDate.parse("2024-05-24"), calendar.before(LocalDate.parse("2024-05-28")));
    assertNull(calendar.before(LocalDate.parse("2024-01-02")));
  }

  @Test
  public void utcIsFiveHoursAheadInWinterAndFourInSummer() throws Exception {
    assertEquals(LocalTime.of(14, 30).toNanoOfDay(), utcOfOpen("2024-03-08"));
    assertEquals(LocalTime.of(13, 30).toNanoOfDay(), utcOfOpen("2024-03-11"));
    assertEquals(LocalTime.of(13, 30).toNanoOfDay(), utcOfOpen("2024-11-01"));
    assertEquals(LocalTime.of(14, 30).toNanoOfDay(), utcOfOpen("2024-11-04"));
  }

  @Test
  public void theDayAbroadIsItsExchangesOwn() throws Exception {
    LocalDate half = LocalDate.parse("2024-07-03");
    TradingCalendar calendar = TradingCalendar.read(Generated.REFERENCE);
    TradingDay london = calendar.day(half, Exchange.LONDON);
    assertEquals(LocalTime.of(16, 30).toNanoOfDay(), london.close());
    assertEquals(LocalTime.of(7, 0).toNanoOfDay(), london.utc(london.open()));
    TradingDay seoul = calendar.day(half, Exchange.SEOUL);
    assertEquals(0, seoul.utc(seoul.open()));
    assertEquals(LocalTime.of(6, 30).toNanoOfDay(), seoul.utc(seoul.close()));
  }

  /** The exchanges' own counts of trading days. */
  @Test
  public void eachYearHasAsManyTradingDaysAsTheExchangesCount() throws Exception {
    int[] expected = {252, 250, 251, 251};
    TradingCalendar calendar = TradingCalendar.read(Generated.REFERENCE);
    LocalDate date = LocalDate.parse("2028-01-01");
    for (int year = 2027; year >= 2024; year--) {
      int days = 0;
      LocalDate day = calendar.before(date);
      while (day != null && day.getYear() == year) {
        days++;
        date = day;
        day = calendar.before(date);
      }
      assertEquals(year + "", expected[year - 2024], days);
    }
  }

  @Test
  public void aWrongRowIsNamedByFileAndLine() throws Exception {
    Path file = folder.newFile("calendar.csv").toPath();
    Files.writeString(file, "date,session,open,close,holiday\n2024-05-01,regular,09:30,4pm,\n");
    UserException wrong =
        assertThrows(UserException.class, () -> TradingCalendar.read(folder.getRoot().toPath()));
    assertThat(wrong.getMessage(), containsString("calendar.csv, line 2"));
  }

  @Test
  public void aMissingCalendarNamesTheOption() {
    UserException wrong =
        assertThrows(UserException.class, () -> TradingCalendar.read(folder.getRoot().toPath()));
    assertThat(wrong.getMessage(), containsString("--reference"));
  }

  private static TradingDay day(String date) throws Exception {
    return TradingCalendar.read(Generated.REFERENCE).day(LocalDate.parse(date), Exchange.US);
  }

  private static long utcOfOpen(String date) throws Exception {
    TradingDay day = day(date);
    return day.utc(day.open());
  }

  private static void assertWrong(String date, String message) {
    UserException wrong = assertThrows(UserException.class, () -> day(date));
    assertThat(wrong.getMessage(), containsString(message));
  }
}
