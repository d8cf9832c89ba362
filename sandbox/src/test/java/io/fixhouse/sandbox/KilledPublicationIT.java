package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.generator.Generator;
import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** A run that is killed while it publishes. */
public class KilledPublicationIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate DATE = LocalDate.of(2024, 7, 8);
  private static final long MESSAGES = 5_000;
  private static final long POLL_MILLIS = 20;

  /** After which tables runs are killed; {@code -Pdrills} names more. */
  private static final String[] TABLES = System.getProperty("fixhouse.kill.after").split(",");

  private static final String TRADE_DATES =
      "trade_date BETWEEN DATE '2024-07-01' AND DATE '2024-07-08'";

  @Test
  public void theNextRunFinishesWhatARunKilledBetweenTwoTablesHasBegun() throws Exception {
    TestHouse house = new TestHouse(CLUSTER.cluster(), TestHouse.DEMO_VENDORS, TestHouse.REFERENCE);
    Path files = FOLDER.getRoot().toPath().resolve("generated");
    house.generate(files, 9, MESSAGES, DATE);
    for (String vendor : Generator.vendorNames()) {
      house.land(vendor, DATE, Kind.FIRST, TestHouse.generated(files, DATE, vendor));
    }
    List<String> truth = TestRows.values(TestRows.tsv(files.resolve("truth/bars_1m.tsv")));
    int nights = 0;
    for (String table : TABLES) {
      Path output = FOLDER.newFile(table + ".out").toPath();
      Process run = CLUSTER.startFixhouse(output, "run", "--date", DATE.toString(), "--again");
      killAfter("published " + table, run, output);
      assertTrue("executions are published", count(house, "executions", "file_date") > 0);
      assertEquals("its night is not", nights, count(house, "nights", "trade_date"));

      house.run(DATE);
      assertEquals(++nights, count(house, "nights", "trade_date"));
      assertEquals(table, truth, house.bars("1m", TRADE_DATES));
    }
  }

  private static long count(TestHouse house, String table, String column) throws Exception {
    return Long.parseLong(
        house
            .query("SELECT count(*) FROM " + table + " WHERE " + column + " = DATE '" + DATE + "'")
            .get(0)
            .get(0));
  }

  /** Ends a run as a crash would, as soon as it says a line. */
  private static void killAfter(String line, Process run, Path output) throws Exception {
    while (!Files.readString(output).contains(line)) {
      assertTrue("the run ended: " + Files.readString(output), run.isAlive());
      Thread.sleep(POLL_MILLIS);
    }
    run.destroyForcibly().waitFor();
    assertFalse("it was too quick", Files.readString(output).contains("published nights"));
  }
}
