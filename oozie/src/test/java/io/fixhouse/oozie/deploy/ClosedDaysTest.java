package io.fixhouse.oozie.deploy;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.house.HouseLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ClosedDaysTest {
  private static final Path REFERENCE = Path.of("../conf/reference");
  private static final LocalDate MIDWEEK_HOLIDAY = LocalDate.parse("2024-06-19");

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private FileSystem fileSystem;
  private HouseLayout layout;
  private ClosedDays closedDays;

  @Before
  public void open() throws Exception {
    fileSystem = FileSystem.getLocal(new Configuration());
    layout = new HouseLayout(new org.apache.hadoop.fs.Path(folder.getRoot().toURI()));
    closedDays = new ClosedDays(fileSystem, layout);
  }

  @Test
  public void holidaysAndWeekendsAreMarkedAndTradingDaysAreNot() throws Exception {
    apply(TradingCalendar.read(REFERENCE));
    assertTrue(isMarked(MIDWEEK_HOLIDAY));
    assertTrue("Saturday", isMarked(LocalDate.parse("2024-06-22")));
    assertFalse("half day", isMarked(LocalDate.parse("2024-07-03")));
    assertFalse(isMarked(MIDWEEK_HOLIDAY.plusDays(1)));
  }

  @Test
  public void theSecondTimeNothingChanges() throws Exception {
    TradingCalendar calendar = TradingCalendar.read(REFERENCE);
    assertTrue(apply(calendar) > 400);
    assertEquals(0, apply(calendar));
  }

  @Test
  public void aDayThatTurnsIntoATradingDayLosesItsMark() throws Exception {
    apply(TradingCalendar.read(REFERENCE));
    Path changed = folder.newFolder("changed").toPath();
    String text = Files.readString(REFERENCE.resolve("calendar.csv"));
    String row = "2024-06-19,closed,,,Juneteenth";
    assertTrue(text.contains(row));
    Files.writeString(
        changed.resolve("calendar.csv"),
        text.replaceAll("2024-06-19,closed,[^\n]*", "2024-06-19,regular,09:30,16:00,"));
    assertEquals(1, apply(TradingCalendar.read(changed)));
    assertFalse(isMarked(MIDWEEK_HOLIDAY));
  }

  private int apply(TradingCalendar calendar) throws Exception {
    ClosedDays.Changes changes = closedDays.changes(calendar);
    closedDays.apply(changes);
    return changes.count();
  }

  private boolean isMarked(LocalDate date) throws Exception {
    return fileSystem.exists(layout.closedDay(date));
  }
}
