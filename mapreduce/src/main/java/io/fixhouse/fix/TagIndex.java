package io.fixhouse.fix;

import java.util.Arrays;

/**
 * From a tag to its first and last field in the current message: a table by tag for FIX's own tags,
 * and {@link HighTagIndex} for those above.
 */
final class TagIndex {
  private static final int LOW_TAGS = 4096;

  /** Fields are noted as base + field + 1; what is not above the base is of an older message. */
  private int base;

  private final int[] first = new int[LOW_TAGS];

  /** Only of tags that are repeated. */
  private final int[] last = new int[LOW_TAGS];

  private final HighTagIndex high = new HighTagIndex();

  /**
   * Forgets the message.
   *
   * @param size how many fields it had
   */
  void clear(int size) {
    base += size;
    if (base > Integer.MAX_VALUE / 2) {
      base = 0;
      Arrays.fill(first, 0);
      Arrays.fill(last, 0);
    }
    high.clear();
  }

  /** The first field of this tag, or -1. */
  int first(int tag) {
    return tag < LOW_TAGS ? Math.max(first[tag] - base, 0) - 1 : high.first(tag);
  }

  /** Whether the message has several fields of this tag, one of FIX's own below 4096. */
  boolean isRepeated(int tag) {
    return last[tag] > base;
  }

  /** Takes note of the next field and returns the field of the same tag before it, or -1. */
  int add(int tag, int field) {
    if (tag >= LOW_TAGS) {
      return high.add(tag, field);
    }
    int noted = base + field + 1;
    if (first[tag] <= base) {
      first[tag] = noted;
      return -1;
    }
    int before = (last[tag] > base ? last[tag] : first[tag]) - base - 1;
    last[tag] = noted;
    return before;
  }
}
