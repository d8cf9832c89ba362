package io.fixhouse.normalize;

/**
 * The identities of a bucket, each with the content it was first seen with, and whether another was
 * seen since. Open addressing over 128-bit hashes, which are never looked at but for equality.
 */
final class IdentityTable {
  private static final int FIELDS = 4;
  private static final int LEAST_SLOTS = 16;

  private final HashSet128 conflicts = new HashSet128();
  private long[] entries;
  private boolean[] taken;
  private int size;

  /**
   * @param rows how many rows will be noted, or fewer: the table grows
   */
  IdentityTable(int rows) {
    int slots = Math.max(LEAST_SLOTS, Integer.highestOneBit(Math.max(1, rows)) * 4);
    entries = new long[FIELDS * slots];
    taken = new boolean[slots];
  }

  /**
   * Notes an identity with its content.
   *
   * @return whether it is new, or its content is the one first seen
   */
  Seen note(RowHeader row) {
    if (size * 2 > taken.length) {
      grow();
    }
    int slot = slot(row.identityHigh, row.identityLow);
    if (!taken[slot]) {
      put(slot, row.identityHigh, row.identityLow, row.contentHigh, row.contentLow);
      size++;
      return Seen.NEW;
    }
    int at = slot * FIELDS;
    if (entries[at + 2] == row.contentHigh && entries[at + 3] == row.contentLow) {
      return Seen.SAME_CONTENT;
    }
    conflicts.add(row.identityHigh, row.identityLow);
    return Seen.OTHER_CONTENT;
  }

  /** Whether an identity was seen with two contents. */
  boolean inConflict(RowHeader row) {
    return conflicts.contains(row.identityHigh, row.identityLow);
  }

  private void put(int slot, long high, long low, long contentHigh, long contentLow) {
    int at = slot * FIELDS;
    entries[at] = high;
    entries[at + 1] = low;
    entries[at + 2] = contentHigh;
    entries[at + 3] = contentLow;
    taken[slot] = true;
  }

  private int slot(long high, long low) {
    int mask = taken.length - 1;
    int slot = (int) (low ^ low >>> 32) & mask;
    while (taken[slot] && (entries[slot * FIELDS] != high || entries[slot * FIELDS + 1] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEntries = entries;
    boolean[] oldTaken = taken;
    entries = new long[oldEntries.length * 2];
    taken = new boolean[oldTaken.length * 2];
    for (int i = 0; i < oldTaken.length; i++) {
      if (oldTaken[i]) {
        int at = i * FIELDS;
        long high = oldEntries[at];
        long low = oldEntries[at + 1];
        put(slot(high, low), high, low, oldEntries[at + 2], oldEntries[at + 3]);
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
