package io.fixhouse.generator;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What the lines of a half day look like. */
public class LinesTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final LocalDate HALF_DAY = Generated.SECOND;
  private static final Pattern SEED =
      Pattern.compile(
          "8=FIX\\.4\\.2\\|11=[A-Z]{3}-\\d{4,}\\|35=8\\|44=\\d+(\\.\\d|\\.\\d[1-9])?"
              + "\\|52=\\d{8}-(\\d\\d):(\\d\\d):\\d\\d\\.\\d{3}\\|53=[1-9]\\d*\\|54=[125]"
              + "\\|55=[A-Z]+\\|109=10\\d\\d");

  private static Path output;
  private static DateTruth truth;

  @BeforeClass
  public static void generate() throws Exception {
    output = FOLDER.getRoot().toPath();
    truth = Generated.generate(output, HALF_DAY);
  }

  @Test
  public void theSeedDialectsFillsAreTheSeedLine() throws Exception {
    List<String> lines = lines("alpine");
    long fills =
        lines.stream()
            .filter(line -> SEED.matcher(line).matches() && !line.contains("=20240230-"))
            .count();
    FileTruth file = truth.vendors.get("alpine").get(0);
    assertEquals(file.fills + file.duplicates, fills);
  }

  @Test
  public void eachVendorWritesItsOwnDialect() throws Exception {
    Map<String, String> dialects = new TreeMap<>();
    dialects.put("borealis", "8=FIX\\.4\\.2\u0001.*");
    dialects.put("cascade", "8=FIX\\.4\\.0;((?!;150=).)*");
    dialects.put("dorado", "2024-07-03 [0-9:.]{12} INFO (incoming|outgoing): 8=FIX\\.4\\.4\\|.*");
    dialects.put("ember", "8=FIX\\.4\\.1#((?!#150=).)*");
    dialects.put("fjord", "8=FIXT\\.1\\.1\u0001.*\u000152=20240703-[0-9:]{8}\\.\\d{9}\u0001.*");
    dialects.put("granite", "8=FIX\\.4\\.4\\^A((?!\u0001).)*");
    dialects.put("harbor", "8=FIX\\.4\\.2\\|.*");
    dialects.put("indigo", "8=FIX\\.4\\.2\u0001.*\u000152=20240703-0[0-6]:.*");
    dialects.put("juniper", "8=FIX\\.4\\.4\\|.*");
    for (Map.Entry<String, String> dialect : dialects.entrySet()) {
      List<String> lines = lines(dialect.getKey());
      Pattern pattern = Pattern.compile(dialect.getValue());
      long own = lines.stream().filter(line -> pattern.matcher(line).matches()).count();
      // The others are text or damaged.
      assertBetween(0.97, 1, own, lines.size());
    }
    String cascade =
        Files.readString(
            Generated.file(output, HALF_DAY, "cascade", truth.vendors.get("cascade").get(0)));
    assertEquals(lines("cascade").size(), cascade.split("\r\n").length);
  }

  @Test
  public void bodyLengthAndCheckSumAreThoseOfTheMessageWithSoh() throws Exception {
    Map<String, String> separators =
        Map.of("borealis", "\u0001", "cascade", ";", "granite", "^A", "dorado", "|");
    for (Map.Entry<String, String> vendor : separators.entrySet()) {
      long checked = 0;
      for (String line : lines(vendor.getKey())) {
        int begin = line.indexOf("8=FIX");
        String message = begin < 0 ? "" : line.substring(begin);
        message = message.replace(vendor.getValue(), "\u0001");
        int trailer = message.lastIndexOf("\u000110=") + 1;
        if (trailer > 0 && message.indexOf("8=FIX", 1) < 0) {
          assertEquals(line, bodyLength(message, trailer), message.split("[=\u0001]")[3]);
          String sum = String.format("10=%03d\u0001", checkSum(message, trailer));
          assertEquals(line, sum, message.substring(trailer));
          checked++;
        }
      }
      assertTrue(vendor.getKey() + " " + checked, checked > 2_000);
    }
  }

  @Test
  public void inTheRedactedLogNeitherHolds() throws Exception {
    long reports = 0;
    for (String line : lines("ember")) {
      String message = line.replace('#', '\u0001');
      int trailer = message.lastIndexOf("\u000110=") + 1;
      if (trailer > 0 && message.indexOf("8=FIX", 1) < 0) {
        assertNotEquals(line, bodyLength(message, trailer), message.split("[=\u0001]")[3]);
        String sum = String.format("10=%03d\u0001", checkSum(message, trailer));
        assertNotEquals(line, sum, message.substring(trailer));
        reports++;
      }
    }
    assertTrue(reports > 5_000);
  }

  private static String bodyLength(String message, int trailer) {
    int body = message.indexOf('\u0001', message.indexOf("\u00019=") + 1) + 1;
    return String.valueOf(trailer - body);
  }

  private static int checkSum(String message, int trailer) {
    int sum = 0;
    for (byte value : message.substring(0, trailer).getBytes(StandardCharsets.ISO_8859_1)) {
      sum += value;
    }
    return sum & 0xFF;
  }

  @Test
  public void sequenceNumbersRiseByOneButForResends() throws Exception {
    long expected = 1;
    for (String line : lines("juniper")) {
      Matcher sequence = Pattern.compile("\\|34=(\\d+)\\|").matcher(line);
      if (line.startsWith("8=FIX.4.49=")) {
        // Without its separators a line's number cannot be told.
        expected++;
      } else if (sequence.find() && Long.parseLong(sequence.group(1)) >= expected) {
        // A line cut short may have lost its number's neighbours, never its number.
        assertEquals(line, expected, Long.parseLong(sequence.group(1)));
        expected++;
      }
    }
    assertTrue(expected > 5_000);
  }

  @Test
  public void tradingIsBusiestAtOpenAndCloseAndEndsWithTheHalfDay() throws Exception {
    Map<String, Integer> halfHours = new TreeMap<>();
    for (String line : lines("alpine")) {
      Matcher seed = SEED.matcher(line);
      if (seed.matches() && line.contains("52=20240703-")) {
        String half = Integer.parseInt(seed.group(3)) < 30 ? "00" : "30";
        halfHours.merge(seed.group(2) + half, 1, Integer::sum);
      }
    }
    assertEquals("[0930, 1000, 1030, 1100, 1130, 1200, 1230]", halfHours.keySet().toString());
    assertTrue(halfHours.toString(), halfHours.get("0930") > halfHours.get("1100") * 3 / 2);
    assertTrue(halfHours.toString(), halfHours.get("1230") > halfHours.get("0930"));
  }

  @Test
  public void theSharesAreThoseThatWereAskedFor() {
    long fills = 0;
    long busts = 0;
    long malformed = 0;
    long conflicts = 0;
    for (String vendor : Generator.vendorNames().subList(1, 10)) {
      for (FileTruth file : truth.vendors.get(vendor)) {
        fills += file.fills;
        busts += file.busts;
        conflicts += file.conflicts;
        malformed += file.rejectedLines();
      }
    }
    // Of 20,000 fills: 2 % busts and late ones, 1 % malformed and text, 1 % conflicts in pairs.
    assertBetween(0.018, 0.025, busts, fills);
    assertBetween(0.008, 0.014, malformed, fills);
    assertBetween(0.017, 0.023, conflicts, fills);
  }

  @Test
  public void bustsAndCorrectionsNameExecutionsOfTheDayBefore() throws Exception {
    Path before = FOLDER.newFolder("before").toPath();
    DateTruth first = Generated.generate(before, Generated.FIRST);
    String yesterday = "|17=E20240702-";
    List<String> executions = new ArrayList<>();
    for (String line :
        Generated.lines(
            Generated.file(
                before, Generated.FIRST, "harbor", first.vendors.get("harbor").get(0)))) {
      int start = line.indexOf(yesterday);
      if (start >= 0) {
        executions.add(line.substring(start + 4, line.indexOf('|', start + 1)));
      }
    }
    int named = 0;
    for (String line : lines("harbor")) {
      int start = line.indexOf("|19=E20240702-");
      if (start >= 0) {
        String id = line.substring(start + 4, line.indexOf('|', start + 1));
        assertTrue(line, executions.contains(id));
        named++;
      }
    }
    assertTrue(named > 5);
  }

  private static void assertBetween(double low, double high, long part, long whole) {
    double share = (double) part / whole;
    assertTrue(part + " of " + whole, share >= low && share <= high);
  }

  private static List<String> lines(String vendor) throws Exception {
    List<String> lines = new ArrayList<>();
    for (FileTruth file : truth.vendors.get(vendor)) {
      lines.addAll(Generated.lines(Generated.file(output, HALF_DAY, vendor, file)));
    }
    return lines;
  }
}
