package io.fixhouse.generator;

/** Writes a message's fields, each with the separator behind it, and keeps count of them. */
final class Fields {
  private final LineBuffer line;
  private final byte[] separator;
  private int count;

  Fields(LineBuffer line, byte[] separator) {
    this.line = line;
    this.separator = separator;
  }

  /** How many fields stand. */
  int count() {
    return count;
  }

  LineBuffer line() {
    return line;
  }

  /** A whole field, such as {@code 40=2}. */
  Fields put(String field) {
    line.put(field);
    return end();
  }

  Fields put(String tag, String value) {
    line.put(tag).put(value);
    return end();
  }

  Fields put(String tag, byte[] value) {
    line.put(tag).put(value);
    return end();
  }

  Fields put(String tag, char value) {
    line.put(tag).put((byte) value);
    return end();
  }

  /** A number of at least 0. */
  Fields number(String tag, long value) {
    line.put(tag).number(value);
    return end();
  }

  /** A number of at least 0 that is scaled by so many decimals. */
  Fields decimal(String tag, long scaled, int decimals) {
    line.put(tag);
    if (decimals == 0) {
      line.number(scaled);
    } else {
      line.decimal(scaled, decimals);
    }
    return end();
  }

  /** A date and a time of that day. */
  Fields time(String tag, TradingDay day, long time, int decimals) {
    line.put(tag).put(day.compactDate()).put((byte) '-').timeOfDay(time, decimals);
    return end();
  }

  /** A data field behind the field with its length. */
  Fields data(String lengthTag, String tag, byte[] value) {
    return number(lengthTag, value.length).put(tag, value);
  }

  /** Ends a field that was written to the line. */
  Fields end() {
    line.put(separator);
    count++;
    return this;
  }
}
