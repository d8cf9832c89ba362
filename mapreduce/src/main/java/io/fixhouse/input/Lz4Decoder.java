package io.fixhouse.input;

import java.io.IOException;
import net.jpountz.xxhash.StreamingXXHash32;
import net.jpountz.xxhash.XXHash32;
import net.jpountz.xxhash.XXHashFactory;

/**
 * An lz4 file, its frames one after the other; the LZ4 Frame Format, version 1.6. Of a frame its
 * header, the blocks and the whole are checked against the sums that it has; the last two may be
 * absent.
 */
final class Lz4Decoder extends FramedDecoder {
  private static final int VERSION = 0x40;
  private static final int VERSION_MASK = 0xC0;
  private static final int INDEPENDENT = 0x20;
  private static final int BLOCK_SUM = 0x10;
  private static final int CONTENT_BYTES = 0x08;
  private static final int CONTENT_SUM = 0x04;
  private static final int DICTIONARY = 0x01;
  private static final int RESERVED = 0x02;
  private static final int BLOCK_BYTES_MASK = 0x70;
  private static final long STORED_PLAIN = 0x80000000L;
  private static final int MAX_HEADER_BYTES = 10;

  private final XXHash32 sum = XXHashFactory.fastestInstance().hash32();
  private final StreamingXXHash32 frameSum = XXHashFactory.fastestInstance().newStreamingHash32(0);
  private final Lz4Blocks blocks = new Lz4Blocks();
  private int flags;
  private int maxBlockBytes;
  private long contentBytes;
  private int taken;

  Lz4Decoder(StoredFile file, FilePiece piece) throws IOException {
    super(new StoredInput(file, "lz4", piece.start(), piece.end()));
  }

  @Override
  long beginFrame() throws IOException {
    long frame = FrameMagic.find(in, FrameMagic.LZ4);
    if (frame >= 0) {
      in.skip(Integer.BYTES);
      readHeader();
      frameSum.reset();
      blocks.beginFrame(maxBlockBytes, (flags & INDEPENDENT) != 0);
      taken = 0;
    }
    return frame;
  }

  private void readHeader() throws IOException {
    byte[] header = new byte[MAX_HEADER_BYTES];
    in.readFully(header, 0, 2);
    flags = header[0];
    int size = header[1] >> 4 & 7;
    if ((flags & VERSION_MASK) != VERSION
        || (flags & RESERVED) != 0
        || (header[1] & ~BLOCK_BYTES_MASK) != 0
        || size < 4) {
      throw in.damaged("damaged header, or a version of the format that is not known", null);
    }
    maxBlockBytes = 1 << (8 + 2 * size);
    int length = 2;
    contentBytes = -1;
    if ((flags & CONTENT_BYTES) != 0) {
      in.readFully(header, length, Long.BYTES);
      contentBytes = LittleEndian.int64(header, length);
      length += Long.BYTES;
    }
    if ((flags & DICTIONARY) != 0) {
      throw in.damaged("it was compressed with a dictionary: compress it again without", null);
    }
    if ((sum.hash(header, 0, length, 0) >> 8 & 0xFF) != in.readByte()) {
      throw in.damaged("the sum of a frame's header is wrong", null);
    }
  }

  @Override
  int decode(byte[] buffer, int start, int length) throws IOException {
    while (taken == blocks.length()) {
      if (!readBlock()) {
        endFrame();
        return -1;
      }
    }
    int n = Math.min(length, blocks.length() - taken);
    System.arraycopy(blocks.array(), blocks.start() + taken, buffer, start, n);
    taken += n;
    return n;
  }

  private boolean readBlock() throws IOException {
    long word = in.readInt();
    if (word == 0) {
      return false;
    }
    int stored = (int) (word & ~STORED_PLAIN);
    if (stored > maxBlockBytes) {
      throw in.damaged("a block is larger than its frame allows", null);
    }
    blocks.read(in, stored, (word & STORED_PLAIN) != 0);
    if ((flags & BLOCK_SUM) != 0 && in.readInt() != blocks.storedSum(sum)) {
      throw in.damaged("the sum of a block is wrong", null);
    }
    blocks.decode(in);
    if ((flags & CONTENT_SUM) != 0) {
      frameSum.update(blocks.array(), blocks.start(), blocks.length());
    }
    taken = 0;
    return true;
  }

  private void endFrame() throws IOException {
    if ((flags & CONTENT_SUM) != 0 && in.readInt() != Integer.toUnsignedLong(frameSum.getValue())) {
      throw in.damaged("the sum of a frame is wrong", null);
    }
    if (contentBytes >= 0 && contentBytes != frameBytes()) {
      throw in.damaged("the length of a frame is wrong", null);
    }
  }

  @Override
  public void close() throws IOException {
    frameSum.close();
    super.close();
  }
}
