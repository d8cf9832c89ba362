package io.fixhouse.input;

import java.io.IOException;

/** A file that is not compressed: one block, at 0. */
final class PlainDecoder implements Decoder {
  private final StoredFile file;
  private final long start;
  private final long end;
  private long position;
  private boolean pastEnd;

  PlainDecoder(StoredFile file, FilePiece piece) throws IOException {
    this.file = file;
    this.start = piece.start();
    this.end = piece.end();
    file.seek(start);
  }

  @Override
  public boolean beginsFile() {
    return start == 0;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    position = file.offset();
    pastEnd = position >= end;
    int most = pastEnd ? length : (int) Math.min(length, end - position);
    int n = file.read(buffer, offset, most);
    if (n < 0 && !pastEnd) {
      throw new UnreadableException("the file is shorter than it was when planned", position);
    }
    return n;
  }

  @Override
  public long block() {
    return 0;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public boolean pastEnd() {
    return pastEnd;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
