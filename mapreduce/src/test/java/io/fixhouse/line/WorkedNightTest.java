package io.fixhouse.line;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertNotNull;

import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.Test;

/** The worked night, line by line: fates by the notes in its README, values by its fills. */
public class WorkedNightTest {
  /** The fills of the first day that busts take away or corrections change. */
  private static final Set<String> AMENDED = Set.of("E4", "E5", "E6", "E22", "E25");

  @Test
  public void fateOfEachLine() {
    assertEquals(
        numbered(
            "other fill fill fill fill fill bust fill fill correct fill correct bust fill"
                + " missing_quantity other other status other other fill message message"
                + " no_begin_string neither_exec_type_nor_ord_status fill fill malformed_price fill"
                + " bust relay fill fill fill fill fill fill correct correct fill fill bust fill"
                + " fill missing_price missing_symbol negative_quantity no_exec_ref_id"),
        numbered(fates(night("2024-05-01", "wna"))));
    assertEquals(
        numbered("fill fill fill fill fill missing_client fill fill fill"),
        numbered(fates(night("2024-05-01", "wnb"))));
    assertEquals(numbered("bust fill fill fill"), numbered(fates(night("2024-05-02", "wna"))));
  }

  @Test
  public void duplicatesOfEachFile() {
    assertEquals(List.of(4), duplicates(night("2024-05-01", "wna")));
    assertEquals(List.of(2), duplicates(night("2024-05-01", "wnb")));
    assertEquals(List.of(), duplicates(night("2024-05-02", "wna")));
  }

  @Test
  public void reusedExecIdIsAConflict() {
    List<Normalized> lines = night("2024-05-01", "wna");
    assertEquals(lines.get(4).identity, lines.get(5).identity);
    assertNotEquals(lines.get(4).content, lines.get(5).content);
  }

  @Test
  public void fillAndItsBustOfOneExecIdAreTwoIdentities() {
    List<Normalized> lines = night("2024-05-01", "wna");
    assertNotEquals(lines.get(40).identity, lines.get(41).identity);
  }

  @Test
  public void resendOnTheSecondDayHasTheContentOfTheFirst() {
    Normalized first = night("2024-05-01", "wna").get(39);
    Normalized second = night("2024-05-02", "wna").get(3);
    assertNotNull(first.content);
    assertEquals(first.identity, second.identity);
    assertEquals(first.content, second.content);
    assertEquals("true", second.columns.get("poss_dup"));
  }

  @Test
  public void execIdZeroWithoutContentIdentityIsNone() {
    Normalized restated = night("2024-05-01", "wna").get(15);
    assertEquals(null, restated.identity);
    assertEquals(null, restated.columns.get("exec_id"));
    assertEquals(null, restated.content);
    assertEquals("0", restated.tags.get("17"));
  }

  @Test
  public void wrongBodyLengthAndCheckSumAreFlagged() {
    Normalized line = night("2024-05-01", "wna").get(31);
    assertEquals("false", line.columns.get("body_length_ok"));
    assertEquals("false", line.columns.get("checksum_ok"));
    assertEquals("5", line.tags.get("9"));
  }

  @Test
  public void rawPenceStayInTheTags() {
    Normalized line = night("2024-05-01", "wna").get(13);
    assertEquals(Map.of("15", "GBp", "31", "1049.50"), line.tags);
  }

  @Test
  public void valuesOfEachFillThatIsNotAmended() {
    for (String vendor : List.of("wna", "wnb")) {
      assertEquals(
          count(expectedFills("05-01", vendor)), count(fills(night("2024-05-01", vendor), vendor)));
    }
    List<String> second = fills(List.of(night("2024-05-02", "wna").get(2)), "wna");
    assertEquals(expectedFills("05-02", "wna"), second);
  }

  private static List<String> fills(List<Normalized> lines, String vendor) {
    List<Integer> duplicates = duplicates(lines);
    List<String> fills = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Map<String, String> c = lines.get(i).columns;
      String execId = c.getOrDefault("exec_id", "");
      if (lines.get(i).fate.equals("fill")
          && !duplicates.contains(i + 1)
          && !AMENDED.contains(execId)) {
        fills.add(
            String.join(
                "\t",
                c.get("trade_date"),
                vendor,
                execId,
                c.get("client_id"),
                c.get("symbol"),
                c.get("currency"),
                c.get("side"),
                c.get("price"),
                c.get("quantity"),
                c.get("transact_time"),
                "false"));
      }
    }
    return fills;
  }

  private static List<String> expectedFills(String after, String vendor) {
    return text("expected/fills.tsv")
        .lines()
        .filter(l -> l.startsWith(after + "\t") && l.endsWith("\tfalse"))
        .filter(l -> l.split("\t", -1)[2].equals(vendor))
        .map(l -> l.substring(l.indexOf('\t') + 1))
        .toList();
  }

  private static Map<String, Long> count(List<String> lines) {
    return lines.stream()
        .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()));
  }

  private static String fates(List<Normalized> lines) {
    return lines.stream().map(l -> l.fate).collect(Collectors.joining(" "));
  }

  private static Map<Integer, String> numbered(String fates) {
    Map<Integer, String> numbered = new TreeMap<>();
    Arrays.stream(fates.split(" ")).forEach(f -> numbered.put(numbered.size() + 1, f));
    return numbered;
  }

  /** The lines, from 1, whose identity and content an earlier line has. */
  private static List<Integer> duplicates(List<Normalized> lines) {
    Map<String, Set<String>> seen = new HashMap<>();
    List<Integer> duplicates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Normalized line = lines.get(i);
      if (line.identity != null
          && !seen.computeIfAbsent(line.identity, k -> new HashSet<>()).add(line.content)) {
        duplicates.add(i + 1);
      }
    }
    return duplicates;
  }

  private static List<Normalized> night(String date, String vendor) {
    String file = "vendors/" + vendor + ".yaml";
    VendorProfile profile = VendorProfile.parse(vendor, file, text(file));
    LineNormalizer normalizer =
        new LineNormalizer(profile, ReferenceData.empty(), LocalDate.parse(date));
    return text(date + "/" + vendor + ".fix")
        .lines()
        .map(l -> new Normalized(normalizer, Normalized.bytes(l)))
        .toList();
  }

  private static String text(String name) {
    try (InputStream in = WorkedNightTest.class.getResourceAsStream("/worked-night/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
