package io.fixhouse.normalize;

import io.fixhouse.table.Row;

/** A row's tags as they travel: where a first row has the same keys, only values that differ. */
final class TagCodec {
  private TagCodec() {}

  static void write(Row row, Row first, ByteWriter out) {
    int count = row.tagCount();
    boolean sameKeys = hasSameKeys(row, first);
    out.writeBits((long) count << 1 | (sameKeys ? 1 : 0));
    long others = 0;
    if (sameKeys) {
      for (int i = 0; i < count; i++) {
        others |= isSame(row, first, i) ? 0 : 1L << i;
      }
      out.writeBits(others);
    }
    for (int i = 0; i < count; i++) {
      if (!sameKeys) {
        out.writeBits(row.tagNumber(i));
        out.writeBits(row.tagOccurrence(i));
      }
      if (!sameKeys || (others >>> i & 1) != 0) {
        out.writeSlice(row.tagBytes(i), row.tagStart(i), row.tagLength(i));
      }
    }
  }

  private static boolean hasSameKeys(Row row, Row first) {
    int count = row.tagCount();
    if (count != first.tagCount() || count > Long.SIZE) {
      return false;
    }
    for (int i = 0; i < count; i++) {
      if (row.tagNumber(i) != first.tagNumber(i)
          || row.tagOccurrence(i) != first.tagOccurrence(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Row row, Row first, int i) {
    return row.hasTag(i, first.tagBytes(i), first.tagStart(i), first.tagLength(i));
  }

  /** Sets a row's tags anew. */
  static void read(ByteReader in, Row first, Row row) {
    row.clearTags();
    long head = in.readBits();
    int count = (int) (head >>> 1);
    boolean sameKeys = (head & 1) != 0;
    long others = sameKeys ? in.readBits() : 0;
    for (int i = 0; i < count; i++) {
      if (sameKeys && (others >>> i & 1) == 0) {
        row.addTag(
            first.tagNumber(i),
            first.tagOccurrence(i),
            first.tagBytes(i),
            first.tagStart(i),
            first.tagLength(i));
        continue;
      }
      int number = sameKeys ? first.tagNumber(i) : (int) in.readBits();
      int occurrence = sameKeys ? first.tagOccurrence(i) : (int) in.readBits();
      int length = (int) in.readBits();
      row.addTag(number, occurrence, in.array(), in.skip(length), length);
    }
  }
}
