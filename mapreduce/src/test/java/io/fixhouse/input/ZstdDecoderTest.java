package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.skippable;
import static io.fixhouse.input.TestFiles.zstd;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.github.luben.zstd.ZstdOutputStream;
import io.fixhouse.input.TestFiles.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.Test;

public class ZstdDecoderTest {
  private static final byte[] TEXT = TestFiles.randomLines(new Random(3), 30_000, 80);

  @Test
  public void oneFrameIsBlock0AndPositionsAreThoseOfThePlainText() throws IOException {
    assertEquals(TestFiles.expected(TEXT), readWhole(zstd(TEXT)));
  }

  @Test
  public void aLinesBlockIsTheOffsetOfTheFrameInWhichItBegins() throws IOException {
    byte[] first = zstd(ascii("ab\ncd"));
    byte[] table = skippable(9);
    byte[] second = zstd(ascii("ef\ngh\n"));
    byte[] empty = zstd(ascii(""));
    long firstAt = table.length;
    long secondAt = firstAt + first.length + table.length;
    long lastAt = secondAt + second.length + empty.length;
    assertEquals(
        List.of(
            new Line(firstAt, 0, 2, "ab"),
            new Line(firstAt, 3, 4, "cdef"),
            new Line(secondAt, 3, 2, "gh"),
            new Line(lastAt, 0, 2, "ij")),
        readWhole(join(table, first, table, second, empty, zstd(ascii("ij")), table)));
  }

  @Test
  public void framesWithNeitherLengthNorSumAreRead() throws IOException {
    assertEquals(TestFiles.expected(TEXT), readWhole(streamed(TEXT)));
  }

  @Test
  public void aWindowOf128MiBIsReadAndALargerIsNot() throws IOException {
    assertEquals(List.of(new Line(0, 0, 2, "ab")), readWhole(withWindow(27)));
    assertEquals(
        "zstd: the window is larger than 128 MiB: compress it again with --long=27 or less",
        unreadable(withWindow(28)));
  }

  /** As a program writes that does not know how much will come. */
  private static byte[] streamed(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZstdOutputStream zstd = new ZstdOutputStream(bytes)) {
      zstd.write(content);
    }
    return bytes.toByteArray();
  }

  /** RFC 8878, section 3.1.1: magic, descriptor, window descriptor, and a raw block, the last. */
  private static byte[] withWindow(int log) {
    byte[] header = {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 0, (byte) ((log - 10) << 3)};
    return join(header, new byte[] {3 << 3 | 1, 0, 0}, ascii("ab\n"));
  }

  private static String unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> readWhole(content)).getMessage();
  }
}
