package io.fixhouse.fix;

/**
 * Where a line's separator of one byte stands: all places, 64 bytes at once, without a branch on
 * what the bytes are. A byte that follows a separator right away may be taken for one where it
 * differs from it in the lowest bit alone: where every field is known to begin with a tag, it is
 * none.
 */
final class SeparatorPlaces {
  /** Bytes of a line, at most. */
  static final int MOST_BYTES = 4096;

  /** Bytes after a line's end that are looked at but mean nothing. */
  static final int SLACK = Long.BYTES;

  private static final int BLOCK = Long.SIZE;

  /** Places that are written at once, of which the last ones may mean nothing. */
  private static final int AT_ONCE = 8;

  private final int[] places = new int[MOST_BYTES + AT_ONCE];
  private int count;

  /** Finds those in line[from, end), after which {@link #SLACK} bytes follow in the array. */
  void find(byte[] line, int from, int end, byte separator) {
    long repeated = Words.repeat(separator);
    int n = 0;
    int at = from;
    for (; at <= end - BLOCK; at += BLOCK) {
      long found = half(line, at, repeated) | half(line, at + BLOCK / 2, repeated) << BLOCK / 2;
      n = put(found, at, n);
    }
    if (at < end) {
      long found = 0;
      for (int i = 0; i < end - at; i += Long.BYTES) {
        found |= Words.matchBits(Words.read(line, at + i), repeated) << i;
      }
      n = put(found & (1L << (end - at)) - 1, at, n);
    }
    count = n;
  }

  /** A bit a byte, of half a block. */
  private static long half(byte[] line, int at, long repeated) {
    return Words.matchBits(Words.read(line, at), repeated)
        | Words.matchBits(Words.read(line, at + Long.BYTES), repeated) << Long.BYTES
        | Words.matchBits(Words.read(line, at + 2 * Long.BYTES), repeated) << 2 * Long.BYTES
        | Words.matchBits(Words.read(line, at + 3 * Long.BYTES), repeated) << 3 * Long.BYTES;
  }

  /** Puts the places of a block after as many others; returns how many there are then. */
  private int put(long found, int at, int before) {
    int[] p = places;
    int n = before;
    int after = before + Long.bitCount(found);
    long left = found;
    do {
      for (int i = 0; i < AT_ONCE; i++) {
        p[n + i] = at + Long.numberOfTrailingZeros(left);
        left &= left - 1;
      }
      n += AT_ONCE;
    } while (n < after);
    return after;
  }

  /** How many were found. */
  int count() {
    return count;
  }

  /** Those found, in the line's order, and room for one more. */
  int[] places() {
    return places;
  }
}
