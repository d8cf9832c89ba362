package io.fixhouse.line;

/** Where a line ends; duplicates are found among the executions, later. */
public enum Fate {
  EXECUTION,
  MESSAGE,
  REJECTED
}
