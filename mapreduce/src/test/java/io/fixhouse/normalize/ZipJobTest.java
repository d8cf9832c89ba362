package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The whole job on zips: each entry a source of its own, the file one row of counts. */
public class ZipJobTest {
  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void entriesAreReadInTheOrderOfTheirNamesAndCountedTogether() throws Exception {
    byte[] content = JobRun.resource("2024-05-01/wnb.fix");
    JobRun run =
        run("whole", zip("b.fix", content, "a.fix", content, "none/", new byte[0])).inTasks(3);
    List<FileLedger> ledgers = run.run();
    assertEquals(1, ledgers.size());
    FileLedger ledger = ledgers.get(0);
    assertEquals("w.zip", ledger.file());
    assertEquals("zip", ledger.format());
    assertNull(ledger.unreadable());
    assertEquals(2 * 9, ledger.linesRead());
    assertEquals(7, ledger.executionsWritten());
    assertEquals(1 + 8, ledger.duplicates());
    assertTrue(ledger.addsUp());
    assertEquals(Set.of("\"w.zip!a.fix\""), sources(run, "executions"));
    assertEquals(Set.of("\"w.zip!a.fix\"", "\"w.zip!b.fix\""), sources(run, "rejected_lines"));
  }

  @Test
  public void aDamagedEntryHoldsTheFileBackByItsName() throws Exception {
    byte[] content = JobRun.resource("2024-05-01/wnb.fix");
    byte[] zip = zip("a.fix", content, "b.fix", content);
    Arrays.fill(zip, 80, 130, (byte) 0x55);
    FileLedger ledger = run("damaged", zip).run().get(0);
    String reason = ledger.unreadable().reason();
    assertTrue(reason, reason.startsWith("zip: entry a.fix: "));
    assertTrue(reason, ledger.unreadable().offset() < zip.length / 2);
  }

  @Test
  public void aZipCutShortHoldsTheFileBack() throws Exception {
    byte[] zip = zip("a.fix", JobRun.resource("2024-05-01/wnb.fix"));
    FileLedger ledger = run("cut", Arrays.copyOf(zip, zip.length - 1)).run().get(0);
    assertEquals("zip", ledger.format());
    assertTrue(ledger.unreadable().reason().startsWith("zip: no central directory"));
  }

  @Test
  public void aZipWithoutEntriesHasNoLines() throws Exception {
    FileLedger ledger = run("empty", zip()).run().get(0);
    assertNull(ledger.unreadable());
    assertEquals(0, ledger.linesRead());
  }

  private JobRun run(String name, byte[] zip) throws IOException {
    return new JobRun(folder.newFolder(name), MAY_1)
        .profile("wnb", JobRun.text("vendors/wnb.yaml"))
        .file("wnb", 1, "w.zip", zip);
  }

  private static Set<String> sources(JobRun run, String table) throws IOException {
    return run.rows(table).stream().map(row -> row.get("source_file")).collect(Collectors.toSet());
  }

  /** Names and contents by turns. */
  private static byte[] zip(Object... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write((byte[]) entries[i + 1]);
      }
    }
    return bytes.toByteArray();
  }
}
