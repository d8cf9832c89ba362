package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;

import io.fixhouse.generator.DateTruth;
import io.fixhouse.land.Manifest.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** A vendor whose night comes in pieces: deliveries that add, one of them broken. */
@FixMethodOrder(MethodSorters.NAME_ASCENDING)
public class AddedDeliveryIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate DATE = LocalDate.of(2024, 8, 5);

  /** Sends the seed dialect in one gzip file; what it sends twice is known by its content. */
  private static final String VENDOR = "alpine";

  private static final int REPEATED = 10;

  private static TestHouse house;
  private static Path files;
  private static Path whole;
  private static List<String> lines;

  @BeforeClass
  public static void theVendorsNight() throws Exception {
    house = new TestHouse(CLUSTER.cluster(), TestHouse.DEMO_VENDORS, TestHouse.REFERENCE);
    files = FOLDER.getRoot().toPath().resolve("generated");
    house.generate(files, 11, 10_000, DATE);
    whole = TestHouse.generated(files, DATE, VENDOR)[0];
    lines = TestFiles.lines(whole);
  }

  @Test
  public void a1LinesThatAnAdditionRepeatsAreDuplicates() throws Exception {
    int half = lines.size() / 2;
    Path first = FOLDER.getRoot().toPath().resolve("first.fix");
    TestFiles.write(first, lines.subList(0, half));
    house.land(VENDOR, DATE, Kind.FIRST, first);
    house.run(DATE);

    Path second = FOLDER.getRoot().toPath().resolve("second.fix");
    List<String> addition = new ArrayList<>(lines.subList(half - REPEATED, lines.size()));
    TestFiles.write(second, addition);
    house.land(VENDOR, DATE, Kind.ADD, second);
    house.run(DATE);

    assertEquals(fillsOfTheTruth(), fills());
    long sent = DateTruth.read(files, DATE).vendors.get(VENDOR).get(0).duplicates;
    long rejected = rejectedAmong(lines.subList(half - REPEATED, half));
    assertEquals(
        List.of(String.valueOf(sent + REPEATED - rejected)),
        TestRows.values(
            house.query(
                "SELECT sum(duplicates) FROM file_loads f JOIN (SELECT max(generation) AS last FROM"
                    + " file_loads WHERE file_date = DATE '2024-08-05') l ON f.generation = l.last"
                    + " WHERE file_date = DATE '2024-08-05'")));
  }

  @Test
  public void a2AnAdditionThatIsCutShortLeavesTheOthersAsTheyAre() throws Exception {
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = FOLDER.getRoot().toPath().resolve("cut.fix.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 3));
    house.land(VENDOR, DATE, Kind.ADD, cut);
    house.run(DATE);
    assertEquals(fillsOfTheTruth(), fills());
    assertEquals(
        List.of("3|cut.fix.gz"),
        TestRows.values(
            house.query(
                "SELECT delivery, source_file FROM file_loads WHERE state = 'held_back' AND"
                    + " file_date = DATE '2024-08-05'")));
  }

  @Test
  public void a3ARestatementByTheWholeFileGivesTheSameFills() throws Exception {
    house.land(VENDOR, DATE, Kind.RESTATE, whole);
    house.run(DATE);
    assertEquals(fillsOfTheTruth(), fills());
    assertEquals(
        List.of("4"),
        TestRows.values(
            house.query(
                "SELECT DISTINCT delivery FROM executions WHERE file_date = DATE '2024-08-05'")));
  }

  private static long rejectedAmong(List<String> some) throws Exception {
    List<List<String>> rejected =
        house.query(
            "SELECT raw FROM rejected_lines WHERE file_date = DATE '2024-08-05' AND delivery = 1");
    return some.stream().filter(line -> rejected.contains(List.of(line))).count();
  }

  private static List<String> fills() throws Exception {
    return TestRows.values(
        house.query(
            "SELECT trade_date, vendor, count(*), sum(IF(corrected, 1, 0)), sum(quantity),"
                + " sum(CAST(price * quantity AS decimal(38,14))) FROM fills WHERE trade_date"
                + " BETWEEN DATE '2024-07-29' AND DATE '2024-08-05' GROUP BY trade_date, vendor"));
  }

  private static List<String> fillsOfTheTruth() throws Exception {
    return TestRows.values(
        TestRows.tsv(files.resolve("truth/fills.tsv")).stream()
            .filter(row -> row.get(1).equals(VENDOR))
            .toList());
  }
}
