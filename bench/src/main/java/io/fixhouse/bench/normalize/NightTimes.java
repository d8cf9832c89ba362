package io.fixhouse.bench.normalize;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a night took.
 *
 * @param begin when it began: its files lay in HDFS
 * @param published to published executions, messages, rejected_lines and file_loads, without the
 *     time in which Hive computed what is published beside them
 * @param fills Hive's step that fills {@code fills}
 * @param bars Hive's step that fills all bars
 */
record NightTimes(Instant begin, Duration published, Duration fills, Duration bars, JobTimes job) {
  double published(long messages) {
    return messages / seconds(published);
  }

  static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
