package io.fixhouse.normalize;

/** What tasks count for the driver's progress; the accounting does not rest on it. */
enum NormalizeCounter {
  LINES_READ,
  EXECUTIONS_WRITTEN
}
