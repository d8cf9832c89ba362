package io.fixhouse.input;

import java.io.IOException;
import java.util.zip.CRC32;

/**
 * A gzip file (RFC 1952), its members one after the other. Zeros after the last, which tapes and
 * block copies leave, are allowed; nothing else is.
 */
final class GzipDecoder extends FramedDecoder {
  private static final int ID1 = 0x1F;
  private static final int ID2 = 0x8B;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final DeflateInput deflate;
  private final CRC32 crc = new CRC32();
  private long member = -1;

  GzipDecoder(StoredFile file, FilePiece piece) throws IOException {
    super(new StoredInput(file, "gzip", piece.start(), piece.end()));
    deflate = new DeflateInput(in);
  }

  @Override
  long beginFrame() throws IOException {
    if (member >= 0 && !findMember()) {
      return -1;
    }
    member = in.offset();
    readHeader();
    deflate.reset();
    crc.reset();
    return member;
  }

  @Override
  int decode(byte[] buffer, int start, int length) throws IOException {
    int n = deflate.read(buffer, start, length);
    if (n > 0) {
      crc.update(buffer, start, n);
    } else {
      endMember();
    }
    return n;
  }

  private void readHeader() throws IOException {
    if (in.readByte() != ID1 || in.readByte() != ID2) {
      throw new UnreadableException("gzip: no member begins here", member);
    }
    if (in.readByte() != DEFLATE) {
      throw new UnreadableException("gzip: unknown compression method", member + 2);
    }
    int flags = in.readByte();
    in.skip(6);
    if ((flags & EXTRA) != 0) {
      int low = in.readByte();
      in.skip(low | in.readByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      in.skip(2);
    }
  }

  private void skipText() throws IOException {
    while (in.readByte() != 0) {
      continue;
    }
  }

  private void endMember() throws IOException {
    long end = in.offset();
    long expectedCrc = in.readInt();
    long expectedBytes = in.readInt();
    if (expectedCrc != crc.getValue()) {
      throw new UnreadableException("gzip: CRC of the member at " + member + " is wrong", end);
    }
    if (expectedBytes != (frameBytes() & 0xFFFFFFFFL)) {
      throw new UnreadableException("gzip: length of the member at " + member + " is wrong", end);
    }
  }

  private boolean findMember() throws IOException {
    long end = in.offset();
    if (in.atEnd()) {
      return false;
    }
    if (in.peekByte() == ID1) {
      return true;
    }
    while (!in.atEnd()) {
      if (in.readByte() != 0) {
        throw new UnreadableException("gzip: something else follows the last member", end);
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    deflate.close();
    super.close();
  }
}
