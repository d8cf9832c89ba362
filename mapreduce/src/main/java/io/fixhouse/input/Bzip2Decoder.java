package io.fixhouse.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The blocks of a bzip2 file that begin in a piece, each named by the bit of the file where its
 * mark begins. A block is decoded, and its CRC checked, as a stream of its own: the library is
 * handed a stream's header, the block's bits and a stream's end.
 *
 * <p>A mark's 48 bits may occur by chance inside a block, once in 2^48 bits; the file is then
 * reported as damaged, never read wrongly.
 */
final class Bzip2Decoder implements Decoder {
  private static final long HEADER = 0x425A68L;
  private static final int CRC_BITS = 32;

  private final Bzip2Scanner scanner;
  private final BitWriter stream = new BitWriter();
  private final long endBit;
  private final boolean beginsFile;

  /** Where the next block begins; −1 if there is none. */
  private long nextBlock;

  /** Where the mark after the current block begins. */
  private long nextMark = -1;

  private boolean streamEnds;
  private boolean seenFromStreamStart;
  private int streamCrc;

  private BZip2CompressorInputStream decoded;
  private long block;
  private long blockBytes;
  private long position;

  Bzip2Decoder(StoredFile file, FilePiece piece) throws IOException {
    long start = piece.start();
    scanner = new Bzip2Scanner(file);
    endBit = piece.end() << 3;
    scanner.seek(0);
    long first = beginStream(0);
    beginsFile = start == 0 || (first >= 0 && first >>> 3 >= start);
    if (beginsFile) {
      nextBlock = first < endBit ? first : -1;
    } else {
      scanner.seek(start);
      nextBlock = first < 0 ? -1 : scanner.find(start << 3, endBit, false);
      seenFromStreamStart = false;
    }
  }

  @Override
  public boolean beginsFile() {
    return beginsFile;
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    while (true) {
      if (decoded == null && !beginBlock()) {
        return -1;
      }
      int n = decode(buffer, start, length);
      if (n > 0) {
        position = blockBytes;
        blockBytes += n;
        return n;
      }
      decoded = null;
      endBlock();
    }
  }

  private boolean beginBlock() throws IOException {
    if (nextBlock < 0) {
      return false;
    }
    block = nextBlock;
    blockBytes = 0;
    scanner.forgetBefore(block);
    nextMark = scanner.find(block + Bzip2Scanner.MARK_BITS, Long.MAX_VALUE, true);
    if (nextMark < 0) {
      throw corrupt("cut short, or damaged: no end of the block", null);
    }
    streamEnds = scanner.foundMark() == Bzip2Scanner.END;
    long crc = scanner.bits(block + Bzip2Scanner.MARK_BITS, CRC_BITS);
    streamCrc = (streamCrc << 1 | streamCrc >>> 31) ^ (int) crc;
    stream.clear();
    stream.write(HEADER << 8 | '9', CRC_BITS);
    scanner.copy(block, nextMark, stream);
    stream.write(Bzip2Scanner.END, Bzip2Scanner.MARK_BITS);
    stream.write(crc, CRC_BITS);
    stream.pad();
    try {
      decoded =
          new BZip2CompressorInputStream(
              new ByteArrayInputStream(stream.array(), 0, stream.length()));
    } catch (IOException | RuntimeException e) {
      throw corrupt("damaged block (" + e.getMessage() + ")", e);
    }
    return true;
  }

  private int decode(byte[] buffer, int start, int length) throws IOException {
    try {
      return decoded.read(buffer, start, length);
    } catch (IOException | RuntimeException e) {
      throw corrupt("damaged block (" + e.getMessage() + ")", e);
    }
  }

  private void endBlock() throws IOException {
    if (!streamEnds) {
      nextBlock = nextMark;
      return;
    }
    long crc = scanner.bits(nextMark + Bzip2Scanner.MARK_BITS, CRC_BITS);
    if (crc < 0) {
      throw corrupt("cut short at a stream's end", null);
    }
    if (seenFromStreamStart && (int) crc != streamCrc) {
      throw corrupt("CRC of the stream that ends here is wrong: a block is missing", null);
    }
    nextBlock = beginStream(nextMark + Bzip2Scanner.MARK_BITS + CRC_BITS);
  }

  /**
   * Reads the headers of the streams from a bit on, over those that are empty.
   *
   * @return where the first block begins; −1 at the end of the file
   */
  private long beginStream(long from) throws IOException {
    long bit = from + 7 & ~7L;
    while (bit == 0 || !scanner.endsBefore(bit >>> 3)) {
      scanner.forgetBefore(bit);
      long header = scanner.bits(bit, CRC_BITS);
      long mark = scanner.bits(bit + CRC_BITS, Bzip2Scanner.MARK_BITS);
      if (header < 0 || mark < 0) {
        throw new UnreadableException("bzip2: cut short in a stream's header", bit >>> 3);
      }
      if (header >>> 8 != HEADER) {
        throw new UnreadableException("bzip2: something else follows a stream", bit >>> 3);
      }
      if (mark == Bzip2Scanner.BLOCK) {
        seenFromStreamStart = true;
        streamCrc = 0;
        return bit + CRC_BITS;
      }
      if (mark != Bzip2Scanner.END) {
        throw new UnreadableException("bzip2: no block follows a stream's header", bit >>> 3);
      }
      if (scanner.bits(bit + CRC_BITS + Bzip2Scanner.MARK_BITS, CRC_BITS) != 0) {
        throw new UnreadableException("bzip2: an empty stream is cut short or damaged", bit >>> 3);
      }
      bit += CRC_BITS + Bzip2Scanner.MARK_BITS + CRC_BITS;
    }
    return -1;
  }

  private UnreadableException corrupt(String reason, Exception cause) {
    return new UnreadableException("bzip2: " + reason, block >>> 3, cause);
  }

  @Override
  public long block() {
    return block;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public boolean pastEnd() {
    return block >= endBit;
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
