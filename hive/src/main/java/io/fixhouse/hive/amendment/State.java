package io.fixhouse.hive.amendment;

import java.util.Locale;

/** What becomes of an amendment. */
public enum State {
  /** Its chain ends at a fill. */
  MATCHED,
  /** What it names is neither a fill nor a correction. */
  NO_EFFECT,
  /** What it names has not come, or cannot be told among several, or leads back to it. */
  UNMATCHED;

  /** The state by its name in the tables. */
  public static State of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Its name in the tables, such as {@code no_effect}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
