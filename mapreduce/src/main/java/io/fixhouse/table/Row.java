package io.fixhouse.table;

import java.util.Arrays;

/**
 * One row under construction, reused from line to line: per column a long, nanoseconds or a slice
 * of bytes, and beside the columns the tags. Slices refer to the caller's arrays, which must not
 * change while the row is in use. Not for two threads.
 */
public final class Row {
  private static final int INITIAL_TAGS = 64;

  /** A bit a column: those that are not NULL. */
  private long present;

  private final long[] longs;
  private final int[] nanos;
  private final byte[][] bytes;
  private final int[] starts;
  private final int[] lengths;

  private int tagCount;
  private int[] tagNumbers = new int[INITIAL_TAGS];
  private int[] tagOccurrences = new int[INITIAL_TAGS];
  private byte[][] tagBytes = new byte[INITIAL_TAGS][];
  private int[] tagStarts = new int[INITIAL_TAGS];
  private int[] tagLengths = new int[INITIAL_TAGS];

  /** A row of as many columns, at most 64. */
  public Row(int columns) {
    if (columns > Long.SIZE) {
      throw new IllegalArgumentException(columns + " columns; a row has room for 64");
    }
    longs = new long[columns];
    nanos = new int[columns];
    bytes = new byte[columns][];
    starts = new int[columns];
    lengths = new int[columns];
  }

  /** Makes every column NULL and drops the tags. */
  public void clear() {
    present = 0;
    tagCount = 0;
  }

  public void setNull(Column column) {
    present &= ~(1L << column.ordinal());
  }

  /** Sets a scaled decimal, a date, an integer or a boolean, as its {@link ColumnType} says. */
  public void setLong(Column column, long value) {
    int i = column.ordinal();
    present |= 1L << i;
    longs[i] = value;
  }

  public void setBoolean(Column column, boolean value) {
    setLong(column, value ? 1 : 0);
  }

  public void setTimestamp(Column column, long epochSecond, int nano) {
    setLong(column, epochSecond);
    nanos[column.ordinal()] = nano;
  }

  public void setBytes(Column column, byte[] source, int start, int length) {
    int i = column.ordinal();
    present |= 1L << i;
    if (bytes[i] != source) { // a store of a reference costs more than the look
      bytes[i] = source;
    }
    starts[i] = start;
    lengths[i] = length;
  }

  /** The columns that are not NULL: a bit each, the first column's the lowest. */
  public long present() {
    return present;
  }

  public boolean isNull(int column) {
    return (present >>> column & 1) == 0;
  }

  public long longAt(int column) {
    return longs[column];
  }

  public int nanosAt(int column) {
    return nanos[column];
  }

  public byte[] bytesAt(int column) {
    return bytes[column];
  }

  public int startAt(int column) {
    return starts[column];
  }

  public int lengthAt(int column) {
    return lengths[column];
  }

  /** Whether a column of text or bytes that is not NULL has these. */
  public boolean hasBytes(int column, byte[] other, int start, int length) {
    return isSame(bytes[column], starts[column], lengths[column], other, start, length);
  }

  private static boolean isSame(
      byte[] a, int aStart, int aLength, byte[] b, int bStart, int bLength) {
    return aLength == bLength
        && Arrays.equals(a, aStart, aStart + aLength, b, bStart, bStart + bLength);
  }

  /** Gives a column another's value or NULL, of this row or another. */
  public void copy(int column, Row from, int other) {
    if (from.isNull(other)) {
      present &= ~(1L << column);
      return;
    }
    present |= 1L << column;
    longs[column] = from.longs[other];
    nanos[column] = from.nanos[other];
    bytes[column] = from.bytes[other];
    starts[column] = from.starts[other];
    lengths[column] = from.lengths[other];
  }

  /** Drops the tags; the columns stay. */
  public void clearTags() {
    tagCount = 0;
  }

  /**
   * Adds a field to the tags map.
   *
   * @param tag the field's number
   * @param occurrence 1 for the first field of that number in the message, whose key is {@code
   *     448}; 2 for the second, {@code 448#2}; and so on
   */
  public void addTag(int tag, int occurrence, byte[] source, int start, int length) {
    if (tagCount == tagNumbers.length) {
      growTags();
    }
    tagNumbers[tagCount] = tag;
    tagOccurrences[tagCount] = occurrence;
    if (tagBytes[tagCount] != source) {
      tagBytes[tagCount] = source;
    }
    tagStarts[tagCount] = start;
    tagLengths[tagCount] = length;
    tagCount++;
  }

  public int tagCount() {
    return tagCount;
  }

  public int tagNumber(int i) {
    return tagNumbers[i];
  }

  public int tagOccurrence(int i) {
    return tagOccurrences[i];
  }

  public byte[] tagBytes(int i) {
    return tagBytes[i];
  }

  public int tagStart(int i) {
    return tagStarts[i];
  }

  public int tagLength(int i) {
    return tagLengths[i];
  }

  /** Whether a tag has this value. */
  public boolean hasTag(int i, byte[] other, int start, int length) {
    return isSame(tagBytes[i], tagStarts[i], tagLengths[i], other, start, length);
  }

  private void growTags() {
    int size = tagCount * 2;
    tagNumbers = Arrays.copyOf(tagNumbers, size);
    tagOccurrences = Arrays.copyOf(tagOccurrences, size);
    tagBytes = Arrays.copyOf(tagBytes, size);
    tagStarts = Arrays.copyOf(tagStarts, size);
    tagLengths = Arrays.copyOf(tagLengths, size);
  }
}
