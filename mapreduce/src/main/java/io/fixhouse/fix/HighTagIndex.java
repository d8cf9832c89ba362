package io.fixhouse.fix;

import java.util.Arrays;

/**
 * From any tag to its first and last field in the current message: an open-addressing table that is
 * emptied by counting its generation up.
 */
final class HighTagIndex {
  private static final int INITIAL_BITS = 6;
  private static final int SPREAD = 0x9E3779B1;

  private int bits = INITIAL_BITS;
  private int generation;
  private int used;

  /** Generation in the high half, tag in the low one; a slot of an older generation is empty. */
  private long[] keys = new long[1 << bits];

  private int[] first = new int[1 << bits];
  private int[] last = new int[1 << bits];

  HighTagIndex() {
    generation = 1;
  }

  void clear() {
    if (used == 0) {
      return;
    }
    used = 0;
    generation++;
    if (generation == Integer.MAX_VALUE) {
      generation = 1;
      Arrays.fill(keys, 0);
    }
  }

  /** The first field of this tag, or -1. */
  int first(int tag) {
    int slot = slot(tag);
    return keys[slot] >>> 32 == generation ? first[slot] : -1;
  }

  /** Takes note of a field and returns the field of the same tag before it, or -1. */
  int add(int tag, int field) {
    int slot = slot(tag);
    if (keys[slot] >>> 32 == generation) {
      int before = last[slot];
      last[slot] = field;
      return before;
    }
    if (++used > keys.length >> 1) {
      grow();
      slot = slot(tag);
    }
    keys[slot] = key(tag);
    first[slot] = field;
    last[slot] = field;
    return -1;
  }

  /** The slot that holds the tag, or the empty one where it belongs. */
  private int slot(int tag) {
    int mask = keys.length - 1;
    int slot = (tag * SPREAD) >>> (32 - bits);
    long key = key(tag);
    while (keys[slot] != key && keys[slot] >>> 32 == generation) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private long key(int tag) {
    return ((long) generation << 32) | tag;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldFirst = first;
    int[] oldLast = last;
    bits++;
    keys = new long[1 << bits];
    first = new int[1 << bits];
    last = new int[1 << bits];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] >>> 32 == generation) {
        int slot = slot((int) oldKeys[i]);
        keys[slot] = oldKeys[i];
        first[slot] = oldFirst[i];
        last[slot] = oldLast[i];
      }
    }
  }
}
