package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.generator.DateTruth;
import io.fixhouse.generator.FileTruth;
import io.fixhouse.generator.Generator;
import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runners.MethodSorters;

/** Nights of the ten demo vendors, held against the generator's truth; then deliveries go wrong. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class GeneratedNightIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate FIRST = LocalDate.of(2024, 6, 3);
  private static final LocalDate SECOND = LocalDate.of(2024, 6, 4);
  private static final LocalDate THIRD = LocalDate.of(2024, 6, 5);
  private static final long MESSAGES = 20_000;

  /** A vendor with busts and corrections, who comes in gzip files of many members. */
  private static final String RESTATED = "borealis";

  private static TestHouse house;
  private static Path files;

  @BeforeClass
  public static void twoNightsHaveRun() throws Exception {
    house = new TestHouse(CLUSTER.cluster(), TestHouse.DEMO_VENDORS, TestHouse.REFERENCE);
    files = FOLDER.getRoot().toPath().resolve("generated");
    house.generate(files, 7, MESSAGES, FIRST, SECOND);
    for (LocalDate date : List.of(FIRST, SECOND)) {
      landAll(date);
      house.run(date);
    }
  }

  @Test
  public void a1EachFilesCountsAreTheGenerators() throws Exception {
    for (LocalDate date : List.of(FIRST, SECOND)) {
      List<String> expected = new ArrayList<>();
      DateTruth truth = DateTruth.read(files, date);
      for (Map.Entry<String, List<FileTruth>> vendor : truth.vendors.entrySet()) {
        for (FileTruth file : vendor.getValue()) {
          expected.add(
              String.join(
                  "|",
                  vendor.getKey(),
                  file.file,
                  String.valueOf(file.lines),
                  String.valueOf(file.fills),
                  String.valueOf(file.busts),
                  String.valueOf(file.corrects),
                  String.valueOf(file.status),
                  String.valueOf(file.other),
                  String.valueOf(file.relays),
                  String.valueOf(file.duplicates),
                  String.valueOf(file.conflicts),
                  String.valueOf(file.messages),
                  String.valueOf(file.rejectedLines()),
                  "loaded"));
        }
      }
      assertEquals(
          expected.stream().sorted().toList(),
          TestRows.values(
              house.query(
                  "SELECT vendor, source_file, lines_read, fills, busts, corrects, statuses,"
                      + " others, relays, duplicates, conflicts, messages, rejected, state FROM file_loads"
                      + " WHERE file_date = DATE '"
                      + date
                      + "'")));
    }
  }

  @Test
  public void a2EveryMinuteBarIsTheGenerators() throws Exception {
    assertEquals(
        TestRows.values(TestRows.tsv(files.resolve("truth/bars_1m.tsv"))),
        house.bars("1m", tradeDates()));
  }

  @Test
  public void a3FillsByDateAndVendorAreTheGenerators() throws Exception {
    assertEquals(
        TestRows.values(TestRows.tsv(files.resolve("truth/fills.tsv"))),
        TestRows.values(
            house.query(
                "SELECT trade_date, vendor, count(*), sum(IF(corrected, 1, 0)), sum(quantity),"
                    + " sum(CAST(price * quantity AS decimal(38,14))) FROM fills WHERE "
                    + tradeDates()
                    + " GROUP BY trade_date, vendor")));
  }

  @Test
  public void a4NullsThatArithmeticLeavesAreNone() throws Exception {
    for (String table : List.of("bars_1m", "bars_1d", "symbol_bars_1h")) {
      assertEquals(
          List.of("0"),
          TestRows.values(
              house.query(
                  "SELECT count(*) FROM "
                      + table
                      + " WHERE notional IS NULL OR quantity IS NULL OR vwap IS NULL OR open IS NULL"
                      + " OR close IS NULL")));
    }
  }

  @Test
  public void a5EachRejectedLineHasTheReasonThatTheGeneratorMadeIt() throws Exception {
    List<String> expected = new ArrayList<>();
    for (LocalDate date : List.of(FIRST, SECOND)) {
      DateTruth.read(files, date)
          .vendors
          .forEach(
              (vendor, truths) -> {
                Map<String, Long> reasons = new TreeMap<>();
                truths.forEach(
                    file ->
                        file.rejected.forEach((r, count) -> reasons.merge(r, count, Long::sum)));
                reasons.forEach(
                    (r, count) -> expected.add(date + "|" + vendor + "|" + r + "|" + count));
              });
    }
    assertTrue(expected.toString(), expected.size() > 20);
    assertEquals(
        expected.stream().sorted().toList(),
        TestRows.values(
            house.query(
                "SELECT file_date, vendor, reason, count(*) FROM rejected_lines WHERE file_date"
                    + " BETWEEN DATE '"
                    + FIRST
                    + "' AND DATE '"
                    + SECOND
                    + "' GROUP BY file_date, vendor, reason")));
  }

  @Test
  public void b1ARestatementLeavesTheOtherNineUntouchedByteForByte() throws Exception {
    Map<String, String> before = checksums("executions", "fills");
    Path shorter = FOLDER.getRoot().toPath().resolve("restated.fix");
    List<String> lines = TestFiles.lines(TestHouse.generated(files, SECOND, RESTATED)[0]);
    TestFiles.write(shorter, lines.subList(0, lines.size() / 2));
    house.land(RESTATED, SECOND, Kind.RESTATE, shorter);
    try (ReadingLoop fills = new ReadingLoop(CLUSTER.cluster(), countOf("fills", "quantity"));
        ReadingLoop bars = new ReadingLoop(CLUSTER.cluster(), countOf("bars_1m", "notional"))) {
      house.run(SECOND);
      fills.assertSawTwoStatesAndNoOther();
      bars.assertSawTwoStatesAndNoOther();
    }
    Map<String, String> after = checksums("executions", "fills");
    assertEquals(before.keySet(), after.keySet());
    before.forEach(
        (partition, checksum) -> {
          if (partition.endsWith("vendor=" + RESTATED)) {
            assertNotEquals(partition, checksum, after.get(partition));
          } else {
            assertEquals(partition, checksum, after.get(partition));
          }
        });
  }

  @Test
  public void b2TheFirstDeliveryBroughtBackGivesTheOldRowsBack() throws Exception {
    house.land(RESTATED, SECOND, Kind.RESTATE, TestHouse.generated(files, SECOND, RESTATED));
    house.run(SECOND);
    a2EveryMinuteBarIsTheGenerators();
    a3FillsByDateAndVendorAreTheGenerators();
  }

  @Test
  public void c1AFileCutShortIsHeldBackAndTheOtherNineArePublished() throws Exception {
    house.generate(files, 7, MESSAGES, THIRD);
    for (String vendor : Generator.vendorNames()) {
      Path[] whole = TestHouse.generated(files, THIRD, vendor);
      if (vendor.equals(RESTATED)) {
        byte[] bytes = Files.readAllBytes(whole[0]);
        Path cut = FOLDER.getRoot().toPath().resolve("cut-short.fix.gz");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        house.land(vendor, THIRD, Kind.FIRST, cut);
      } else {
        house.land(vendor, THIRD, Kind.FIRST, whole);
      }
    }
    house.run(THIRD);
    List<List<String>> vendors =
        house.query(
            "SELECT DISTINCT vendor FROM executions WHERE file_date = DATE '" + THIRD + "'");
    assertEquals(9, vendors.size());
    assertTrue(vendors.toString(), !vendors.contains(List.of(RESTATED)));
    List<List<String>> held =
        house.query(
            "SELECT vendor, source_file, state, reason FROM file_loads WHERE state <> 'loaded' AND"
                + " file_date = DATE '"
                + THIRD
                + "'");
    assertEquals(held.toString(), 1, held.size());
    assertEquals(List.of(RESTATED, "cut-short.fix.gz", "held_back"), held.get(0).subList(0, 3));
    assertTrue(held.toString(), held.get(0).get(3).contains("at byte"));
    assertEquals(
        List.of("partial|[\"" + RESTATED + "\"]"),
        TestRows.values(
            house.query(
                "SELECT state, vendors_held_back FROM nights WHERE trade_date = DATE '"
                    + THIRD
                    + "'")));
  }

  @Test
  public void c2TheWholeFileCompletesTheNight() throws Exception {
    house.land(RESTATED, THIRD, Kind.RESTATE, TestHouse.generated(files, THIRD, RESTATED));
    house.run(THIRD);
    a2EveryMinuteBarIsTheGenerators();
    assertEquals(
        List.of("done"),
        TestRows.values(
            house.query(
                "SELECT state FROM nights WHERE trade_date = DATE '"
                    + THIRD
                    + "' ORDER BY generation DESC LIMIT 1")));
  }

  private static void landAll(LocalDate date) throws Exception {
    for (String vendor : Generator.vendorNames()) {
      house.land(vendor, date, Kind.FIRST, TestHouse.generated(files, date, vendor));
    }
  }

  private static String tradeDates() {
    return "trade_date BETWEEN DATE '2024-05-27' AND DATE '2024-06-05'";
  }

  private static String countOf(String table, String sum) {
    return "SELECT count(*), sum("
        + sum
        + ") FROM "
        + table
        + " WHERE trade_date = DATE '"
        + SECOND
        + "'";
  }

  /** The checksums of the files of each vendor's partition of the second date, by its name. */
  private static Map<String, String> checksums(String... tables) throws Exception {
    Map<String, String> checksums = new LinkedHashMap<>();
    try (FileSystem fileSystem = FileSystem.newInstance(house.settings().configuration())) {
      for (String table : tables) {
        String column = table.equals("fills") ? "trade_date" : "file_date";
        for (List<String> row :
            house.query(
                "SELECT DISTINCT vendor, INPUT__FILE__NAME FROM "
                    + table
                    + " WHERE "
                    + column
                    + " = DATE '"
                    + SECOND
                    + "'")) {
          FileStatus file = fileSystem.getFileStatus(new org.apache.hadoop.fs.Path(row.get(1)));
          checksums.merge(
              table + " vendor=" + row.get(0),
              row.get(1) + " " + file.getLen() + " " + fileSystem.getFileChecksum(file.getPath()),
              (a, b) -> a.compareTo(b) < 0 ? a + "\n" + b : b + "\n" + a);
        }
      }
    }
    return checksums;
  }
}
