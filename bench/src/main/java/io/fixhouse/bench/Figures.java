package io.fixhouse.bench;

import java.util.StringJoiner;

/** What a bench found: {@code key=value key=value …}, in the order in which they were put. */
public final class Figures {
  private final StringJoiner text = new StringJoiner(" ");

  /** Puts a figure whose key says its unit, rounded to a whole number. */
  public Figures put(String key, double value) {
    text.add(key + "=" + Math.round(value));
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
