package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.readWhole;
import static io.fixhouse.input.TestFiles.zstd;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import com.github.luben.zstd.ZstdOutputStream;
import io.fixhouse.input.TestFiles.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.Test;

public class ZstdDecoderTest extends FramedDecoderTest {
  @Override
  byte[] frame(byte[] text) throws IOException {
    return zstd(text);
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
