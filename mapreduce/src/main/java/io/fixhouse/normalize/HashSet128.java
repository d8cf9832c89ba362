package io.fixhouse.normalize;

/** A set of 128-bit hashes, by open addressing. */
final class HashSet128 {
  private long[] keys = new long[2 << 8];
  private int size;
  private boolean hasZero;

  /** Adds a hash; false if it was there. */
  boolean add(long high, long low) {
    if (high == 0 && low == 0) {
      boolean added = !hasZero;
      hasZero = true;
      return added;
    }
    if (size * 4 > keys.length) {
      grow();
    }
    int at = place(high, low);
    if (keys[at] != 0 || keys[at + 1] != 0) {
      return false;
    }
    keys[at] = high;
    keys[at + 1] = low;
    size++;
    return true;
  }

  boolean contains(long high, long low) {
    if (high == 0 && low == 0) {
      return hasZero;
    }
    int at = place(high, low);
    return keys[at] != 0 || keys[at + 1] != 0;
  }

  private int place(long high, long low) {
    int mask = keys.length / 2 - 1;
    int slot = (int) (low ^ low >>> 32) & mask;
    while (true) {
      int at = slot * 2;
      boolean free = keys[at] == 0 && keys[at + 1] == 0;
      if (free || (keys[at] == high && keys[at + 1] == low)) {
        return at;
      }
      slot = slot + 1 & mask;
    }
  }

  private void grow() {
    long[] old = keys;
    keys = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0 || old[i + 1] != 0) {
        int at = place(old[i], old[i + 1]);
        keys[at] = old[i];
        keys[at + 1] = old[i + 1];
      }
    }
  }
}
