package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.generator.Generator;
import io.fixhouse.land.Manifest.Kind;
import io.fixhouse.mail.Mail;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runners.MethodSorters;

/** Nights of the ten demo vendors that Oozie runs, one after the other as on following evenings. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class OozieNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate WHOLE = LocalDate.of(2024, 10, 7);
  private static final LocalDate CUT_OFF = LocalDate.of(2024, 10, 8);
  private static final LocalDate CORRUPT = LocalDate.of(2024, 10, 9);

  /** Thanksgiving, a Thursday. */
  private static final LocalDate HOLIDAY = LocalDate.of(2024, 11, 28);

  private static final long MESSAGES = 1000;
  private static final String TENTH = "juniper";

  /** Whose gzip file is cut short; and whose profile takes the wrong field for the price. */
  private static final String CUT_SHORT = "borealis";

  private static final String WRONG_PROFILE = "dorado";

  /** Many times what a night takes alone: other work may be going on beside it. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static OozieHouse oozie;
  private static TestHouse house;
  private static Path files;

  @BeforeClass
  public static void theJobsAreDeployed() throws Exception {
    Path folder = FOLDER.getRoot().toPath();
    oozie = new OozieHouse(CLUSTER, folder);
    house = new TestHouse(CLUSTER.cluster(), oozie.vendors(), TestHouse.REFERENCE);
    files = folder.resolve("generated");
    house.generate(files, 11, MESSAGES, WHOLE, CUT_OFF, CORRUPT);
    deploy(WHOLE, "cutoff", "late");
  }

  @Test
  public void a1TheNightWaitsForTheTenthVendorThroughASecondDeployAndStartsWithinThirtySeconds()
      throws Exception {
    oozie.awaitNight(WHOLE, PATIENCE, night -> night.startsWith("waiting"));
    for (String vendor : Generator.vendorNames()) {
      if (!vendor.equals(TENTH)) {
        land(WHOLE, vendor);
      }
    }
    // Longer than two looks of Oozie's at what has come.
    Thread.sleep(Duration.ofSeconds(15).toMillis());
    assertEquals("waiting for " + TENTH, oozie.night(WHOLE));
    assertEquals(List.of(), oozie.starts(WHOLE));
    String deployed = deploy(WHOLE, "cutoff", "late");
    assertTrue(deployed, deployed.contains("nothing to do"));

    Instant ready = Instant.now();
    land(WHOLE, TENTH);
    oozie.awaitNight(WHOLE, PATIENCE, night -> !night.startsWith("waiting"));
    Instant start = oozie.starts(WHOLE).get(0);
    assertTrue(ready + " to " + start, start.isBefore(ready.plusSeconds(30)));
  }

  @Test
  public void a2ItsTablesAreTheGeneratorsAndTheMailSaysDone() throws Exception {
    oozie.awaitNight(WHOLE, PATIENCE, night -> !night.startsWith("running"));
    assertEquals("done", oozie.night(WHOLE));
    assertEquals(10, vendors(WHOLE).size());
    Mail mail = oozie.lastMail(WHOLE);
    assertTrue(mail.subject(), mail.subject().contains("done, 10 vendors loaded"));
  }

  @Test
  public void a3ARerunOfAFinishedNightLeavesItsRows() throws Exception {
    List<String> before = rows(WHOLE);
    assertNotEquals(List.of(), before);
    oozie.run("rerun", "--date", WHOLE.toString());
    assertEquals("done", oozie.night(WHOLE));
    assertEquals(before, rows(WHOLE));
  }

  @Test
  public void b1AtTheCutOffTheNightRunsWithoutWhoIsMissingAndSaysSo() throws Exception {
    for (String vendor : Generator.vendorNames()) {
      if (!vendor.equals(TENTH)) {
        land(CUT_OFF, vendor);
      }
    }
    // Both jobs: the cut-off of a past date is due at once.
    deploy(CUT_OFF);
    String night = oozie.awaitNight(CUT_OFF, PATIENCE, line -> line.startsWith("partial"));
    String missing = TENTH + " (last delivered " + WHOLE + ")";
    assertEquals("partial without " + missing, night);
    assertEquals(9, vendors(CUT_OFF).size());
    Mail mail = oozie.lastMail(CUT_OFF);
    assertTrue(mail.subject(), mail.subject().endsWith("missing " + TENTH));
    assertTrue(mail.text(), mail.text().contains(missing));
  }

  @Test
  public void b2WhatComesLateIsPublishedAndTheOtherNineStayAsTheyAre() throws Exception {
    List<String> before = partitions(CUT_OFF);
    land(CUT_OFF, TENTH);
    // The job nightly, which has all ten now, and late find it at once: one runs, one finds
    // nothing.
    oozie.awaitNight(CUT_OFF, PATIENCE, night -> night.equals("done"));
    List<String> after = new ArrayList<>(partitions(CUT_OFF));
    after.removeIf(partition -> partition.startsWith(TENTH + "|"));
    assertEquals(before, after);
    assertEquals(10, vendors(CUT_OFF).size());
  }

  @Test
  public void c1ACorruptFileAndAWrongProfileAreHeldBackAndTheOtherEightStand() throws Exception {
    Files.writeString(
        oozie.vendors().resolve(WRONG_PROFILE + ".yaml"),
        "price: 9999\nthresholds: {reject_rate: 0.05}\n");
    for (String vendor : Generator.vendorNames()) {
      Path[] whole = TestHouse.generated(files, CORRUPT, vendor);
      if (vendor.equals(CUT_SHORT)) {
        byte[] bytes = Files.readAllBytes(whole[0]);
        Path cut = FOLDER.getRoot().toPath().resolve("cut-short.fix.gz");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        house.land(vendor, CORRUPT, Kind.FIRST, cut);
      } else {
        house.land(vendor, CORRUPT, Kind.FIRST, whole);
      }
    }
    deploy(CORRUPT, "cutoff", "late");
    String night = oozie.awaitNight(CORRUPT, PATIENCE, line -> line.startsWith("partial"));
    assertTrue(night, night.contains("cut-short.fix.gz") && night.contains("at byte"));
    assertTrue(night, night.contains(WRONG_PROFILE) && night.contains("rejected"));
    List<String> vendors = vendors(CORRUPT);
    assertEquals(vendors.toString(), 8, vendors.size());
    assertTrue(vendors.toString(), !vendors.contains(CUT_SHORT));
    assertTrue(vendors.toString(), !vendors.contains(WRONG_PROFILE));
    Mail mail = oozie.lastMail(CORRUPT);
    assertTrue(
        mail.subject(), mail.subject().endsWith("held back " + CUT_SHORT + ", " + WRONG_PROFILE));
    assertTrue(mail.text(), mail.text().contains("cut-short.fix.gz"));
    assertTrue(mail.text(), mail.text().contains("at byte"));
  }

  @Test
  public void c2AfterTheFixARerunOfThoseTwoCompletesTheNight() throws Exception {
    Path profile = oozie.vendors().resolve(WRONG_PROFILE + ".yaml");
    Files.delete(profile);
    Files.copy(TestHouse.DEMO_VENDORS.resolve(WRONG_PROFILE + ".yaml"), profile);
    house.land(CUT_SHORT, CORRUPT, Kind.RESTATE, TestHouse.generated(files, CORRUPT, CUT_SHORT));
    oozie.run(
        "rerun", "--date", CORRUPT.toString(), "--vendor", CUT_SHORT, "--vendor", WRONG_PROFILE);
    assertEquals("done", oozie.night(CORRUPT));
    assertEquals(10, vendors(CORRUPT).size());
  }

  @Test
  public void d1AfterAllThreeNightsEveryMinuteBarIsTheGenerators() throws Exception {
    assertEquals(
        TestRows.values(TestRows.tsv(files.resolve("truth/bars_1m.tsv"))),
        house.bars("1m", "trade_date BETWEEN DATE '2024-09-30' AND DATE '2024-10-09'"));
  }

  @Test
  public void e1AHolidayInTheMiddleOfAWeekIsSilent() throws Exception {
    deploy(HOLIDAY);
    assertEquals("closed Thanksgiving", oozie.night(HOLIDAY).replace(" Day", ""));
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!oozie.states(HOLIDAY).equals(List.of("SUCCEEDED", "SUCCEEDED"))) {
      assertTrue(oozie.states(HOLIDAY).toString(), Instant.now().isBefore(deadline));
      Thread.sleep(1000);
    }
    assertEquals(List.of(), oozie.mails(HOLIDAY));
  }

  @Test
  public void e2NightsFollowNewYorksClockThroughBothChanges() throws Exception {
    deploy("2024-03-08", "2024-03-11", "cutoff", "late");
    assertEquals(
        times(
            "2024-03-08T18:00:00Z",
            "2024-03-09T18:00:00Z",
            "2024-03-10T17:00:00Z",
            "2024-03-11T17:00:00Z"),
        nominalTimes(4));
    deploy("2024-11-01", "2024-11-04", "cutoff", "late");
    assertEquals(
        times(
            "2024-11-01T17:00:00Z",
            "2024-11-02T17:00:00Z",
            "2024-11-03T18:00:00Z",
            "2024-11-04T18:00:00Z"),
        nominalTimes(4));
  }

  private static List<Instant> nominalTimes(int awaited) throws Exception {
    Instant deadline = Instant.now().plus(PATIENCE);
    List<Instant> times = oozie.nominalTimes("nightly");
    while (times.size() < awaited && Instant.now().isBefore(deadline)) {
      Thread.sleep(1000);
      times = oozie.nominalTimes("nightly");
    }
    return times;
  }

  private static List<Instant> times(String... texts) {
    return Arrays.stream(texts).map(Instant::parse).toList();
  }

  private static String deploy(LocalDate date, String... without) throws Exception {
    return deploy(date.toString(), date.toString(), without);
  }

  private static String deploy(String from, String to, String... without) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("deploy", "--from", from, "--to", to));
    for (String job : without) {
      arguments.addAll(List.of("--without", job));
    }
    return oozie.run(arguments.toArray(String[]::new));
  }

  private static void land(LocalDate date, String vendor) throws Exception {
    house.land(vendor, date, Kind.FIRST, TestHouse.generated(files, date, vendor));
  }

  /** The vendors of whom a file date has executions. */
  private static List<String> vendors(LocalDate date) throws Exception {
    return TestRows.values(
        house.query(
            "SELECT DISTINCT vendor FROM executions WHERE file_date = DATE '" + date + "'"));
  }

  /** The rows of a trade date in fills and in bars. */
  private static List<String> rows(LocalDate date) throws Exception {
    String condition = "trade_date = DATE '" + date + "'";
    List<String> rows = new ArrayList<>(house.bars("1m", condition));
    rows.addAll(TestRows.values(house.query("SELECT * FROM fills WHERE " + condition)));
    return rows;
  }

  /** The vendors of a file date and the files that hold their executions. */
  private static List<String> partitions(LocalDate date) throws Exception {
    return TestRows.values(
        house.query(
            "SELECT DISTINCT vendor, INPUT__FILE__NAME FROM executions WHERE file_date = DATE '"
                + date
                + "'"));
  }
}
