package io.fixhouse.calendar;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TradingCalendarTest {
  private static final Path REFERENCE = Path.of("../conf/reference");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aRegularDayClosesAtFour() throws Exception {
    TradingSession session = session("2024-05-01");
    assertEquals(TradingSession.Kind.REGULAR, session.kind());
    assertEquals(LocalTime.of(16, 0), session.close());
  }

  @Test
  public void theDayAfterThanksgivingClosesAtOne() throws Exception {
    TradingSession session = session("2024-11-29");
    assertEquals(TradingSession.Kind.HALF, session.kind());
    assertEquals(LocalTime.of(13, 0), session.close());
  }

  @Test
  public void aHolidayIsClosedByItsName() throws Exception {
    assertNoSession("2026-07-03", "Independence Day (observed)");
  }

  @Test
  public void aHolidayWhoseNameHasACommaIsClosed() throws Exception {
    assertNoSession("2025-01-20", "(Martin Luther King, Jr. Day)");
  }

  @Test
  public void aWeekendIsClosedAndTheErrorNamesTheNextTradingDay() throws Exception {
    assertNoSession("2024-05-25", "a weekend");
    assertNoSession("2024-05-25", "the next trading day is 2024-05-28");
  }

  @Test
  public void aDateOutsideTheCalendarSaysHowFarItGoes() {
    UserException wrong = assertThrows(UserException.class, () -> session("2028-01-03"));
    assertThat(wrong.getMessage(), containsString("which goes from 2024-01-01 to 2027-12-31"));
    assertThrows(UserException.class, () -> session("2023-12-29"));
  }

  @Test
  public void theDayBeforeSkipsWeekendAndHoliday() throws Exception {
    TradingCalendar calendar = TradingCalendar.read(REFERENCE);
    assertEquals(LocalDate.parse("2024-05-24"), calendar.before(LocalDate.parse("2024-05-28")));
    assertNull(calendar.before(LocalDate.parse("2024-01-02")));
  }

  @Test
  public void closedDaysAreHolidaysAndWeekends() throws Exception {
    List<LocalDate> closed = TradingCalendar.read(REFERENCE).closedDays();
    assertTrue(closed.contains(LocalDate.parse("2024-07-04")));
    assertTrue(closed.contains(LocalDate.parse("2024-07-06")));
    assertFalse(closed.contains(LocalDate.parse("2024-07-05")));
    assertEquals(
        "holidays", 41, closed.stream().filter(d -> d.getDayOfWeek().getValue() < 6).count());
    assertEquals(
        "Saturdays of four years",
        208,
        closed.stream().filter(d -> d.getDayOfWeek() == DayOfWeek.SATURDAY).count());
  }

  /** The exchanges' own counts of trading days. */
  @Test
  public void eachYearHasAsManyTradingDaysAsTheExchangesCount() throws Exception {
    int[] expected = {252, 250, 251, 251};
    TradingCalendar calendar = TradingCalendar.read(REFERENCE);
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
    assertWrong("2024-05-01,regular,09:30,4pm,");
    assertWrong("2024-05-01,open,09:30,16:00,");
    assertWrong("2024-05-01,regular,09:00,16:00,");
    assertWrong("1 May 2024,regular,09:30,16:00,");
    assertWrong("2024-05-01,regular");
  }

  @Test
  public void aMissingCalendarSaysWhereItBelongs() {
    UserException wrong =
        assertThrows(UserException.class, () -> TradingCalendar.read(folder.getRoot().toPath()));
    assertThat(wrong.getMessage(), containsString("calendar.csv in the reference folder"));
  }

  @Test
  public void aCalendarWithoutRowsIsAnError() throws Exception {
    write("");
    UserException wrong =
        assertThrows(UserException.class, () -> TradingCalendar.read(folder.getRoot().toPath()));
    assertThat(wrong.getMessage(), containsString("has no row"));
  }

  private static TradingSession session(String date) throws Exception {
    return TradingCalendar.read(REFERENCE).session(LocalDate.parse(date));
  }

  private static void assertNoSession(String date, String message) throws Exception {
    assertTrue(session(date).isClosed());
    UserException wrong =
        assertThrows(
            UserException.class,
            () -> TradingCalendar.read(REFERENCE).tradingDay(LocalDate.parse(date)));
    assertThat(wrong.getMessage(), containsString(message));
  }

  private void assertWrong(String row) throws Exception {
    write(row + "\n");
    UserException wrong =
        assertThrows(UserException.class, () -> TradingCalendar.read(folder.getRoot().toPath()));
    assertThat(wrong.getMessage(), containsString("calendar.csv, line 2"));
  }

  private void write(String rows) throws Exception {
    Files.writeString(
        folder.getRoot().toPath().resolve("calendar.csv"),
        "date,session,open,close,holiday\n" + rows);
  }
}
