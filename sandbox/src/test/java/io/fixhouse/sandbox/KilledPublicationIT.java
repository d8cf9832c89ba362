package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.generator.Generator;
import io.fixhouse.land.Manifest.Kind;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
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

  @Test
  public void theNextRunFinishesWhatARunKilledBetweenTwoTablesHasBegun() throws Exception {
    TestHouse house =
        new TestHouse(CLUSTER.cluster(), TestHouse.DEMO_VENDORS, TestHouse.REFERENCE);
    Path files = FOLDER.getRoot().toPath().resolve("generated");
    house.generate(files, 9, MESSAGES, DATE);
    for (String vendor : Generator.vendorNames()) {
      house.land(vendor, DATE, Kind.FIRST, TestHouse.generated(files, DATE, vendor));
    }

    killAfter("published executions", run(house));
    assertTrue("executions are published", count(house, "executions", "file_date") > 0);
    assertEquals("nights are not", 0, count(house, "nights", "trade_date"));

    house.run(DATE);
    assertEquals(1, count(house, "nights", "trade_date"));
    List<List<String>> truth = TestRows.tsv(files.resolve("truth/bars_1m.tsv"));
    assertEquals(
        TestRows.values(truth.subList(1, truth.size())),
        TestRows.values(
            house.query(
                "SELECT trade_date, client_id, symbol, currency, bar_start, trades, quantity,"
                    + " notional, buy_quantity, sell_quantity, vwap, open, high, low, close FROM"
                    + " bars_1m WHERE trade_date BETWEEN DATE '2024-07-01' AND DATE '2024-07-08'")));
  }

  private static long count(TestHouse house, String table, String column) throws Exception {
    return Long.parseLong(
        house
            .query(
                "SELECT count(*) FROM " + table + " WHERE " + column + " = DATE '" + DATE + "'")
            .get(0)
            .get(0));
  }

  /** {@code bin/fixhouse run} in a process of its own, with this test's settings. */
  private static Process run(TestHouse house) throws Exception {
    Path conf = FOLDER.newFolder("conf").toPath();
    try (OutputStream out = Files.newOutputStream(conf.resolve("fixhouse-site.xml"))) {
      house.settings().configuration().writeXml(out);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "io.fixhouse.command.Fixhouse",
            "run",
            "--date",
            DATE.toString());
    builder.environment().put("CLASSPATH", conf + ":" + System.getProperty("java.class.path"));
    builder.environment().put("HADOOP_USER_NAME", "fixhouse");
    return builder.redirectErrorStream(true).start();
  }

  private static void killAfter(String line, Process process) throws Exception {
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String text;
      while ((text = out.readLine()) != null) {
        System.out.println("killed run: " + text);
        if (text.contains(line)) {
          process.destroyForcibly().waitFor();
          return;
        }
      }
    }
    throw new AssertionError("the run ended without '" + line + "'");
  }
}
