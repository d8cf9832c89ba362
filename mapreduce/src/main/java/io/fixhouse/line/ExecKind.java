package io.fixhouse.line;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What an execution is, in the order in which the design asks; the first that holds. */
public enum ExecKind {
  /** Another hop of an execution: its 49 and 56 are not among the profile's sessions. */
  RELAY,
  /** Takes an earlier execution back. */
  BUST,
  /** Replaces what an earlier execution said. */
  CORRECT,
  /** Answers a status request; repeats what was said before. */
  STATUS,
  /** A trade that counts. */
  FILL,
  /** An order's acknowledgement, cancel, reject, restatement and the like. */
  OTHER;

  private final String text = name().toLowerCase(Locale.ROOT);
  private final byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

  /** The kind as {@code executions.exec_kind} holds it. */
  public String text() {
    return text;
  }

  /** The text's bytes; not to be changed. */
  byte[] bytes() {
    return bytes;
  }
}
