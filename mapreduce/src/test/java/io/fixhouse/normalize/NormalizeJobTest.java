package io.fixhouse.normalize;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.line.ExecKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole job on the worked night, against the counts and fills that were worked out by hand. */
public class NormalizeJobTest {
  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

  private interface Compression {
    OutputStream compress(OutputStream out) throws IOException;
  }

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theWorkedNightsCountsComeOutPerFile() throws Exception {
    JobRun run = workedNight("plain", content -> content);
    List<FileLedger> ledgers = run.run();
    assertEquals(2, ledgers.size());
    FileLedger wna = ledgers.get(0);
    assertEquals("wna.fix", wna.file());
    assertEquals("plain", wna.format());
    assertEquals(48, wna.linesRead());
    assertEquals(
        Map.of(
            ExecKind.FILL, 22L,
            ExecKind.BUST, 4L,
            ExecKind.CORRECT, 4L,
            ExecKind.STATUS, 1L,
            ExecKind.OTHER, 5L,
            ExecKind.RELAY, 1L),
        wna.executions());
    assertEquals(1, wna.duplicates());
    assertEquals(2, wna.conflicts());
    assertEquals(2, wna.messages());
    assertEquals(8, wna.rejectedLines());
    assertEquals(8, wna.amendments());
    assertEquals(Set.of(LocalDate.of(2024, 4, 30), MAY_1), wna.tradeDates());
    assertNull(wna.unreadable());
    assertTrue(wna.addsUp());

    FileLedger wnb = ledgers.get(1);
    assertEquals(9, wnb.linesRead());
    assertEquals(Map.of(ExecKind.FILL, 7L), wnb.executions());
    assertEquals(1, wnb.duplicates());
    assertEquals(1, wnb.rejectedLines());
    assertEquals(new RejectedCount(1, 0, lineStart("2024-05-01/wnb.fix", 6)), only(wnb));
  }

  @Test
  public void rowsAreWhatTheCountsSayAndTheirPlacesAreThoseOfTheLines() throws Exception {
    JobRun run = workedNight("plain", content -> content);
    run.run();
    List<Map<String, String>> executions = run.rows("executions");
    assertEquals(37 + 7, executions.size());
    assertEquals(2, run.rows("messages").size());
    List<Map<String, String>> rejected = run.rows("rejected_lines");
    assertEquals(9, rejected.size());
    byte[] wna = JobRun.resource("2024-05-01/wna.fix");
    for (Map<String, String> row : executions) {
      assertEquals("file_date=2024-05-01", row.get("file_date"));
      assertEquals("1", row.get("delivery"));
      if (row.get("vendor").equals("vendor=wna") && !row.get("exec_id").equals("null")) {
        int start = Integer.parseInt(row.get("source_position"));
        String line =
            new String(wna, start, Integer.parseInt(row.get("line_bytes")), StandardCharsets.UTF_8);
        String execId = row.get("exec_id").replace("\"", "");
        assertTrue(line + execId, line.startsWith("8=FIX") && line.contains("|17=" + execId + "|"));
      }
    }
    for (Map<String, String> row : rejected) {
      assertEquals(
          row.get("raw").replace("\"", "").length(), Integer.parseInt(row.get("line_bytes")));
    }
    Map<String, Long> flagged =
        executions.stream()
            .filter(row -> row.get("identity_conflict").equals("1"))
            .collect(Collectors.groupingBy(row -> row.get("exec_id"), Collectors.counting()));
    assertEquals(1, flagged.size());
    assertEquals(2L, (long) flagged.values().iterator().next());
  }

