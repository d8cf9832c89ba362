package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.xz;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.TestFiles.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZ;
import org.tukaani.xz.XZOutputStream;

public class XzDecoderTest {
  private static final int HEADER_BYTES = 12;
  private static final byte[] TEXT = TestFiles.randomLines(new Random(3), 3_000, 80);

  @Test
  public void linesOfOneBlockAreThoseOfThePlainText() throws IOException {
    List<Line> expected = new ArrayList<>();
    for (Line line : TestFiles.expected(TEXT)) {
      expected.add(new Line(HEADER_BYTES, line.position(), line.length(), line.text()));
    }
    assertEquals(expected, readWhole(xz(TEXT)));
  }

  @Test
  public void aLinesBlockIsTheOffsetOfTheXzBlockInWhichItBegins() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long second;
    try (XZOutputStream xz = new XZOutputStream(bytes, new LZMA2Options(0))) {
      xz.write(ascii("ab\ncd"));
      xz.endBlock();
      second = bytes.size();
      xz.write(ascii("ef\ngh\n"));
    }
    byte[] stream = bytes.toByteArray();
    byte[] empty = xz(ascii(""));
    byte[] padding = new byte[8];
    long last = stream.length + empty.length + padding.length + HEADER_BYTES;
    assertEquals(
        List.of(
            new Line(HEADER_BYTES, 0, 2, "ab"),
            new Line(HEADER_BYTES, 3, 4, "cdef"),
            new Line(second, 3, 2, "gh"),
            new Line(last, 0, 2, "ij")),
        readWhole(join(stream, empty, padding, xz(ascii("ij")), padding)));
  }

  @Test
  public void eachKindOfCheckIsRead() throws IOException {
    for (int check : new int[] {XZ.CHECK_NONE, XZ.CHECK_CRC32, XZ.CHECK_CRC64, XZ.CHECK_SHA256}) {
      byte[] content = written(new LZMA2Options(0), check, TEXT);
      assertEquals(3_000, readWhole(content).size());
    }
  }

  @Test
  public void aDictionaryOf64MiBIsReadAndALargerIsNot() throws IOException {
    assertEquals(1, readWhole(withDictionary(28)).size());
    UnreadableException e =
        assertThrows(UnreadableException.class, () -> readWhole(withDictionary(35)));
    assertEquals(
        "xz: it takes more memory than xz -9 (768 MiB): compress it again with xz -9 or less",
        e.getMessage());
  }

  @Test(timeout = 60_000)
  public void manyZerosAfterTheLastStreamAreReadInTime() throws IOException {
    assertEquals(1, readWhole(join(xz(ascii("ab\n")), new byte[16 << 20])).size());
  }

  @Test(timeout = 60_000)
  public void moreStreamsThanMemoryAllowsAreUnreadable() throws IOException {
    byte[] empty = xz(ascii(""));
    byte[] content = new byte[empty.length * 100_000];
    for (int i = 0; i < 100_000; i++) {
      System.arraycopy(empty, 0, content, empty.length * i, empty.length);
    }
    UnreadableException e = assertThrows(UnreadableException.class, () -> readWhole(content));
    assertTrue(e.getMessage(), e.getMessage().contains("memory"));
  }

  /**
   * The .xz File Format, 3.1 and 5.3.1: in the block's header the filter's only property is the
   * dictionary's size, and the header's last four bytes are its CRC-32.
   */
  private static byte[] withDictionary(int property) throws IOException {
    byte[] content = xz(ascii("ab\n"));
    content[HEADER_BYTES + 4] = (byte) property;
    int sumAt = (content[HEADER_BYTES] + 1) * 4 - 4;
    CRC32 sum = new CRC32();
    sum.update(content, HEADER_BYTES, sumAt);
    ByteBuffer.wrap(content)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(HEADER_BYTES + sumAt, (int) sum.getValue());
    return content;
  }

  private static byte[] written(LZMA2Options options, int check, byte[] content)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XZOutputStream xz = new XZOutputStream(bytes, options, check)) {
      xz.write(content);
    }
    return bytes.toByteArray();
  }
}
