package io.fixhouse.normalize;

/**
 * The identities of a bucket, each with the content it was first seen with, and whether another was
 * seen since. Open addressing over 128-bit hashes, which are never looked at but for equality.
 */
final class IdentityTable {
  private static final int FIELDS = 4;
  private static final byte ONE_CONTENT = 1;
  private static final byte CONFLICT = 2;

  private long[] entries = new long[FIELDS << 10];
  private byte[] states = new byte[1 << 10];
  private int size;

  /**
   * Notes an identity with its content.
   *
   * @return whether it is new, or its content is the one first seen
   */
  Seen note(RowHeader row) {
    if (size * 2 > states.length) {
      grow();
    }
    int slot = slot(row.identityHigh, row.identityLow);
    if (states[slot] == 0) {
      put(slot, row.identityHigh, row.identityLow, row.contentHigh, row.contentLow, ONE_CONTENT);
      size++;
      return Seen.NEW;
    }
    int at = slot * FIELDS;
    if (entries[at + 2] == row.contentHigh && entries[at + 3] == row.contentLow) {
      return Seen.SAME_CONTENT;
    }
    states[slot] = CONFLICT;
    return Seen.OTHER_CONTENT;
  }

  /** Whether an identity was seen with two contents. */
  boolean inConflict(RowHeader row) {
    return states[slot(row.identityHigh, row.identityLow)] == CONFLICT;
  }

  private void put(int slot, long high, long low, long contentHigh, long contentLow, byte state) {
    int at = slot * FIELDS;
    entries[at] = high;
    entries[at + 1] = low;
    entries[at + 2] = contentHigh;
    entries[at + 3] = contentLow;
    states[slot] = state;
  }

  private int slot(long high, long low) {
    int mask = states.length - 1;
    int slot = (int) (low ^ low >>> 32) & mask;
    while (states[slot] != 0
        && (entries[slot * FIELDS] != high || entries[slot * FIELDS + 1] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEntries = entries;
    byte[] oldStates = states;
    entries = new long[oldEntries.length * 2];
    states = new byte[oldStates.length * 2];
    for (int i = 0; i < oldStates.length; i++) {
      if (oldStates[i] != 0) {
        int at = i * FIELDS;
        long high = oldEntries[at];
        long low = oldEntries[at + 1];
        put(slot(high, low), high, low, oldEntries[at + 2], oldEntries[at + 3], oldStates[i]);
      }
    }
  }

  /** What was known of a row's identity. */
  enum Seen {
    NEW,
    SAME_CONTENT,
    OTHER_CONTENT
  }
}