  @Test
  public void gzipBzip2AndManySmallSplitsGiveTheSameRows() throws Exception {
    JobRun plain = workedNight("plain", content -> content);
    List<FileLedger> ledgers = plain.run();
    List<String> executions = sorted(plain.rows("executions"), false);
    assertEquals(44, executions.size());

    JobRun split = workedNight("split", content -> content).inTasks(3);
    assertEquals(ledgers, split.run());
    assertEquals(executions, sorted(split.rows("executions"), false));
    assertEquals(
        sorted(plain.rows("rejected_lines"), false), sorted(split.rows("rejected_lines"), false));

    JobRun gzip = workedNight("gzip", content -> compressed(content, GZIPOutputStream::new));
    assertSameCounts(ledgers, gzip.run());
    assertEquals(executions, sorted(gzip.rows("executions"), false));

    JobRun bzip2 =
        workedNight("bzip2", content -> compressed(content, BZip2CompressorOutputStream::new))
            .inTasks(2);
    assertSameCounts(ledgers, bzip2.run());
    assertEquals(sorted(plain.rows("executions"), true), sorted(bzip2.rows("executions"), true));
  }

  @Test
  public void bucketsThatGoByDiskGiveTheSameRows() throws Exception {
    JobRun whole = workedNight("whole", content -> content);
    List<FileLedger> ledgers = whole.run();
    JobRun byDisk =
        workedNight("disk", content -> content).set("fixhouse.normalize.bucket.rows", "3");
    assertEquals(ledgers, byDisk.run());
    assertEquals(sorted(whole.rows("executions"), false), sorted(byDisk.rows("executions"), false));
  }

  @Test
  public void aLineSentAgainInALaterDeliveryAndFileIsCountedAgainstThatFile() throws Exception {
    byte[] content = JobRun.resource("2024-05-01/wnb.fix");
    JobRun run =
        new JobRun(folder.newFolder("again"), MAY_1)
            .profile("wnb", JobRun.text("vendors/wnb.yaml"))
            .file("wnb", 2, "a.fix", content)
            .file("wnb", 1, "z.fix", content)
            .file("wnb", 10, "b.fix", content);
    List<FileLedger> ledgers = run.run();
    assertEquals(
        List.of("z.fix", "a.fix", "b.fix"), ledgers.stream().map(FileLedger::file).toList());
    assertEquals(List.of(1L, 8L, 8L), ledgers.stream().map(FileLedger::duplicates).toList());
    assertEquals(List.of(7L, 0L, 0L), ledgers.stream().map(FileLedger::executionsWritten).toList());
    run.rows("executions").forEach(row -> assertEquals("\"z.fix\"", row.get("source_file")));
  }

  @Test
  public void aDamagedFileIsUnreadableAndTheOthersAreWhole() throws Exception {
    byte[] wna = compressed(JobRun.resource("2024-05-01/wna.fix"), GZIPOutputStream::new);
    byte[] cut = Arrays.copyOf(wna, wna.length - 20);
    byte[] lzip = {'L', 'Z', 'I', 'P', 1, 0};
    JobRun run =
        new JobRun(folder.newFolder("damaged"), MAY_1)
            .profile("wna", JobRun.text("vendors/wna.yaml"))
            .profile("wnb", JobRun.text("vendors/wnb.yaml"))
            .file("wna", 1, "a.fix.gz", cut)
            .file("wna", 1, "b.fix.lz", lzip)
            .file("wnb", 1, "c.fix", JobRun.resource("2024-05-01/wnb.fix"));
    List<FileLedger> ledgers = run.run();
    assertEquals("gzip: cut short", ledgers.get(0).unreadable().reason());
    assertEquals(cut.length, ledgers.get(0).unreadable().offset());
    assertEquals(
        "cannot be read: format lzip: unpack it and land what is in it",
        ledgers.get(1).unreadable().reason());
    assertEquals("lzip", ledgers.get(1).format());
    assertNull(ledgers.get(2).unreadable());
    assertEquals(9, ledgers.get(2).linesRead());
  }

  @Test
  public void aLineOverAMebibyteIsRejectedWithItsWholeLength() throws Exception {
    String line = "8=FIX.4.2|35=8|58=" + "x".repeat(2 << 20);
    JobRun run =
        new JobRun(folder.newFolder("long"), MAY_1)
            .profile("wna", JobRun.text("vendors/wna.yaml"))
            .file("wna", 1, "a.fix", (line + "\n").getBytes(StandardCharsets.US_ASCII));
    FileLedger ledger = run.run().get(0);
    assertEquals(1, ledger.linesRead());
    assertEquals(Map.of("line_too_long", new RejectedCount(1, 0, 0)), ledger.rejected());
    Map<String, String> row = run.rows("rejected_lines").get(0);
    assertEquals("" + line.length(), row.get("line_bytes"));
    assertEquals((64 << 10) + 2, row.get("raw").length());
  }

