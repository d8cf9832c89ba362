package io.fixhouse.line;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.Integers;
import io.fixhouse.table.Column;
import io.fixhouse.table.Row;

/**
 * Moves one message's fields into one row: each into its column, or else into the tags. A field
 * that its column cannot hold leaves the column NULL and goes to the tags.
 */
final class RowFields {
  private static final int HIGHEST_TAG = 511;
  private static final int QUANTITY_SCALE = 6;

  private final Row row;
  private final Column[] byTag = new Column[HIGHEST_TAG + 1];
  private FixMessage message;

  /** By field: the number of the message in which the field was taken last. */
  private int[] takenIn = new int[64];

  private int number;

  RowFields(Row row) {
    this.row = row;
  }

  /** Has {@link #finish()} put a tag's value into a column of text, quantity or integer. */
  RowFields with(Column column, int tag) {
    byTag[tag] = column;
    return this;
  }

  Row row() {
    return row;
  }

  void begin(FixMessage newMessage) {
    message = newMessage;
    row.clear();
    if (takenIn.length < message.size() || ++number == 0) {
      takenIn = new int[Math.max(takenIn.length, message.size() * 2)];
      number = 1;
    }
  }

  /** Notes that a field is in a column, and so not in the tags. */
  void take(int field) {
    takenIn[field] = number;
  }

  /** Puts the tag's first value into a column of text; returns its field, or -1. */
  int text(Column column, int tag) {
    int field = message.findValue(tag);
    if (field >= 0) {
      putText(column, field);
    }
    return field;
  }

  private void putText(Column column, int field) {
    row.setBytes(column, message.buffer(), message.start(field), message.length(field));
    takenIn[field] = number;
  }

  /** As {@link #text}, for an identifier: {@code 0} and {@code NONE} are none. */
  void id(Column column, int tag) {
    int field = findId(message, tag);
    if (field >= 0) {
      putText(column, field);
    }
  }

  /** The tag's first field if it holds an identifier, or -1. */
  static int findId(FixMessage message, int tag) {
    int field = message.findValue(tag);
    return field < 0 || message.is(field, '0') || message.is(field, "NONE") ? -1 : field;
  }

  void decimal(Column column, int tag, int scale) {
    int field = message.findValue(tag);
    if (field >= 0) {
      decimal(column, field, message.start(field), message.end(field), scale);
    }
  }

  /** {@code Y} or {@code N}; absent is N, as FIX says. */
  void flag(Column column, int tag) {
    int field = message.findValue(tag);
    if (field < 0) {
      row.setBoolean(column, false);
    } else if (message.is(field, 'Y') || message.is(field, 'N')) {
      row.setBoolean(column, message.is(field, 'Y'));
      takenIn[field] = number;
    }
  }

  /** Puts the fields into the columns of their tags, and those that are in none into the tags. */
  void finish() {
    FixMessage m = message;
    byte[] buffer = m.buffer();
    int size = m.size();
    for (int field = 0; field < size; field++) {
      int tag = m.tag(field);
      int start = m.start(field);
      int end = m.end(field);
      if (tag <= HIGHEST_TAG && byTag[tag] != null && end > start && m.occurrence(field) == 1) {
        put(byTag[tag], field, start, end);
      }
      if (takenIn[field] != number) {
        row.addTag(tag, m.occurrence(field), buffer, start, end - start);
      }
    }
  }

  private void put(Column column, int field, int start, int end) {
    switch (column.type()) {
      case STRING -> putText(column, field);
      case QUANTITY -> decimal(column, field, start, end, QUANTITY_SCALE);
      default -> {
        long value = Integers.parse(message.buffer(), start, end);
        if (value >= 0) {
          row.setLong(column, value);
          takenIn[field] = number;
        }
      }
    }
  }

  private void decimal(Column column, int field, int start, int end, int scale) {
    long value = Decimals.parse(message.buffer(), start, end, scale);
    if (Decimals.isValue(value)) {
      row.setLong(column, value);
      takenIn[field] = number;
    }
  }
}
