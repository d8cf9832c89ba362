package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.Progress;
import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runners.MethodSorters;

/** Three nights at once, and daemons that die in the middle of one. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class KilledNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  /** The first is the Monday after the clocks of New York went back. */
  private static final List<LocalDate> DATES =
      List.of(LocalDate.of(2024, 11, 4), LocalDate.of(2024, 11, 5), LocalDate.of(2024, 11, 6));

  private static final List<String> VENDORS = List.of("alpine", "indigo");
  private static final long MESSAGES = 1000;

  /** A retry waits for whole minutes. */
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private static OozieHouse oozie;
  private static TestHouse house;
  private static Path files;

  @BeforeClass
  public static void threeNightsHaveLanded() throws Exception {
    Path folder = FOLDER.getRoot().toPath();
    oozie = new OozieHouse(CLUSTER, folder);
    // Nights of past dates are submitted one by one; late would see to other tests' dates.
    oozie.run("deploy", "--without", "late");
    house = new TestHouse(CLUSTER.cluster(), oozie.vendors(), TestHouse.REFERENCE);
    files = folder.resolve("generated");
    house.generate(files, 13, MESSAGES, DATES.toArray(LocalDate[]::new));
    for (LocalDate date : DATES) {
      for (String vendor : VENDORS) {
        house.land(vendor, date, Kind.FIRST, TestHouse.generated(files, date, vendor));
      }
    }
  }

  @Test
  public void aThreeNightsAtOnceEndEachWithItsOwnFills() throws Exception {
    oozie.run("backfill", "--from", DATES.get(0).toString(), "--to", DATES.get(2).toString());
    for (LocalDate date : DATES) {
      String night = oozie.night(date);
      assertTrue(night, night.startsWith("partial without "));
      assertEquals(List.of("SUCCEEDED"), oozie.states(date));
    }
    List<String> truth =
        TestRows.values(
            TestRows.tsv(files.resolve("truth/fills.tsv")).stream()
                .filter(row -> VENDORS.contains(row.get(1)))
                .toList());
    assertEquals(
        truth,
        TestRows.values(
            house.query(
                "SELECT trade_date, vendor, count(*), sum(IF(corrected, 1, 0)), sum(quantity),"
                    + " sum(CAST(price * quantity AS decimal(38,14))) FROM fills WHERE trade_date"
                    + " BETWEEN DATE '2024-10-28' AND DATE '2024-11-08' GROUP BY trade_date,"
                    + " vendor")));
  }

  @Test
  public void bANightWhoseDaemonDiesEndsWithTheSameTables() throws Exception {
    Map<LocalDate, List<String>> before = new TreeMap<>();
    for (LocalDate date : DATES) {
      before.put(date, rows(date));
      assertNotEquals(List.of(), before.get(date));
    }
    String[] daemons = System.getProperty("fixhouse.kill.daemons").split(",");
    for (int i = 0; i < daemons.length; i++) {
      LocalDate date = DATES.get(i % DATES.size());
      oozie.run("rerun", "--date", date.toString(), "--no-wait");
      String step = daemons[i].matches("hiveserver2|metastore") ? "compute" : "normalize";
      oozie.awaitNight(date, PATIENCE, night -> runs(night, step));
      CLUSTER.cluster().kill(daemons[i]);
      assertEquals(daemons[i], 1, CLUSTER.cluster().start(new Progress(System.out)));
      String night = oozie.awaitNight(date, PATIENCE, line -> !line.startsWith("running"));
      assertTrue(daemons[i] + ": " + night, night.startsWith("partial without "));
      assertEquals(daemons[i], before.get(date), rows(date));
    }
  }

  /** Whether a step is at work, or one of those that compute in Hive. */
  private static boolean runs(String night, String step) {
    assertTrue(night, night.startsWith("running"));
    return step.equals("compute")
        ? night.matches("running (amendments|fills|bars) since .*")
        : night.startsWith("running " + step + " since");
  }

  private static List<String> rows(LocalDate date) throws Exception {
    String condition = "trade_date = DATE '" + date + "'";
    List<String> rows = new ArrayList<>(house.bars("1m", condition));
    rows.addAll(TestRows.values(house.query("SELECT * FROM fills WHERE " + condition)));
    return rows;
  }
}
