package io.fixhouse.input;

import java.io.IOException;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;
import net.jpountz.xxhash.XXHash32;

/**
 * The blocks of an lz4 frame (the LZ4 Block Format), one after the other.
 *
 * <p>A dependent block refers to as many as 64 KiB before it, for which the library has no call. So
 * these bytes are put in front of the block's first literals, and its first length made longer by
 * them: what comes out are those bytes and then the block's.
 */
final class Lz4Blocks {
  private static final int WINDOW_BYTES = 64 << 10;

  /** Room before a stored block: for the window, and for the bytes that a longer length takes. */
  private static final int ROOM_BYTES = WINDOW_BYTES + (1 << 10);

  /** In a token and after it, a length of as much goes on in the next byte. */
  private static final int TOKEN_MOST = 15;

  private static final int BYTE_MOST = 255;

  private final LZ4SafeDecompressor decompressor = LZ4Factory.fastestInstance().safeDecompressor();
  private byte[] stored = new byte[0];
  private byte[] plain = new byte[0];
  private int maxBlockBytes;
  private boolean independent;
  private boolean storedPlain;
  private int storedBytes;
  private int window;
  private int length;

  /** Blocks of another frame follow, each of at most so many bytes. */
  void beginFrame(int newMaxBlockBytes, boolean newIndependent) {
    maxBlockBytes = newMaxBlockBytes;
    independent = newIndependent;
    if (plain.length < WINDOW_BYTES + maxBlockBytes) {
      plain = new byte[WINDOW_BYTES + maxBlockBytes];
      stored = new byte[ROOM_BYTES + maxBlockBytes];
    }
    window = 0;
    length = 0;
  }

  /** Reads a block as stored. */
  void read(StoredInput in, int bytes, boolean isPlain) throws IOException {
    in.readFully(stored, ROOM_BYTES, bytes);
    storedBytes = bytes;
    storedPlain = isPlain;
  }

  /** The sum of the block as stored. */
  long storedSum(XXHash32 sum) {
    return Integer.toUnsignedLong(sum.hash(stored, ROOM_BYTES, storedBytes, 0));
  }

  /** Decodes the block that was read last. */
  void decode(StoredInput in) throws IOException {
    slideWindow();
    if (storedPlain) {
      System.arraycopy(stored, ROOM_BYTES, plain, window, storedBytes);
      length = storedBytes;
      return;
    }
    try {
      int start = window == 0 ? ROOM_BYTES : putWindowBefore();
      int bytes = ROOM_BYTES + storedBytes - start;
      int decoded = decompressor.decompress(stored, start, bytes, plain, 0, window + maxBlockBytes);
      length = decoded - window;
    } catch (LZ4Exception | IndexOutOfBoundsException e) {
      throw in.damaged("damaged block (" + e.getMessage() + ")", e);
    }
  }

  private void slideWindow() {
    if (!independent) {
      int before = window + length;
      window = Math.min(WINDOW_BYTES, before);
      System.arraycopy(plain, before - window, plain, 0, window);
    }
  }

  /** Where the block begins that gives the window and then the block. */
  private int putWindowBefore() {
    int end = ROOM_BYTES + storedBytes;
    int token = stored[ROOM_BYTES] & 0xFF;
    int literals = token >>> 4;
    int at = ROOM_BYTES + 1;
    if (literals == TOKEN_MOST) {
      int more;
      do {
        if (at == end) {
          throw new LZ4Exception("its first length has no end");
        }
        more = stored[at++] & 0xFF;
        literals += more;
      } while (more == BYTE_MOST);
    }
    at -= window;
    System.arraycopy(plain, 0, stored, at, window);
    int longer = literals + window;
    int rest = longer - TOKEN_MOST;
    if (rest >= 0) {
      stored[--at] = (byte) (rest % BYTE_MOST);
      int full = rest / BYTE_MOST;
      Arrays.fill(stored, at - full, at, (byte) BYTE_MOST);
      at -= full;
    }
    stored[--at] = (byte) (Math.min(longer, TOKEN_MOST) << 4 | (token & TOKEN_MOST));
    return at;
  }

  /** Holds the block's bytes. */
  byte[] array() {
    return plain;
  }

  /** Where in the array they begin. */
  int start() {
    return window;
  }

  /** How many they are. */
  int length() {
    return length;
  }
}
