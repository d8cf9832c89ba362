package io.fixhouse.normalize;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskCompletionEvent;

/** Waits for a running job: tells how far it is, and if it fails why. */
final class JobWatch {
  private static final long POLL_MILLIS = 200;
  private static final long REPORT_MILLIS = 5_000;

  private final Job job;
  private final Progress progress;

  JobWatch(Job job, Progress progress) {
    this.job = job;
    this.progress = progress;
  }

  /**
   * Returns when the job has succeeded.
   *
   * @throws UserException if it failed: with its page, and what the first failed task said
   */
  void await() throws IOException, InterruptedException {
    long nextReport = System.currentTimeMillis() + REPORT_MILLIS;
    while (!job.isComplete()) {
      Thread.sleep(POLL_MILLIS);
      if (System.currentTimeMillis() >= nextReport) {
        progress.say(report());
        nextReport = System.currentTimeMillis() + REPORT_MILLIS;
      }
    }
    if (!job.isSuccessful()) {
      throw new UserException(failure());
    }
  }

  private String report() throws IOException {
    return String.format(
        Locale.ROOT,
        "%s: map %d %%, reduce %d %%, %s",
        job.getJobName(),
        percent(job.mapProgress()),
        percent(job.reduceProgress()),
        counts(job.getCounters()));
  }

  /** The counters are gone for a moment when a job has ended. */
  private static String counts(Counters counters) {
    if (counters == null) {
      return "…";
    }
    return String.format(
        Locale.ROOT,
        "%,d lines read, %,d executions written",
        counters.findCounter(NormalizeCounter.LINES_READ).getValue(),
        counters.findCounter(NormalizeCounter.EXECUTIONS_WRITTEN).getValue());
  }

  private static int percent(float part) {
    return (int) (part * 100);
  }

  private String failure() throws IOException, InterruptedException {
    StringBuilder text = new StringBuilder(job.getJobName()).append(" failed");
    String task = firstDiagnostics();
    String reason = task.isEmpty() ? job.getStatus().getFailureInfo() : task;
    if (reason != null && !reason.isBlank()) {
      text.append(": ").append(reason.strip());
    }
    return text.append("; its page is ").append(job.getTrackingURL()).toString();
  }

  private String firstDiagnostics() throws IOException, InterruptedException {
    int from = 0;
    while (true) {
      TaskCompletionEvent[] events = job.getTaskCompletionEvents(from);
      for (TaskCompletionEvent event : events) {
        if (event.getStatus() == TaskCompletionEvent.Status.FAILED) {
          String[] texts = job.getTaskDiagnostics(event.getTaskAttemptId());
          return "task " + event.getTaskAttemptId() + ": " + withoutFrames(texts);
        }
      }
      if (events.length == 0) {
        return "";
      }
      from += events.length;
    }
  }

  /** What a task said, without the stack's frames: they are in its log. */
  private static String withoutFrames(String[] texts) {
    return Arrays.stream(texts)
        .flatMap(String::lines)
        .map(String::strip)
        .filter(line -> !line.startsWith("at ") && !line.startsWith("... "))
        .collect(Collectors.joining("; "));
  }
}