  @Test
  public void filesWithoutLinesAndDatesWithoutFilesAreNoFailure() throws Exception {
    JobRun run =
        new JobRun(folder.newFolder("empty"), MAY_1)
            .profile("wna", JobRun.text("vendors/wna.yaml"))
            .file("wna", 1, "a.fix", new byte[0]);
    FileLedger ledger = run.run().get(0);
    assertEquals(0, ledger.linesRead());
    assertNull(ledger.unreadable());
    assertEquals(List.of(), new JobRun(folder.newFolder("none"), MAY_1).run());
  }

  @Test
  public void nothingOfTheJobsOwnStaysBehind() throws Exception {
    JobRun run = workedNight("clean", content -> content);
    run.run();
    assertArrayEquals(new String[] {"executions", "messages", "rejected_lines"}, visible(run));
  }

  @Test
  public void aRunOverWrittenFoldersIsRefused() throws Exception {
    JobRun run = workedNight("twice", content -> content);
    run.run();
    Exception e = assertThrows(IOException.class, run::run);
    assertTrue(e.getMessage(), e.getMessage().contains("executions exists"));
  }

  @Test
  public void aJobThatFailsSaysWhichTaskAndWhy() throws Exception {
    JobRun run = workedNight("fails", content -> content).profile("wnb", "no_such_key: 1\n");
    UserException e = assertThrows(UserException.class, run::run);
    assertTrue(e.getMessage(), e.getMessage().startsWith("normalise 2024-05-01 failed"));
    assertNotNull(e.getMessage());
  }

  private JobRun workedNight(String name, Change change) throws IOException {
    return new JobRun(folder.newFolder(name), MAY_1)
        .profile("wna", JobRun.text("vendors/wna.yaml"))
        .profile("wnb", JobRun.text("vendors/wnb.yaml"))
        .file("wna", 1, "wna.fix", change.apply(JobRun.resource("2024-05-01/wna.fix")))
        .file("wnb", 1, "wnb.fix", change.apply(JobRun.resource("2024-05-01/wnb.fix")));
  }

  private interface Change {
    byte[] apply(byte[] content) throws IOException;
  }

  private static byte[] compressed(byte[] content, Compression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.compress(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static void assertSameCounts(List<FileLedger> expected, List<FileLedger> actual) {
    for (int i = 0; i < expected.size(); i++) {
      assertEquals(expected.get(i).linesRead(), actual.get(i).linesRead());
      assertEquals(
          new EnumMap<>(expected.get(i).executions()), new EnumMap<>(actual.get(i).executions()));
      assertEquals(expected.get(i).duplicates(), actual.get(i).duplicates());
      assertEquals(expected.get(i).conflicts(), actual.get(i).conflicts());
      assertEquals(expected.get(i).rejected().keySet(), actual.get(i).rejected().keySet());
    }
  }

  private static List<String> sorted(List<Map<String, String>> rows, boolean otherBlocks) {
    List<String> texts = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, String> shown = new TreeMap<>(row);
      if (otherBlocks) {
        shown.remove("source_block");
      }
      texts.add(shown.toString());
    }
    texts.sort(null);
    return texts;
  }

  private static RejectedCount only(FileLedger ledger) {
    assertEquals(1, ledger.rejected().size());
    return ledger.rejected().values().iterator().next();
  }

  private static long lineStart(String resource, int line) throws IOException {
    String text = JobRun.text(resource);
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = text.indexOf('\n', at) + 1;
    }
    return at;
  }

  private static String[] visible(JobRun run) {
    String[] names = run.outputFolder().list((dir, name) -> !name.startsWith("."));
    Arrays.sort(names);
    return names;
  }
}
