package io.fixhouse.fix;

import java.util.Arrays;

/**
 * The fields of one message, as places in the line's bytes; filled by {@link FixScanner} and
 * reused. Fields are numbered from 0, the BeginString, in the order of the message.
 */
public final class FixMessage {
  private static final int INITIAL_FIELDS = 64;

  /** The order of a message that is read field by field. */
  private final TagOrder draft = new TagOrder();

  private TagOrder order;
  private TagIndex index;
  private int[] tags;
  private byte[] buffer = new byte[0];
  private int begin;
  private int separatorStart;
  private int separatorLength;
  private int size;

  /** By field: where its value starts, and in the high half where it ends. */
  private long[] places = new long[INITIAL_FIELDS];

  public FixMessage() {
    clear();
  }

  void beginString(byte[] newBuffer, int newBegin, int versionStart, int versionEnd) {
    buffer = newBuffer;
    begin = newBegin;
    separatorLength = 0;
    size = 1;
    places[0] = place(versionStart, versionEnd);
  }

  void separator(int start, int length) {
    separatorStart = start;
    separatorLength = length;
  }

  /** Makes this a message of the BeginString alone, to which fields are added. */
  void clear() {
    draft.begin();
    order(draft);
  }

  void add(int tag, int start, int end) {
    if (size == places.length) {
      places = Arrays.copyOf(places, size * 2);
    }
    draft.add(tag);
    tags = draft.tags();
    places[size] = place(start, end);
    size++;
  }

  /** By field, with room for as many: the BeginString's place, and those to be put. */
  long[] places(int fields) {
    if (places.length < fields) {
      places = Arrays.copyOf(places, fields * 2);
    }
    return places;
  }

  /** Says which tags the fields have whose places were put. */
  void order(TagOrder newOrder) {
    order = newOrder;
    index = newOrder.index();
    tags = newOrder.tags();
    size = newOrder.size();
  }

  TagOrder order() {
    return order;
  }

  static long place(int start, int end) {
    return start | (long) end << Integer.SIZE;
  }

  /** The line's bytes, in which the places lie. */
  public byte[] buffer() {
    return buffer;
  }

  /** Where the message begins: at {@code 8=FIX}, after any log prefix. */
  public int begin() {
    return begin;
  }

  /** How many fields the message has. */
  public int size() {
    return size;
  }

  public int tag(int field) {
    return tags[field];
  }

  /** Where a field after the BeginString begins, with its tag. */
  public int fieldStart(int field) {
    return end(field - 1) + separatorLength;
  }

  /** Where the field's value starts. */
  public int start(int field) {
    return (int) places[field];
  }

  /** The place after the field's value. */
  public int end(int field) {
    return (int) (places[field] >>> Integer.SIZE);
  }

  public int length(int field) {
    long place = places[field];
    return (int) (place >>> Integer.SIZE) - (int) place;
  }

  /** 1 for the first field of its tag in the message, 2 for the second, and so on. */
  public int occurrence(int field) {
    return order.earlier()[field] + 1;
  }

  /** The first field of this tag, or -1. */
  public int find(int tag) {
    return index.first(tag);
  }

  /** Whether there are several fields of this tag, one of FIX's own below 4096. */
  public boolean isRepeated(int tag) {
    return index.isRepeated(tag);
  }

  /** The first field of this tag if it has a value that is not empty, or -1. */
  public int findValue(int tag) {
    int field = index.first(tag);
    return field >= 0 && length(field) > 0 ? field : -1;
  }

  /** Whether the field's value is this one character. */
  public boolean is(int field, char value) {
    return length(field) == 1 && buffer[start(field)] == value;
  }

  /** Whether the field's value is this ASCII text. */
  public boolean is(int field, String value) {
    int start = start(field);
    if (length(field) != value.length()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (buffer[start + i] != value.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where in the buffer the line's separator stands for the first time. */
  public int separatorStart() {
    return separatorStart;
  }

  /** The bytes that the line's separator has. */
  public int separatorLength() {
    return separatorLength;
  }
}
