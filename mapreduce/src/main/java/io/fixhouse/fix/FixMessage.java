package io.fixhouse.fix;

import java.util.Arrays;

/**
 * The fields of one message, as places in the line's bytes; filled by {@link FixScanner} and
 * reused. Fields are numbered from 0, the BeginString, in the order of the message.
 */
public final class FixMessage {
  private static final int INITIAL_FIELDS = 64;

  private final TagIndex index = new TagIndex();
  private byte[] buffer = new byte[0];
  private int begin;
  private int separatorStart;
  private int separatorLength;
  private int size;
  private int[] tags = new int[INITIAL_FIELDS];
  private int[] starts = new int[INITIAL_FIELDS];
  private int[] ends = new int[INITIAL_FIELDS];
  private int[] occurrences = new int[INITIAL_FIELDS];

  void reset(byte[] newBuffer, int newBegin) {
    buffer = newBuffer;
    begin = newBegin;
    separatorLength = 0;
    size = 0;
    index.clear();
  }

  void separator(int start, int length) {
    separatorStart = start;
    separatorLength = length;
  }

  void add(int tag, int start, int end) {
    if (size == tags.length) {
      grow();
    }
    int before = index.add(tag, size);
    occurrences[size] = before < 0 ? 1 : occurrences[before] + 1;
    tags[size] = tag;
    starts[size] = start;
    ends[size] = end;
    size++;
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

  /** Where the field's value starts. */
  public int start(int field) {
    return starts[field];
  }

  /** The place after the field's value. */
  public int end(int field) {
    return ends[field];
  }

  public int length(int field) {
    return ends[field] - starts[field];
  }

  /** 1 for the first field of its tag in the message, 2 for the second, and so on. */
  public int occurrence(int field) {
    return occurrences[field];
  }

  /** The first field of this tag, or -1. */
  public int find(int tag) {
    return index.first(tag);
  }

  /** The first field of this tag if it has a value that is not empty, or -1. */
  public int findValue(int tag) {
    int field = index.first(tag);
    return field >= 0 && ends[field] > starts[field] ? field : -1;
  }

  /** Whether the field's value is this one character. */
  public boolean is(int field, char value) {
    return ends[field] - starts[field] == 1 && buffer[starts[field]] == value;
  }

  /** Whether the field's value is this ASCII text. */
  public boolean is(int field, String value) {
    int start = starts[field];
    if (ends[field] - start != value.length()) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      if (buffer[start + i] != value.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  int separatorStart() {
    return separatorStart;
  }

  int separatorLength() {
    return separatorLength;
  }

  private void grow() {
    int fields = size * 2;
    tags = Arrays.copyOf(tags, fields);
    starts = Arrays.copyOf(starts, fields);
    ends = Arrays.copyOf(ends, fields);
    occurrences = Arrays.copyOf(occurrences, fields);
  }
}
