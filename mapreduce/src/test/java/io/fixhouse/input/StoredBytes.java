package io.fixhouse.input;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.PositionedReadable;
import org.apache.hadoop.fs.Seekable;

/** A stored file in memory: quicker than the disk where thousands are damaged and read. */
final class StoredBytes extends ByteArrayInputStream implements Seekable, PositionedReadable {
  private StoredBytes(byte[] content) {
    super(content);
  }

  static StoredFile file(byte[] content) {
    return new StoredFile(new FSDataInputStream(new StoredBytes(content)));
  }

  @Override
  public void seek(long offset) throws IOException {
    if (offset > count) {
      throw new EOFException("Cannot seek after EOF");
    }
    pos = (int) offset;
  }

  @Override
  public long getPos() {
    return pos;
  }

  @Override
  public boolean seekToNewSource(long target) {
    return false;
  }

  @Override
  public int read(long position, byte[] buffer, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void readFully(long position, byte[] buffer, int offset, int length) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void readFully(long position, byte[] buffer) {
    throw new UnsupportedOperationException();
  }
}
