package io.fixhouse.input;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.BlockMissingException;

/** A file's bytes as stored, in which bytes that are lost for good differ from faults that pass. */
public final class StoredFile implements Closeable {
  /** Skippable frames that are passed over in search of what a file is. */
  private static final int MAX_SKIPPED = 100;

  private final FSDataInputStream in;
  private long offset;

  StoredFile(FSDataInputStream in) {
    this.in = in;
  }

  public static StoredFile open(FileSystem fileSystem, Path path) throws IOException {
    return new StoredFile(fileSystem.open(path));
  }

  /** Where the next byte is read, in bytes from the file's start. */
  public long offset() {
    return offset;
  }

  public void seek(long newOffset) throws IOException {
    in.seek(newOffset);
    offset = newOffset;
  }

  /**
   * Reads some bytes.
   *
   * @return how many, at least 1; −1 at the end of the file
   * @throws UnreadableException where the bytes are gone or damaged on every replica
   */
  public int read(byte[] buffer, int start, int length) throws IOException {
    try {
      int n = in.read(buffer, start, length);
      offset += Math.max(n, 0);
      return n;
    } catch (ChecksumException e) {
      throw new UnreadableException("HDFS finds a wrong checksum on every replica", offset, e);
    } catch (BlockMissingException e) {
      throw new UnreadableException("HDFS has lost a block of the file", offset, e);
    }
  }

  /**
   * Reads as many bytes as there are, at most {@code length}.
   *
   * @return how many, fewer than {@code length} only at the end of the file
   */
  public int readFully(byte[] buffer, int start, int length) throws IOException {
    int total = 0;
    while (total < length) {
      int n = read(buffer, start + total, length - total);
      if (n < 0) {
        break;
      }
      total += n;
    }
    return total;
  }

  /** What the file is, from its first bytes; moves to the file's start. */
  public Format format() throws IOException {
    byte[] head = new byte[Format.HEAD_BYTES];
    seek(0);
    int length = readFully(head, 0, head.length);
    Format format = Format.detect(head, length);
    if (FrameMagic.isSkippable(head, length)) {
      format = formatOfFrames(head, length);
    }
    seek(0);
    return format;
  }

  /** Whose the frames are after those to be skipped; a decoder of either tells what is wrong. */
  private Format formatOfFrames(byte[] head, int headLength) throws IOException {
    int length = headLength;
    long frame = 0;
    for (int i = 0; i < MAX_SKIPPED && FrameMagic.isSkippable(head, length); i++) {
      frame += FrameMagic.skippableBytes(head);
      try {
        seek(frame);
      } catch (EOFException e) {
        break;
      }
      length = readFully(head, 0, head.length);
    }
    return Format.detect(head, length) == Format.LZ4 ? Format.LZ4 : Format.ZSTD;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
