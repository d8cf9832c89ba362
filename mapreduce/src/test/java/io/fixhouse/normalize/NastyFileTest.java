package io.fixhouse.normalize;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.line.ExecKind;
import io.fixhouse.plain.PlainLine;
import io.fixhouse.plain.PlainReference;
import io.fixhouse.vendor.VendorProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * A file of everything that may go wrong, through the whole job: each line, found here without the
 * job's reader, is in the one place where the plain reading of the rules has it.
 */
public class NastyFileTest {
  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);
  private static final String PROFILE = "{currency: USD, identity: content}";
  private static final String FILL =
      "8=FIX.4.4|35=8|49=B|56=H|17=%s|150=F|39=2|54=1|55=AAPL|32=100|31=1.5|60=20240501-13:30:01|"
          + "109=1|";

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void everyLineIsInExactlyOnePlace() throws Exception {
    byte[] content = nasty();
    for (int tasks : new int[] {1, 3}) {
      JobRun run =
          new JobRun(folder.newFolder("plain" + tasks), MAY_1)
              .profile("wna", PROFILE)
              .file("wna", 1, "a.fix", content);
      check(content, tasks == 1 ? run : run.inTasks(tasks));
    }
    check(
        content,
        new JobRun(folder.newFolder("gzip"), MAY_1)
            .profile("wna", PROFILE)
            .file("wna", 1, "a.fix", gzip(content)));
  }

  @Test
  public void filesOfAnotherKindAreRejectedLineByLine() throws Exception {
    byte[] picture = new byte[5_000];
    new Random(9).nextBytes(picture);
    picture[0] = (byte) 0x89;
    picture[1] = 'P';
    byte[] page = bytes("<html>\n<body>404 Not Found</body>\n</html>\n");
    byte[] table = bytes("ExecID,LastPx\r\nE1,170.1\r\n");
    List<FileLedger> ledgers =
        new JobRun(folder.newFolder("others"), MAY_1)
            .profile("wna", "")
            .file("wna", 1, "a.png", picture)
            .file("wna", 1, "b.html", page)
            .file("wna", 1, "c.csv", table)
            .run();
    for (FileLedger ledger : ledgers) {
      assertEquals("plain", ledger.format());
      assertEquals(Set.of("no_begin_string"), ledger.rejected().keySet());
      assertEquals(ledger.linesRead(), ledger.rejectedLines());
    }
    assertEquals(lines(picture).size(), ledgers.get(0).linesRead());
    assertEquals(3, ledgers.get(1).linesRead());
    assertEquals(2, ledgers.get(2).linesRead());
  }

  @Test
  public void aLineOfHundredMegabytesIsRejectedWithItsLengthPlaceAndFirst64Kibibytes()
      throws Exception {
    byte[] first = bytes(String.format(FILL, "E1") + "\n");
    byte[] junk = new byte[100 << 20];
    new Random(1).nextBytes(junk);
    for (int i = 0; i < junk.length; i++) {
      junk[i] |= 32;
    }
    byte[] content = Arrays.copyOf(first, first.length + junk.length + 1 + first.length);
    System.arraycopy(junk, 0, content, first.length, junk.length);
    content[first.length + junk.length] = '\n';
    byte[] last = bytes(String.format(FILL, "E2") + "\n");
    System.arraycopy(last, 0, content, first.length + junk.length + 1, last.length);
    for (int tasks : new int[] {1, 3}) {
      JobRun run =
          new JobRun(folder.newFolder("long" + tasks), MAY_1)
              .profile("wna", PROFILE)
              .set("fixhouse.normalize.tasks", "" + tasks)
              .set("fixhouse.normalize.piece.bytes", "" + (9 << 20))
              .file("wna", 1, "a.fix", content);
      FileLedger ledger = run.run().get(0);
      assertEquals(3, ledger.linesRead());
      assertEquals(Map.of(ExecKind.FILL, 2L), ledger.executions());
      Map<String, String> row = run.rows("rejected_lines").get(0);
      assertEquals("\"line_too_long\"", row.get("reason"));
      assertEquals("" + junk.length, row.get("line_bytes"));
      assertEquals("" + first.length, row.get("source_position"));
      assertArrayEquals(Arrays.copyOf(junk, 64 << 10), raw(row));
    }
  }

  private void check(byte[] content, JobRun run) throws Exception {
    Map<String, Integer> fates = new TreeMap<>();
    Map<String, String> rejected = new TreeMap<>();
    Set<String> seen = new TreeSet<>();
    VendorProfile profile = VendorProfile.parse("wna", "wna.yaml", PROFILE);
    List<byte[]> lines = lines(content);
    int at = 0;
    for (byte[] line : lines) {
      String text = new String(line, StandardCharsets.ISO_8859_1);
      String stripped = text.endsWith("\r\n") ? text.substring(0, text.length() - 2) : chop(text);
      String fate =
          stripped.length() > 1 << 20
              ? "line_too_long"
              : fate(new PlainLine(profile, new PlainReference(), MAY_1, stripped), seen);
      fates.merge(fate, 1, Integer::sum);
      if (fate.contains("_")) {
        int kept = Math.min(stripped.length(), 64 << 10);
        rejected.put(
            String.format("%09d", at),
            fate + " " + stripped.length() + " " + stripped.substring(0, kept));
      }
      at += line.length;
    }
    FileLedger ledger = run.run().get(0);
    Map<String, Integer> actual = new TreeMap<>();
    ledger.executions().forEach((kind, n) -> actual.put(kind.text(), n.intValue()));
    ledger.rejected().forEach((reason, count) -> actual.put(reason, (int) count.lines()));
    actual.put("message", (int) ledger.messages());
    actual.put("duplicate", (int) ledger.duplicates());
    assertEquals(fates, actual);
    assertEquals(lines.size(), ledger.linesRead());
    assertTrue(fates.toString(), fates.size() > 12);

    Map<String, String> rows = new TreeMap<>();
    for (Map<String, String> row : run.rows("rejected_lines")) {
      rows.put(
          String.format("%09d", Long.parseLong(row.get("source_position"))),
          row.get("reason").replace("\"", "")
              + " "
              + row.get("line_bytes")
              + " "
              + new String(raw(row), StandardCharsets.ISO_8859_1));
    }
    assertEquals(rejected.keySet(), rows.keySet());
    rejected.forEach((position, row) -> assertEquals(position, row, rows.get(position)));
  }

  /** The fate, with duplicates told by what has been seen. */
  private static String fate(PlainLine line, Set<String> seen) {
    return line.content != null && !seen.add(line.content) ? "duplicate" : line.fate;
  }

  private static byte[] nasty() {
    Random random = new Random(20240501);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    String[] lines = {
      "",
      " ",
      "\r",
      "junk",
      "8=FIX.4.4",
      "8=FIX.4.4|35=0|34=7|",
      "8=FIX.4.4|MSGTYPE=8|",
      "8=FIX.4.4|35=8|95=-1|96=x|",
      "8=FIX.4.4|35=8|150=F|3",
      "\u0000\u0000\u00ff\u00fe",
      String.format(FILL, "E1"),
      String.format(FILL, "E2") + "10=123|\r",
      String.format(FILL, ""),
      String.format(FILL, "E3") + String.format(FILL, "E4"),
      String.format(FILL, "E5").substring(9),
      String.format(FILL, "E6").replace("31=1.5", "31=1e5"),
      "x".repeat((1 << 20) + 1),
      String.format(FILL, "E7").replace("60=2024", "60=2019"),
      "8=FIX.4.4|35=8|150=0|37=\u00ff|",
      "8=FIX.4.4|35=8|150=H|19=E1|17=B1|75=20240501|",
      "x".repeat(1 << 20)
    };
    for (int i = 0; i < 400; i++) {
      int pick = random.nextInt(i % 40 == 0 ? lines.length : 16);
      out.writeBytes(bytes(lines[pick]));
      if (random.nextInt(5) == 0) {
        byte[] junk = new byte[random.nextInt(300)];
        random.nextBytes(junk);
        out.writeBytes(junk);
      }
      out.writeBytes(bytes(random.nextInt(4) == 0 ? "\r\n" : "\n"));
    }
    for (String line : lines) {
      out.writeBytes(bytes(line + "\n"));
    }
    out.writeBytes(bytes("8=FIX.4.4|35=8|150=F|32"));
    return out.toByteArray();
  }

  /** What LF ends, and what comes after the last one. */
  private static List<byte[]> lines(byte[] content) {
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n' || i == content.length - 1) {
        lines.add(Arrays.copyOfRange(content, start, i + 1));
        start = i + 1;
      }
    }
    return lines;
  }

  private static String chop(String line) {
    return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
  }

  private static byte[] raw(Map<String, String> row) {
    String quoted = row.get("raw");
    return bytes(quoted.substring(1, quoted.length() - 1));
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
