package io.fixhouse.fix;

import java.util.Arrays;

/** The tags of a message in their order, and what follows from them alone. */
final class TagOrder {
  private static final int INITIAL_FIELDS = 64;
  private static final int MOST_KNOWN_FIELDS = 256;
  private static final int BEGIN_STRING = 8;
  private static final int CHECK_SUM = 10;

  /** Tags that with their equals sign leave a byte of a word for their length are below this. */
  private static final int LONG_TAG = 1_000_000;

  private static final int LENGTH_SHIFT = Long.SIZE - Byte.SIZE;

  private final TagIndex index = new TagIndex();
  private int[] tags = new int[INITIAL_FIELDS];

  /** By field: how many fields of its tag stand before it. */
  private int[] earlier = new int[INITIAL_FIELDS];

  private int size;
  private boolean repeats;

  /** By field: the bytes of its tag and equals sign, the first one lowest; highest their count. */
  private long[] prefixes = {};

  /** By field: ones for the bytes of its tag and equals sign. */
  private long[] masks = {};

  /** Makes this the order of a message of the BeginString alone. */
  void begin() {
    if (repeats) {
      Arrays.fill(earlier, 0, size, 0);
      repeats = false;
    }
    index.clear(size);
    size = 0;
    add(BEGIN_STRING);
  }

  void add(int tag) {
    if (size == tags.length) {
      tags = Arrays.copyOf(tags, size * 2);
      earlier = Arrays.copyOf(earlier, size * 2);
    }
    int before = index.add(tag, size);
    if (before >= 0) {
      earlier[size] = earlier[before] + 1;
      repeats = true;
    }
    tags[size] = tag;
    size++;
  }

  /** Makes this another order, which {@link #canBeKnown}, for {@link #place}. */
  void copy(TagOrder other) {
    begin();
    if (prefixes.length != other.size) {
      prefixes = new long[other.size];
      masks = new long[other.size];
    }
    for (int field = 1; field < other.size; field++) {
      int tag = other.tags[field];
      add(tag);
      long prefix = prefix(tag);
      prefixes[field] = prefix;
      masks[field] = (1L << (prefix >>> LENGTH_SHIFT) * Byte.SIZE) - 1;
    }
  }

  /**
   * Whether separators alone say where the fields of such a message are: none holds data of a
   * length of its own, and none begins a second message.
   */
  boolean canBeKnown() {
    if (size > MOST_KNOWN_FIELDS || index.isRepeated(BEGIN_STRING) || index.isRepeated(CHECK_SUM)) {
      return false;
    }
    for (int field = 1; field < size; field++) {
      int lengthTag = DataFields.lengthTag(tags[field]);
      if (tags[field] >= LONG_TAG || (lengthTag != 0 && lengthTag == tags[field - 1])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts the places of the fields after the BeginString, if the line has these tags.
   *
   * @param from where the first of them begins; eight bytes can be read from the begin of each
   * @param ends where each of them ends
   * @return whether it has
   */
  boolean place(byte[] line, int from, int[] ends, long[] places) {
    long[] p = prefixes;
    long[] m = masks;
    int start = from;
    for (int field = 1; field < p.length; field++) {
      long prefix = p[field];
      if (((Words.read(line, start) ^ prefix) & m[field]) != 0) {
        return false;
      }
      int end = ends[field - 1];
      places[field] = FixMessage.place(start + (int) (prefix >>> LENGTH_SHIFT), end);
      start = end + 1;
    }
    return true;
  }

  int size() {
    return size;
  }

  int[] tags() {
    return tags;
  }

  int[] earlier() {
    return earlier;
  }

  TagIndex index() {
    return index;
  }

  private static long prefix(int tag) {
    long bytes = '=';
    long length = 1;
    for (int digits = tag; digits > 0; digits /= 10) {
      bytes = bytes << Byte.SIZE | '0' + digits % 10;
      length++;
    }
    return length << LENGTH_SHIFT | bytes;
  }
}
