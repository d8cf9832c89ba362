package io.fixhouse.line;

import java.util.Locale;

/** Why a line was rejected. */
public enum RejectReason {
  /** No {@code 8=FIX} in the line, or an empty one. */
  NO_BEGIN_STRING,
  /** Longer than 1 MiB: rejected unread, by the reader. */
  LINE_TOO_LONG;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** The reason as {@code rejected_lines.reason} holds it. */
  public String text() {
    return text;
  }
}
