package io.fixhouse.fix;

import java.util.Arrays;

/**
 * The fields of one message, as places in the line's bytes; filled by {@link FixScanner} and
 * reused. Fields are numbered from 0, the BeginString, in the order of the message.
 */
public final class FixMessage {
  private static final int INITIAL_FIELDS = 64;
  private static final int STRIDE = 4;
  private static final int START = 1;
  private static final int END = 2;
  private static final int OCCURRENCE = 3;

  private final TagIndex index = new TagIndex();
  private byte[] buffer = new byte[0];
  private int begin;
  private int separatorStart;
  private int separatorLength;
  private int size;

  /** Four numbers a field, side by side: its tag, its value's start and end, its occurrence. */
  private int[] fields = new int[INITIAL_FIELDS * STRIDE];

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
    int at = size * STRIDE;
    if (at == fields.length) {
      fields = Arrays.copyOf(fields, at * 2);
    }
    int before = index.add(tag, size);
    int[] f = fields;
    f[at + OCCURRENCE] = before < 0 ? 1 : f[before * STRIDE + OCCURRENCE] + 1;
    f[at + END] = end;
    f[at + START] = start;
    f[at] = tag;
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
    return fields[field * STRIDE];
  }

  /** Where a field after the BeginString begins, with its tag. */
  public int fieldStart(int field) {
    return end(field - 1) + separatorLength;
  }

  /** Where the field's value starts. */
  public int start(int field) {
    return fields[field * STRIDE + START];
  }

  /** The place after the field's value. */
  public int end(int field) {
    return fields[field * STRIDE + END];
  }

  public int length(int field) {
    return fields[field * STRIDE + END] - fields[field * STRIDE + START];
  }

  /** 1 for the first field of its tag in the message, 2 for the second, and so on. */
  public int occurrence(int field) {
    return fields[field * STRIDE + OCCURRENCE];
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
