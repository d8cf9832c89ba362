package io.fixhouse.hive.amendment;

import java.util.Locale;

/** The kinds of {@code executions.exec_kind}. */
public enum ExecutionKind {
  FILL,
  BUST,
  CORRECT,
  STATUS,
  OTHER,
  RELAY;

  /** The kind by its name in the tables, such as {@code fill}. */
  public static ExecutionKind of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it amends another execution. */
  public boolean amends() {
    return this == BUST || this == CORRECT;
  }
}
