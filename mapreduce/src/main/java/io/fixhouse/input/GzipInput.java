package io.fixhouse.input;

import java.io.Closeable;
import java.io.IOException;
import java.util.zip.Inflater;

/** A gzip file's stored bytes: members' headers and trailers, and what lies between. */
final class GzipInput implements Closeable {
  private static final int BUFFER_BYTES = 128 << 10;
  private static final int DEFLATE = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final StoredFile file;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int limit;

  GzipInput(StoredFile file) {
    this.file = file;
  }

  /** The offset in the file of the next byte. */
  long offset() {
    return file.offset() - (limit - next);
  }

  /** Hands the inflater the bytes that come next. */
  void feed(Inflater inflater) throws IOException {
    if (next == limit && !fill()) {
      throw new UnreadableException("gzip: cut short", offset());
    }
    inflater.setInput(buffer, next, limit - next);
    next = limit;
  }

  /** Takes back what the inflater was given and did not use. */
  void giveBack(int bytes) {
    next -= bytes;
  }

  /** Reads a member's header, to the first byte of its deflated data. */
  void readHeader() throws IOException {
    long start = offset();
    if (readByte() != 0x1F || readByte() != 0x8B) {
      throw new UnreadableException("gzip: no member begins here", start);
    }
    if (readByte() != DEFLATE) {
      throw new UnreadableException("gzip: unknown compression method", start + 2);
    }
    int flags = readByte();
    skip(6);
    if ((flags & EXTRA) != 0) {
      int low = readByte();
      skip(low | readByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  /** Reads an unsigned 32-bit number, its lowest byte first. */
  long readInt() throws IOException {
    return readByte() | readByte() << 8 | readByte() << 16 | (long) readByte() << 24;
  }

  /**
   * Looks for another member after one has ended.
   *
   * @return false at the end of the file, with or without zeros before it
   * @throws UnreadableException where something else follows
   */
  boolean findMember() throws IOException {
    long end = offset();
    if (next == limit && !fill()) {
      return false;
    }
    if ((buffer[next] & 0xFF) == 0x1F) {
      return true;
    }
    while (next < limit || fill()) {
      if (buffer[next++] != 0) {
        throw new UnreadableException("gzip: something else follows the last member", end);
      }
    }
    return false;
  }

  private int readByte() throws IOException {
    if (next == limit && !fill()) {
      throw new UnreadableException("gzip: cut short", offset());
    }
    return buffer[next++] & 0xFF;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      readByte();
    }
  }

  private void skipText() throws IOException {
    while (readByte() != 0) {
      continue;
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    limit = Math.max(file.read(buffer, 0, buffer.length), 0);
    return limit > 0;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
