package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.land.Manifest.Kind;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.night.record.NightState;
import io.fixhouse.night.step.StepMain;
import io.fixhouse.night.step.StepOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runners.MethodSorters;

/** The steps of a night, each from what is in HDFS alone, as a workflow runs them. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class SteppedNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate FIRST = WorkedNight.FIRST;
  private static final LocalDate SECOND = WorkedNight.SECOND;
  private static final long POLL_MILLIS = 20;

  private static TestHouse house;
  private static Path profiles;
  private static Map<String, List<String>> tables;

  @BeforeClass
  public static void bothVendorsHaveDelivered() throws Exception {
    profiles = FOLDER.newFolder("vendors").toPath();
    try (var files = Files.list(WorkedNight.VENDORS)) {
      for (Path file : files.toList()) {
        Files.copy(file, profiles.resolve(file.getFileName()));
      }
    }
    house = TestHouse.apart(CLUSTER.cluster(), "fixhouse_steps", profiles, TestHouse.REFERENCE);
    // These workflows are none of Oozie's: nobody can be asked whether they run.
    house.settings().configuration().unset("fixhouse.oozie.url");
    WorkedNight.landFirst(house);
  }

  @Test
  public void a1EachStepTwiceGivesTheWorkedNight() throws Exception {
    SteppedNight night = night(FIRST, "W1", 2);
    assertEquals("due", night.step("plan", "--trigger=nightly").outcome());
    assertEquals("compute", night.step("normalize").outcome());
    StepOutput published = night.computeAndPublish();
    assertEquals("done", published.outcome());
    assertEquals("true", published.values().get("mail"));
    assertEquals("fixhouse 2024-05-01: done, 2 vendors loaded", published.values().get("subject"));
    assertEquals(WorkedNight.fills(false), TestRows.values(house.query(WorkedNight.FILLS)));
    assertEquals(WorkedNight.bars(false), house.bars("1m", WorkedNight.TRADE_DATES));
    assertEquals(List.of("done"), nights(FIRST));
    assertEquals(List.of("wna|loaded", "wnb|loaded"), loads(FIRST));
    assertNothingIsLeft();
  }

  @Test
  public void a2WhatIsLoadedIsNotDueAndNobodyIsTold() throws Exception {
    StepOutput plan = night(FIRST, "W2", 2).step("plan", "--trigger=cutoff");
    assertEquals("nothing", plan.outcome());
    assertEquals("false", plan.values().get("mail"));
    assertNothingIsLeft();
  }

  @Test
  public void b1AStepThatIsKilledIsRunAgainAndGoesOn() throws Exception {
    WorkedNight.landSecond(house);
    SteppedNight night = night(SECOND, "W3", 1);
    assertEquals("due", night.step("plan", "--trigger=cutoff").outcome());
    killAfter("normalise 2024-05-02", night.arguments("normalize"));
    assertEquals("compute", night.step("normalize").outcome());
    killAfter("tables for generation", night.arguments("claim"));
    night.compute();
    killAfter("published amendments", night.arguments("publish"));
    StepOutput published = night.step("publish");
    assertEquals("partial", published.outcome());
    String body = published.values().get("body");
    assertTrue(body, body.contains("- wnb (last delivered 2024-05-01)"));
    assertEquals(WorkedNight.fills(true), TestRows.values(house.query(WorkedNight.FILLS)));
    assertEquals(WorkedNight.bars(true), house.bars("1m", WorkedNight.TRADE_DATES));
    assertEquals(List.of("partial"), nights(SECOND));
    assertNothingIsLeft();
  }

  @Test
  public void b2TheCutOffFindsNothingDueAndTheMissingVendorIsToldOnce() throws Exception {
    StepOutput plan = night(SECOND, "W4", 1).step("plan", "--trigger=cutoff");
    assertEquals("nothing", plan.outcome());
    assertEquals("the first run's mail has told", "false", plan.values().get("mail"));
  }

  @Test
  public void b3WhereNobodyHasDeliveredTheCutOffTellsItOnce() throws Exception {
    LocalDate date = SECOND.plusDays(1);
    StepOutput plan = night(date, "W5", 1).step("plan", "--trigger=cutoff");
    assertEquals("nobody", plan.outcome());
    assertEquals("true", plan.values().get("mail"));
    String body = plan.values().get("body");
    assertTrue(body, body.contains("wna (last delivered 2024-05-02)"));
    assertTrue(body, body.contains("wnb (last delivered 2024-05-01)"));
    assertEquals(NightState.NOBODY, record(date).state());
    assertEquals(
        "false", night(date, "W6", 1).step("plan", "--trigger=cutoff").values().get("mail"));
  }

  @Test
  public void b4BarsOfWeekAndMonthAreTheMinutesPutTogetherUntilTheirDaysChange() throws Exception {
    SteppedNight night = night(SECOND, "W3", 2);
    assertEquals("done", night.trends().outcome());
    MinuteBars minutes = MinuteBars.of(WorkedNight.barRows(true));
    assertEquals(
        TestRows.values(
            minutes.periods(day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))),
        house.bars("1w", "week_start", "true"));
    assertEquals(
        TestRows.values(minutes.periods(day -> day.withDayOfMonth(1))),
        house.bars("1mo", "month_start", "true"));
    assertEquals(
        List.of("2024-04-01|2024-04-01 04:00:00.0", "2024-05-01|2024-05-01 04:00:00.0"),
        house.query("SELECT DISTINCT month_start, bar_start FROM house_totals_1mo").stream()
            .map(row -> String.join("|", row))
            .sorted()
            .toList());
    assertEquals("all is as its days are", "nothing", night(SECOND, "W3", 1).trends().outcome());
    assertNothingIsLeft();
  }

  @Test
  public void c1TwoWorkflowsDueAtOnceOneRunsAndTheOtherIsTold() throws Exception {
    tables = WorkedNight.tables(house);
    SteppedNight one = night(FIRST, "W7", 1);
    assertEquals("due", one.step("plan", "--trigger=rerun", "--again=true").outcome());
    StepOutput other = night(FIRST, "W8", 1).step("plan", "--trigger=cutoff");
    assertEquals("busy", other.outcome());
    assertEquals("false", other.values().get("mail"));
    assertThrows(UserException.class, () -> night(FIRST, "W8", 1).step("normalize"));
  }

  @Test
  public void c2ARunThatFailsSaysSoAndPublishesNothing() throws Exception {
    SteppedNight night = night(FIRST, "W7", 1);
    assertEquals("compute", night.step("normalize").outcome());
    assertNotEquals("publish", night.step("claim").outcome());
    Exception e = assertThrows(Exception.class, () -> night.step("publish"));
    assertTrue(e.getMessage(), e.getMessage().contains("is not restated yet"));
    StepOutput failed = night(FIRST, "W7", 2).step("fail", "--trigger=rerun");
    assertEquals("failed", failed.outcome());
    assertEquals("fixhouse 2024-05-01: failed", failed.values().get("subject"));
    String body = failed.values().get("body");
    assertTrue(body, body.contains("Reason: publish: "));
    assertTrue(body, body.contains("is not restated yet"));
    assertEquals(List.of("done", "failed"), nights(FIRST));
    assertEquals(tables, WorkedNight.tables(house));
    assertEquals(NightState.FAILED, record(FIRST).state());
    assertNothingIsLeft();
  }

  @Test
  public void c3ARerunFromComputeTakesOverWhatTheFailedRunHasNormalised() throws Exception {
    SteppedNight night = night(FIRST, "W9", 2);
    assertEquals(
        "due", night.step("plan", "--trigger=rerun", "--again=true", "--from=compute").outcome());
    Map<String, Long> jobs = jobFolders();
    assertEquals("compute", night.step("normalize").outcome());
    assertEquals("no file is read again", jobs, jobFolders());
    assertEquals("done", night.computeAndPublish().outcome());
    assertEquals(tables, WorkedNight.tables(house));
    assertEquals(List.of("done", "done", "failed"), nights(FIRST));
    assertNothingIsLeft();
    List<String> weeks = house.bars("1w", "week_start", "true");
    assertEquals("their days are another generation's", "done", night.trends().outcome());
    assertEquals(weeks, house.bars("1w", "week_start", "true"));
  }

  @Test
  public void c4ARerunFromComputeOfADoneNightComputesFromWhatIsPublished() throws Exception {
    int loads = loads(FIRST).size();
    SteppedNight night = night(FIRST, "W10", 2);
    night.step("plan", "--trigger=rerun", "--again=true", "--from=compute");
    assertEquals("compute", night.step("normalize").outcome());
    assertEquals("done", night.computeAndPublish().outcome());
    assertEquals(tables, WorkedNight.tables(house));
    assertEquals(loads, loads(FIRST).size());
    assertEquals(48, record(FIRST).loaded().get(0).lines());
    assertNothingIsLeft();
  }

  @Test
  public void c5ARerunFromAPublicationThatHasNotBegunIsRefused() throws Exception {
    SteppedNight night = night(FIRST, "W11", 1);
    UserException e =
        assertThrows(
            UserException.class, () -> night.step("plan", "--trigger=rerun", "--from=publish"));
    assertTrue(e.getMessage(), e.getMessage().contains("--from compute"));
    assertEquals("failed", night.step("fail", "--trigger=rerun").outcome());
    assertEquals("what is published stands", NightState.DONE, record(FIRST).state());
    assertNothingIsLeft();
  }

  @Test
  public void d1WhatComesLateIsFoundAndOnlyOnceWhereItIsHeldBack() throws Exception {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    house.land("wnb", today, Kind.FIRST, file("b.fix", "junk", "junk"));
    assertEquals("no night has been", "nothing", late().outcome());
    SteppedNight cutoff = night(today, "W12", 1);
    assertEquals("due", cutoff.step("plan", "--trigger=cutoff").outcome());
    assertEquals("records", cutoff.step("normalize").outcome());
    StepOutput published = cutoff.computeAndPublish();
    assertEquals("partial", published.outcome());
    String body = published.values().get("body");
    assertTrue(body, body.contains("- wnb delivery 1: 2 of 2 lines rejected"));
    assertTrue(body, body.contains("bin/fixhouse rerun --vendor wnb --date " + today));
    assertEquals("held back, and tried", "nothing", late().outcome());

    house.land("wna", today, Kind.FIRST, file("a.fix", "8=FIX.4.4|35=0|"));
    StepOutput look = late();
    assertEquals("due", look.outcome());
    assertEquals(today.toString(), look.values().get("file_date"));
    assertEquals("wna", look.values().get("vendors"));
    SteppedNight late = night(today, "W13", 1);
    late.step("plan", "--trigger=late", "--vendors=" + look.values().get("vendors"));
    assertEquals("compute", late.step("normalize").outcome());
    assertEquals("partial", late.computeAndPublish().outcome());
    assertEquals(List.of("wna"), record(today).vendorsLoaded());
    assertEquals("it is held back still", List.of("wnb"), record(today).vendorsHeldBack());
    assertEquals("nothing", late().outcome());

    house.land("wnb", today, Kind.RESTATE, file("c.fix", "8=FIX.4.4|35=0|"));
    assertEquals("wnb", late().values().get("vendors"));
  }

  private static SteppedNight night(LocalDate date, String workflow, int times) {
    return new SteppedNight(house.settings(), date, workflow, times);
  }

  private static StepOutput late() throws Exception {
    return StepMain.run(house.settings(), "late");
  }

  /** Ends a step's process as a crash would, as soon as it says something. */
  private static void killAfter(String words, String[] arguments) throws Exception {
    Path conf = FOLDER.newFolder().toPath();
    Configuration site = house.settings().configuration();
    try (var out = Files.newOutputStream(conf.resolve("fixhouse-site.xml"))) {
      site.writeXml(out);
    }
    Path output = FOLDER.newFile().toPath();
    Process step = CLUSTER.startMain(StepMain.class, conf, output, arguments);
    while (!Files.readString(output).contains(words)) {
      assertTrue("the step ended: " + Files.readString(output), step.isAlive());
      Thread.sleep(POLL_MILLIS);
    }
    step.destroyForcibly().waitFor();
    assertFalse("it was too quick", Files.readString(output).contains("StepOutput["));
  }

  /** Neither leases nor databases of runs. */
  private static void assertNothingIsLeft() throws Exception {
    try (FileSystem fileSystem = FileSystem.newInstance(house.settings().configuration())) {
      assertEquals(
          0, fileSystem.globStatus(new org.apache.hadoop.fs.Path(root(), "locks/*")).length);
      assertEquals(
          0,
          fileSystem.globStatus(new org.apache.hadoop.fs.Path(root(), "warehouse/run_*")).length);
    }
  }

  /** The folders in which jobs are submitted, by when they last changed. */
  private static Map<String, Long> jobFolders() throws Exception {
    Map<String, Long> folders = new TreeMap<>();
    try (FileSystem fileSystem = FileSystem.newInstance(house.settings().configuration())) {
      for (var status :
          fileSystem.globStatus(new org.apache.hadoop.fs.Path("/tmp/hadoop-yarn/staging/*/*"))) {
        folders.put(status.getPath().toString(), status.getModificationTime());
      }
    }
    return folders;
  }

  private static org.apache.hadoop.fs.Path root() {
    return new org.apache.hadoop.fs.Path(house.settings().required("fixhouse.root"));
  }

  private static NightRecord record(LocalDate date) throws Exception {
    try (FileSystem fileSystem = FileSystem.newInstance(house.settings().configuration())) {
      return new NightRecords(fileSystem, house.settings().layout()).read(date).orElseThrow();
    }
  }

  private static List<String> nights(LocalDate date) throws Exception {
    return TestRows.values(
        house.query("SELECT state FROM nights WHERE trade_date = DATE '" + date + "'"));
  }

  private static List<String> loads(LocalDate date) throws Exception {
    return TestRows.values(
        house.query("SELECT vendor, state FROM file_loads WHERE file_date = DATE '" + date + "'"));
  }

  private static Path file(String name, String... lines) throws Exception {
    Path file = FOLDER.getRoot().toPath().resolve(name);
    TestFiles.write(file, List.of(lines));
    return file;
  }
}
