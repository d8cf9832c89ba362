package io.fixhouse.oozie.nights;

import static org.hamcrest.CoreMatchers.containsString;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.command.UserException;
import io.fixhouse.land.Deliveries;
import io.fixhouse.land.Manifest.Kind;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.night.record.NightState;
import io.fixhouse.oozie.TestHouse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NightsTest {
  private static final LocalDate DATE = LocalDate.parse("2024-05-01");
  private static final Instant EVENING = Instant.parse("2024-05-01T22:00:00Z");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private TestHouse house;

  @Before
  public void open() throws Exception {
    house = new TestHouse(folder.getRoot());
  }

  @Test
  public void aWaitingNightNamesThoseWhoHaveNotLanded() throws Exception {
    house.land("acme", DATE, Kind.FIRST, "8=FIX.4.2\n");
    NightLine line = line(DATE, EVENING, new OozieNights(Map.of(), Set.of(DATE), Map.of()));
    assertLine("waiting", "for binary, corax", line);
  }

  @Test
  public void aDeliveryThatIsNotWholeHasNotLanded() throws Exception {
    house
        .fileSystem()
        .mkdirs(
            new org.apache.hadoop.fs.Path(house.layout().landing(DATE, "acme"), "delivery=001"));
    NightLine line = line(DATE, EVENING, new OozieNights(Map.of(), Set.of(DATE), Map.of()));
    assertLine("waiting", "for acme, binary, corax", line);
  }

  @Test
  public void aRunningNightShowsItsStepWhateverItsRecordSays() throws Exception {
    house.record(DATE, NightState.FAILED, List.of(), List.of(), List.of(), "no room");
    NightLine line =
        line(DATE, EVENING, new OozieNights(Map.of(DATE, "plan since …"), Set.of(), Map.of()));
    assertLine("running", "plan since …", line);
  }

  @Test
  public void aPartialNightSaysWhoIsMissingAndWhenItLastCame() throws Exception {
    house.record(
        DATE,
        NightState.PARTIAL,
        List.of("acme"),
        List.of(
            new MissingVendor("binary", LocalDate.parse("2024-04-30")),
            new MissingVendor("corax", null)),
        List.of(),
        null);
    house.land("corax", DATE, Kind.FIRST, "8=FIX.4.2\n");
    NightLine line = line(DATE, EVENING, new OozieNights(Map.of(), Set.of(), Map.of()));
    assertEquals("partial", line.state());
    assertThat(line.reason(), containsString("without binary (last delivered 2024-04-30)"));
    assertThat(line.reason(), containsString("has come since, and is due: corax"));
  }

  @Test
  public void whatIsHeldBackIsNamedWithFileAndReasonInOneLine() throws Exception {
    house.record(
        DATE,
        NightState.PARTIAL,
        List.of("acme", "corax"),
        List.of(),
        List.of(new HeldBack("binary", 1, "b.fix.gz", "it cannot be read\nwhole: at 17")),
        null);
    NightLine line = line(DATE, EVENING, new OozieNights(Map.of(), Set.of(), Map.of()));
    assertEquals(
        List.of(
            "2024-05-01", "partial", "binary delivery 1, b.fix.gz: it cannot be read whole: at 17"),
        line.columns());
  }

  @Test
  public void aFailedNightSaysWhy() throws Exception {
    house.record(DATE, NightState.FAILED, List.of(), List.of(), List.of(), "no room in HDFS");
    assertLine("failed", "no room in HDFS", line(DATE, EVENING, null));
  }

  @Test
  public void aFailureThatCouldNotBeRecordedIsKnownFromOozie() throws Exception {
    OozieNights oozie =
        new OozieNights(Map.of(), Set.of(), Map.of(DATE, "plan: exit code [1] (0000001-W)"));
    NightLine line = line(DATE, EVENING, oozie);
    assertEquals("failed", line.state());
    assertThat(line.reason(), containsString("plan: exit code [1] (0000001-W)"));
  }

  @Test
  public void aDoneNightHasNoReason() throws Exception {
    house.record(DATE, NightState.DONE, List.of("acme"), List.of(), List.of(), null);
    assertLine("done", "", line(DATE, EVENING, new OozieNights(Map.of(), Set.of(), Map.of())));
  }

  @Test
  public void aHolidayInTheMiddleOfAWeekIsClosedByItsName() throws Exception {
    NightLine line =
        line(LocalDate.parse("2024-06-19"), EVENING, new OozieNights(Map.of(), Set.of(), Map.of()));
    assertEquals("closed", line.state());
    assertThat(line.reason(), containsString("Juneteenth"));
  }

  @Test
  public void beforeOneInNewYorkANightIsToCome() throws Exception {
    OozieNights nothing = new OozieNights(Map.of(), Set.of(), Map.of());
    assertEquals("to come", line(DATE, Instant.parse("2024-05-01T16:59:59Z"), nothing).state());
    assertEquals("none", line(DATE, Instant.parse("2024-05-01T17:00:00Z"), nothing).state());
  }

  @Test
  public void withoutOozieWhatWaitsIsUnknownAndWhoHasLandedIsNot() throws Exception {
    house.land("acme", DATE, Kind.FIRST, "8=FIX.4.2\n");
    assertLine("unknown", "1 of 3 have landed, not: binary, corax", line(DATE, EVENING, null));
  }

  @Test
  public void aDateOutsideTheCalendarIsAnError() {
    assertThrows(UserException.class, () -> line(LocalDate.parse("2031-01-02"), EVENING, null));
  }

  private static void assertLine(String state, String reason, NightLine line) {
    assertEquals(reason, line.reason());
    assertEquals(state, line.state());
  }

  private NightLine line(LocalDate date, Instant now, OozieNights oozie) throws Exception {
    return new Nights(
            TradingCalendar.read(Path.of("../conf/reference")),
            Set.of("acme", "binary", "corax"),
            new Deliveries(house.fileSystem(), house.layout()),
            new NightRecords(house.fileSystem(), house.layout()),
            oozie)
        .line(date, now);
  }
}
