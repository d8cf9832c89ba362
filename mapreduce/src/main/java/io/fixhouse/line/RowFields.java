package io.fixhouse.line;

import io.fixhouse.fix.Decimals;
import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.Integers;
import io.fixhouse.table.Column;
import io.fixhouse.table.Row;
import java.util.Arrays;

/**
 * Moves one message's fields into one row: each into its column, or else into the tags. A field
 * that its column cannot hold leaves the column NULL and goes to the tags.
 */
final class RowFields {
  private final Row row;
  private FixMessage message;
  private boolean[] taken = new boolean[64];

  RowFields(Row row) {
    this.row = row;
  }

  Row row() {
    return row;
  }

  void begin(FixMessage newMessage) {
    message = newMessage;
    row.clear();
    if (taken.length < message.size()) {
      taken = new boolean[message.size() * 2];
    } else {
      Arrays.fill(taken, 0, message.size(), false);
    }
  }

  /** Notes that a field is in a column, and so not in the tags. */
  void take(int field) {
    taken[field] = true;
  }

  /** Puts the tag's first value into a column of text; returns its field, or -1. */
  int text(Column column, int tag) {
    int field = message.findValue(tag);
    if (field >= 0) {
      text(column, tag, field);
    }
    return field;
  }

  private void text(Column column, int tag, int field) {
    row.setBytes(column, message.buffer(), message.start(field), message.length(field));
    taken[field] = true;
  }

  /** As {@link #text(Column, int)}, for an identifier: {@code 0} and {@code NONE} are none. */
  int id(Column column, int tag) {
    int field = findId(message, tag);
    if (field >= 0) {
      text(column, tag, field);
    }
    return field;
  }

  /** The tag's first field if it holds an identifier, or -1. */
  static int findId(FixMessage message, int tag) {
    int field = message.findValue(tag);
    return field < 0 || message.is(field, '0') || message.is(field, "NONE") ? -1 : field;
  }

  void decimal(Column column, int tag, int scale) {
    int field = message.findValue(tag);
    if (field >= 0) {
      long value =
          Decimals.parse(message.buffer(), message.start(field), message.end(field), scale);
      if (Decimals.isValue(value)) {
        row.setLong(column, value);
        taken[field] = true;
      }
    }
  }

  void integer(Column column, int tag) {
    int field = message.findValue(tag);
    if (field >= 0) {
      long value = Integers.parse(message.buffer(), message.start(field), message.end(field));
      if (value >= 0) {
        row.setLong(column, value);
        taken[field] = true;
      }
    }
  }

  /** {@code Y} or {@code N}; absent is N, as FIX says. */
  void flag(Column column, int tag) {
    int field = message.findValue(tag);
    if (field < 0) {
      row.setBoolean(column, false);
    } else if (message.is(field, 'Y') || message.is(field, 'N')) {
      row.setBoolean(column, message.is(field, 'Y'));
      taken[field] = true;
    }
  }

  /** Puts every field that is in no column into the tags. */
  void finish() {
    byte[] buffer = message.buffer();
    for (int field = 0; field < message.size(); field++) {
      if (!taken[field]) {
        row.addTag(
            message.tag(field),
            message.occurrence(field),
            buffer,
            message.start(field),
            message.length(field));
      }
    }
  }
}
