package io.fixhouse.input;

import java.io.IOException;
import org.tukaani.xz.SeekableInputStream;

/**
 * A stored file as the xz library wants it. The library goes backwards through the file's indexes,
 * and four bytes at a time through zeros after them: what lies around is kept.
 */
final class XzInput extends SeekableInputStream {
  private static final int BUFFER_BYTES = 128 << 10;

  private final StoredFile file;
  private final long length;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private long bufferOffset;
  private int filled;
  private long position;

  XzInput(StoredFile file, long length) {
    this.file = file;
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    return hasByte() ? buffer[(int) (position++ - bufferOffset)] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int start, int most) throws IOException {
    if (most == 0) {
      return 0;
    }
    if (!hasByte()) {
      return -1;
    }
    int at = (int) (position - bufferOffset);
    int n = Math.min(most, filled - at);
    System.arraycopy(buffer, at, target, start, n);
    position += n;
    return n;
  }

  private boolean hasByte() throws IOException {
    if (position >= length) {
      return false;
    }
    if (position < bufferOffset || position >= bufferOffset + filled) {
      bufferOffset = position - position % BUFFER_BYTES;
      file.seek(bufferOffset);
      filled = file.readFully(buffer, 0, (int) Math.min(BUFFER_BYTES, length - bufferOffset));
    }
    return position < bufferOffset + filled;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public void seek(long newPosition) {
    position = newPosition;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
