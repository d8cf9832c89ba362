package io.fixhouse.input;

import java.io.Closeable;
import java.io.IOException;

/** The stored bytes of a file, or of a part of it, one after the other. */
final class StoredInput implements Closeable {
  private static final int BUFFER_BYTES = 128 << 10;

  private final StoredFile file;
  private final String format;
  private final long end;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int next;
  private int limit;

  /**
   * @param format whose bytes they are, for what is said of damage
   * @param start the first byte's offset in the file
   * @param end where they end
   */
  StoredInput(StoredFile file, String format, long start, long end) throws IOException {
    this.file = file;
    this.format = format;
    this.end = end;
    file.seek(start);
  }

  /** The offset in the file of the next byte. */
  long offset() {
    return file.offset() - (limit - next);
  }

  /** Whether no byte is left. */
  boolean atEnd() throws IOException {
    return next == limit && !fill(1);
  }

  /** Where the bytes lie that {@link #ahead} speaks of. */
  byte[] buffer() {
    return buffer;
  }

  /** Where in the buffer the next byte lies. */
  int next() {
    return next;
  }

  /**
   * How many bytes lie in the buffer, from the next on.
   *
   * @throws UnreadableException if none is left
   */
  int ahead() throws IOException {
    need(1);
    return limit - next;
  }

  /** Goes on by as many bytes as were ahead, or back by as many as were taken of these. */
  void move(int bytes) {
    next += bytes;
  }

  /** The next byte, which stays the next. */
  int peekByte() throws IOException {
    need(1);
    return buffer[next] & 0xFF;
  }

  /** The next four bytes, which stay the next, as {@link #readInt} gives them. */
  long peekInt() throws IOException {
    need(Integer.BYTES);
    return LittleEndian.int32(buffer, next);
  }

  int readByte() throws IOException {
    need(1);
    return buffer[next++] & 0xFF;
  }

  /** An unsigned 32-bit number, its lowest byte first. */
  long readInt() throws IOException {
    long value = peekInt();
    next += Integer.BYTES;
    return value;
  }

  void readFully(byte[] target, int start, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int n = Math.min(ahead(), length - done);
      System.arraycopy(buffer, next, target, start + done, n);
      next += n;
      done += n;
    }
  }

  void skip(long bytes) throws IOException {
    if (bytes <= limit - next) {
      next += (int) bytes;
      return;
    }
    long target = offset() + bytes;
    if (target > end) {
      throw new UnreadableException(format + ": cut short", end);
    }
    file.seek(target);
    next = 0;
    limit = 0;
  }

  /** A file that is damaged here. */
  UnreadableException damaged(String reason, Exception cause) {
    return new UnreadableException(format + ": " + reason, offset(), cause);
  }

  private void need(int bytes) throws IOException {
    if (limit - next < bytes && !fill(bytes)) {
      throw new UnreadableException(format + ": cut short", file.offset());
    }
  }

  private boolean fill(int bytes) throws IOException {
    System.arraycopy(buffer, next, buffer, 0, limit - next);
    limit -= next;
    next = 0;
    while (limit < bytes) {
      int most = (int) Math.min(buffer.length - limit, end - file.offset());
      int n = most == 0 ? -1 : file.read(buffer, limit, most);
      if (n < 0) {
        return false;
      }
      limit += n;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
