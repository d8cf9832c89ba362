package io.fixhouse.generator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The truth against what a plain reading of the files gives. */
public class RecountTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final List<LocalDate> DATES = List.of(Generated.FIRST, Generated.SECOND);

  private static Path output;
  private static final Map<String, FileTruth> TRUTHS = new TreeMap<>();
  private static final Map<String, Map<String, Long>> COUNTS = new TreeMap<>();
  private static Map<String, Integer> unmatched;
  private static List<String> bars;

  @BeforeClass
  public static void generateAndRecount() throws Exception {
    output = FOLDER.getRoot().toPath();
    Recount recount = Recount.withReference();
    for (LocalDate date : DATES) {
      DateTruth truth = Generated.generate(output, date);
      for (Map.Entry<String, List<FileTruth>> vendor : truth.vendors.entrySet()) {
        Map<String, List<String>> files = new LinkedHashMap<>();
        for (FileTruth file : vendor.getValue()) {
          TRUTHS.put(file.file, file);
          files.put(
              file.file, Generated.lines(Generated.file(output, date, vendor.getKey(), file)));
        }
        COUNTS.putAll(recount.count(vendor.getKey(), date, files));
      }
    }
    unmatched = recount.amend();
    bars = recount.bars();
  }

  @Test
  public void eachFileHasTheLinesOfEachFateThatItsTruthSays() {
    assertEquals(DATES.size() * 15, TRUTHS.size());
    TRUTHS.forEach(
        (file, truth) -> {
          Map<String, Long> expected = new TreeMap<>();
          expected.put("fills", truth.fills);
          expected.put("busts", truth.busts);
          expected.put("corrects", truth.corrects);
          expected.put("status", truth.status);
          expected.put("other", truth.other);
          expected.put("relays", truth.relays);
          expected.put("duplicates", truth.duplicates);
          expected.put("messages", truth.messages);
          expected.put("rejected", truth.rejectedLines());
          expected.values().removeIf(count -> count == 0);
          assertEquals(file, expected, COUNTS.get(file));
        });
  }

  @Test
  public void theLinesOfADateAreAsManyAsAskedFor() {
    long lines = TRUTHS.values().stream().mapToLong(truth -> truth.lines).sum();
    assertEquals(DATES.size() * Generated.SETTINGS.messages(), lines);
  }

  @Test
  public void everythingThatCanGoWrongDoes() {
    assertTrue(TRUTHS.values().stream().mapToLong(truth -> truth.conflicts).sum() > 100);
    assertEquals(
        Malformation.values().length,
        TRUTHS.values().stream()
            .flatMap(truth -> truth.malformed.keySet().stream())
            .distinct()
            .count());
  }

  @Test
  public void theMinuteBarsAreThoseOfTheFillsLessBustsWithCorrections() throws Exception {
    List<String> rows = table("bars_1m.tsv");
    assertFalse(rows.isEmpty());
    assertEquals(onlyIn(bars, rows), onlyIn(rows, bars));
  }

  @Test
  public void amendmentsOfTheDayBeforeTheFirstHaveNoOriginalAndTheOthersHave() throws Exception {
    Map<String, Integer> rows =
        table("unmatched_amendments.tsv").stream()
            .map(row -> row.split("\t"))
            .collect(
                Collectors.toMap(
                    row -> row[0] + "\t" + row[1],
                    row -> Integer.parseInt(row[2]) + Integer.parseInt(row[3])));
    assertEquals(new TreeMap<>(unmatched), new TreeMap<>(rows));
    assertTrue(rows.keySet().stream().allMatch(row -> row.startsWith("2024-07-02")));
    assertEquals("all but the vendor without ExecIDs", 9, rows.size());
  }

  private static String onlyIn(List<String> some, List<String> others) {
    List<String> only = new ArrayList<>(some);
    only.removeAll(new HashSet<>(others));
    return some.size() + " rows, alone: " + String.join("\n", only);
  }

  private static List<String> table(String name) throws Exception {
    List<String> rows = Files.readAllLines(output.resolve("truth").resolve(name));
    return rows.subList(1, rows.size());
  }
}
