package io.fixhouse.normalize;

import java.util.Arrays;

/**
 * The identities of a bucket, each with the content it was first seen with, and whether another was
 * seen since. Open addressing over 128-bit hashes, which are never looked at but for equality.
 */
final class IdentityTable {
  private static final int FIELDS = 4;
  private static final int LEAST_SLOTS = 16;

  private HashSet128 conflicts = new HashSet128();
  private long[] entries = new long[FIELDS * LEAST_SLOTS];
  private boolean[] taken = new boolean[LEAST_SLOTS];
  private int mask = LEAST_SLOTS - 1;
  private int size;

  /**
   * Forgets all identities; memory stays.
   *
   * @param rows how many rows will be noted, or fewer: the table grows
   */
  void clear(int rows) {
    int slots = Math.max(LEAST_SLOTS, Integer.highestOneBit(Math.max(1, rows)) * 4);
    if (slots > taken.length) {
      entries = null; // the old and the new one would not fit in a small heap
      entries = new long[FIELDS * slots];
      taken = new boolean[slots];
    } else {
      Arrays.fill(taken, 0, slots, false);
    }
    mask = slots - 1;
    size = 0;
    conflicts = new HashSet128();
  }

  /**
   * Notes an identity with its content.
   *
   * @return whether it is new, or its content is the one first seen
   */
  Seen note(RowHeader row) {
    if (size * 2 > mask) {
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
    int slot = (int) (low ^ low >>> 32) & mask;
    while (taken[slot] && (entries[slot * FIELDS] != high || entries[slot * FIELDS + 1] != low)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldEntries = entries;
    boolean[] oldTaken = taken;
    int oldSlots = mask + 1;
    entries = new long[FIELDS * oldSlots * 2];
    taken = new boolean[oldSlots * 2];
    mask = taken.length - 1;
    for (int i = 0; i < oldSlots; i++) {
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
