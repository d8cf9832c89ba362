package io.fixhouse.input;

import java.io.EOFException;
import java.io.IOException;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.MemoryLimitException;
import org.tukaani.xz.SeekableXZInputStream;
import org.tukaani.xz.XZFormatException;
import org.tukaani.xz.XZIOException;

/**
 * An xz file (the .xz File Format, version 1.2), its streams one after the other. Its indexes are
 * read first, from the file's end, so that each block is known by its offset in the file.
 */
final class XzDecoder implements Decoder {
  /** The dictionary of {@code xz -9}, 64 MiB, and as much for the indexes of a million blocks. */
  private static final int MEMORY_KIB = 96 << 10;

  private final XzInput in;
  private final BasicArrayCache arrays = new BasicArrayCache();
  private SeekableXZInputStream decoded;
  private int number = -1;
  private long left;
  private long block;
  private long blockBytes;
  private long position;

  XzDecoder(StoredFile file, FilePiece piece) {
    in = new XzInput(file, piece.end());
  }

  @Override
  public int read(byte[] buffer, int start, int length) throws IOException {
    try {
      if (decoded == null) {
        decoded = new SeekableXZInputStream(in, MEMORY_KIB, true, arrays);
      }
      while (left == 0) {
        if (++number >= decoded.getBlockCount()) {
          return endFile(buffer, start, length);
        }
        block = decoded.getBlockCompPos(number);
        left = decoded.getBlockSize(number);
        blockBytes = 0;
      }
      int n = decoded.read(buffer, start, (int) Math.min(length, left));
      if (n < 0) {
        throw damaged("cut short", null);
      }
      position = blockBytes;
      blockBytes += n;
      left -= n;
      return n;
    } catch (MemoryLimitException e) {
      throw damaged(
          "it takes more memory than xz -9 ("
              + (e.getMemoryNeeded() >> 10)
              + " MiB): compress it again with xz -9 or less",
          e);
    } catch (EOFException e) {
      throw damaged("cut short", e);
    } catch (XZFormatException e) {
      throw damaged("it does not end as xz does: cut short, or something else follows", e);
    } catch (XZIOException e) {
      throw damaged("damaged data (" + e.getMessage() + ")", e);
    }
  }

  private int endFile(byte[] buffer, int start, int length) throws IOException {
    if (decoded.read(buffer, start, length) > 0) {
      throw damaged("a block is longer than the index says", null);
    }
    return -1;
  }

  private UnreadableException damaged(String reason, Exception cause) {
    return new UnreadableException("xz: " + reason, in.position(), cause);
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
  public void close() throws IOException {
    in.close();
  }
}
