package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** The whole job on the worked night's first vendor, its file in each compression. */
@RunWith(Parameterized.class)
public class FormatsJobTest {
  private static final LocalDate MAY_1 = LocalDate.of(2024, 5, 1);

  private interface Compression {
    OutputStream compress(OutputStream out) throws IOException;
  }

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final String format;
  private final Compression compression;

  public FormatsJobTest(String format, Compression compression) {
    this.format = format;
    this.compression = compression;
  }

  @Parameters(name = "{0}")
  public static List<Object[]> formats() {
    return List.of(
        format("gzip", GZIPOutputStream::new),
        format("bzip2", BZip2CompressorOutputStream::new),
        format("zstd", out -> new ZstdOutputStream(out).setChecksum(true)),
        format("xz", out -> new XZOutputStream(out, new LZMA2Options(0))),
        format(
            "lz4",
            out ->
                new LZ4FrameOutputStream(
                    out,
                    LZ4FrameOutputStream.BLOCKSIZE.SIZE_64KB,
                    LZ4FrameOutputStream.FLG.Bits.BLOCK_INDEPENDENCE,
                    LZ4FrameOutputStream.FLG.Bits.CONTENT_CHECKSUM)));
  }

  private static Object[] format(String format, Compression compression) {
    return new Object[] {format, compression};
  }

  @Test
  public void theRowsAreThoseOfThePlainFile() throws Exception {
    JobRun plain = run("plain", JobRun.resource("2024-05-01/wna.fix"));
    FileLedger expected = plain.run().get(0);
    JobRun packed = run("packed", compressed());
    FileLedger ledger = packed.run().get(0);
    assertEquals(format, ledger.format());
    assertNull(ledger.unreadable());
    assertEquals(48, ledger.linesRead());
    assertEquals(expected.executions(), ledger.executions());
    for (String table : List.of("executions", "messages", "rejected_lines")) {
      assertEquals(table, rows(plain, table), rows(packed, table));
    }
  }

  @Test
  public void aDamagedFileIsHeldBackWithItsReasonAndPlace() throws Exception {
    byte[] whole = compressed();
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    byte[] longer = Arrays.copyOf(whole, whole.length + 2);
    longer[whole.length + 1] = 'x';
    for (byte[] damaged : List.of(cut, flipped, longer)) {
      FileLedger ledger = run(folder.newFolder().getName(), damaged).run().get(0);
      assertNotNull(ledger.unreadable());
      String reason = ledger.unreadable().reason();
      assertTrue(reason, reason.startsWith(format + ": "));
      assertTrue(reason, ledger.unreadable().offset() <= damaged.length);
    }
  }

  private JobRun run(String name, byte[] content) throws IOException {
    return new JobRun(new File(folder.getRoot(), name), MAY_1)
        .profile("wna", JobRun.text("vendors/wna.yaml"))
        .file("wna", 1, "a.fix", content);
  }

  private byte[] compressed() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = compression.compress(bytes)) {
      out.write(JobRun.resource("2024-05-01/wna.fix"));
    }
    return bytes.toByteArray();
  }

  /** A table's rows, but for the block: that of the plain file is 0. */
  private static List<String> rows(JobRun run, String table) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Map<String, String> row : run.rows(table)) {
      Map<String, String> shown = new TreeMap<>(row);
      shown.remove("source_block");
      texts.add(shown.toString());
    }
    texts.sort(null);
    return texts;
  }
}
