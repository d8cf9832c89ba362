package io.fixhouse.input;

import static io.fixhouse.input.TestFiles.ascii;
import static io.fixhouse.input.TestFiles.join;
import static io.fixhouse.input.TestFiles.lz4;
import static io.fixhouse.input.TestFiles.readWhole;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.fixhouse.input.TestFiles.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import net.jpountz.lz4.LZ4FrameOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream.BLOCKSIZE;
import net.jpountz.lz4.LZ4FrameOutputStream.FLG;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.BlockSize;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream.Parameters;
import org.junit.Test;

public class Lz4DecoderTest extends FramedDecoderTest {
  @Override
  byte[] frame(byte[] text) throws IOException {
    return lz4(text);
  }

  @Test
  public void dependentBlocksOfEachSizeAreRead() throws IOException {
    byte[] text = join(TEXT, TEXT, TEXT, TEXT, TEXT);
    for (BlockSize size : BlockSize.values()) {
      assertEquals(
          size.toString(),
          TestFiles.expected(text),
          readWhole(dependent(new Parameters(size, true, false, true), text)));
    }
  }

  @Test
  public void framesWithoutSumsAreRead() throws IOException {
    byte[] content = frame(-1, TEXT, FLG.Bits.BLOCK_INDEPENDENCE);
    assertEquals(TestFiles.expected(TEXT), readWhole(content));
  }

  @Test
  public void aLengthThatDoesNotHoldIsUnreadable() throws IOException {
    byte[] right = frame(3, ascii("ab\n"), FLG.Bits.BLOCK_INDEPENDENCE, FLG.Bits.CONTENT_SIZE);
    assertEquals(List.of(new Line(0, 0, 2, "ab")), readWhole(right));
    byte[] wrong = frame(4, ascii("ab\n"), FLG.Bits.BLOCK_INDEPENDENCE, FLG.Bits.CONTENT_SIZE);
    assertEquals("lz4: the length of a frame is wrong", unreadable(wrong));
  }

  @Test
  public void aBlockOfNothingButALengthWithoutEndIsUnreadable() throws IOException {
    byte[] content = lz4(ascii("a".repeat(100)));
    int block = 4 + 3 + 4;
    Arrays.fill(content, block, content.length, (byte) -1);
    unreadable(content);
  }

  @Test
  public void theOldFormatIsUnreadableWithAWordOnWhatToDo() {
    byte[] content = {0x02, 0x21, 0x4C, 0x18, 1, 0, 0, 0, 0};
    assertEquals(
        "cannot be read: format lz4_legacy, which has neither checks nor an end: compress it again"
            + " without -l",
        unreadable(content));
  }

  private static byte[] frame(long knownSize, byte[] content, FLG.Bits... bits) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream lz4 = new LZ4FrameOutputStream(bytes, BLOCKSIZE.SIZE_64KB, knownSize, bits)) {
      lz4.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] dependent(Parameters parameters, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream lz4 = new FramedLZ4CompressorOutputStream(bytes, parameters)) {
      lz4.write(content);
    }
    return bytes.toByteArray();
  }

  private static String unreadable(byte[] content) {
    return assertThrows(UnreadableException.class, () -> readWhole(content)).getMessage();
  }
}
