package io.fixhouse.generator;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** What is written, read back by the JDK's and the formats' own readers. */
public class CompressionTest {
  private static final byte[] TEXT = "one line among many, 20240702-13:30:00.000\n".getBytes();

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void whatIsWrittenIsReadBack() throws Exception {
    for (Compression compression : Compression.values()) {
      Path file = folder.getRoot().toPath().resolve(compression + compression.suffix());
      byte[] text = text(20_000);
      Files.write(file, packed(compression, text));
      byte[] read =
          String.join("\n", Generated.lines(file)).concat("\n").getBytes(StandardCharsets.US_ASCII);
      assertArrayEquals(compression.toString(), text, read);
    }
  }

  @Test
  public void gzipHasAMemberForEach128KiB() throws Exception {
    byte[] packed = packed(Compression.GZIP_MEMBERS, text(20_000));
    assertEquals((text(20_000).length - 1) / (128 * 1024) + 1, starts(packed).size());
  }

  @Test
  public void bgzfsMembersSayTheirLengthAndAnEmptyOneEndsIt() throws Exception {
    byte[] packed = packed(Compression.BGZF, text(20_000));
    int at = 0;
    int members = 0;
    int plain = 0;
    while (at < packed.length) {
      assertEquals("a header with the field BC", 'B', packed[at + 12]);
      assertEquals('C', packed[at + 13]);
      int length = (packed[at + 16] & 0xFF) + ((packed[at + 17] & 0xFF) << 8) + 1;
      byte[] member = Arrays.copyOfRange(packed, at, at + length);
      plain += new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes().length;
      at += length;
      members++;
    }
    assertEquals(text(20_000).length, plain);
    assertEquals((text(20_000).length - 1) / 0xFF00 + 2, members);
    // The end-of-file marker as the specification prints it.
    byte[] marker = {
      0x1F,
      (byte) 0x8B,
      8,
      4,
      0,
      0,
      0,
      0,
      0,
      (byte) 0xFF,
      6,
      0,
      'B',
      'C',
      2,
      0,
      0x1B,
      0,
      3,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0
    };
    assertArrayEquals(
        marker, Arrays.copyOfRange(packed, packed.length - marker.length, packed.length));
  }

  @Test
  public void bytesThatDoNotDeflateFitIntoTheirMembers() throws Exception {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    for (Compression compression : List.of(Compression.GZIP_MEMBERS, Compression.BGZF)) {
      byte[] packed = packed(compression, noise);
      assertArrayEquals(
          noise, new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes());
    }
  }

  @Test
  public void aZipHasSeveralEntriesOfWholeLines() throws Exception {
    byte[] packed = packed(Compression.ZIP, text(20_000));
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        assertEquals(0, zip.readAllBytes().length % TEXT.length);
      }
    }
    assertEquals(List.of("part-01.fix", "part-02.fix", "part-03.fix"), names);
  }

  /** Where gzip's magic and method stand, as fixed-length headers without a name begin. */
  private static List<Integer> starts(byte[] packed) {
    List<Integer> starts = new ArrayList<>();
    byte[] header = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 0, (byte) 0xFF};
    for (int i = 0; i + header.length <= packed.length; i++) {
      if (Arrays.equals(header, Arrays.copyOfRange(packed, i, i + header.length))) {
        starts.add(i);
      }
    }
    return starts;
  }

  private static byte[] text(int lines) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (int i = 0; i < lines; i++) {
      text.writeBytes(TEXT);
    }
    return text.toByteArray();
  }

  /** Written a thousand lines at a time. */
  private static byte[] packed(Compression compression, byte[] text) throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = compression.wrap(packed)) {
      int step = TEXT.length * 1000;
      for (int at = 0; at < text.length; at += step) {
        out.write(text, at, Math.min(step, text.length - at));
      }
    }
    return packed.toByteArray();
  }
}
