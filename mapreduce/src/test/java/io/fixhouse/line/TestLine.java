package io.fixhouse.line;

import java.util.LinkedHashMap;
import java.util.Map;

/** A message to be changed field by field; as it begins, a fill that the default profile takes. */
final class TestLine {
  private final Map<Integer, String> fields = new LinkedHashMap<>();

  static TestLine fill() {
    return new TestLine()
        .with(8, "FIX.4.4")
        .with(35, "8")
        .with(49, "BRK")
        .with(56, "HOUSE")
        .with(34, "7")
        .with(52, "20240501-13:30:01.100")
        .with(37, "O1")
        .with(11, "C1")
        .with(17, "E1")
        .with(150, "F")
        .with(39, "2")
        .with(54, "1")
        .with(55, "AAPL")
        .with(32, "100")
        .with(31, "170.10")
        .with(60, "20240501-13:30:01")
        .with(109, "1001")
        .with(15, "USD");
  }

  TestLine with(int tag, String value) {
    fields.put(tag, value);
    return this;
  }

  TestLine without(int... tags) {
    for (int tag : tags) {
      fields.remove(tag);
    }
    return this;
  }

  /** The line with {@code |} after each field. */
  @Override
  public String toString() {
    StringBuilder line = new StringBuilder();
    fields.forEach((tag, value) -> line.append(tag).append('=').append(value).append('|'));
    return line.toString();
  }
}
