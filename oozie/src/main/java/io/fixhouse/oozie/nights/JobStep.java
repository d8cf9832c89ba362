package io.fixhouse.oozie.nights;

import io.fixhouse.oozie.client.Oozie;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.oozie.client.WorkflowAction;
import org.apache.oozie.client.WorkflowJob;

/** A step of a running job: an action of its workflow, or of a workflow that one has started. */
record JobStep(WorkflowAction action) {
  private static final String SUB_WORKFLOW = "sub-workflow";

  /** The steps of a workflow in the order in which they began, those that it has started too. */
  static List<JobStep> of(Oozie oozie, WorkflowJob job) {
    List<JobStep> steps = new ArrayList<>();
    for (WorkflowAction action : job.getActions()) {
      boolean control = action.getType().startsWith(":") || action.getType().equals("switch");
      if (action.getType().equals(SUB_WORKFLOW) && action.getExternalId() != null) {
        steps.addAll(of(oozie, oozie.workflow(action.getExternalId())));
      } else if (!control) {
        steps.add(new JobStep(action));
      }
    }
    return steps;
  }

  /** Which step of a workflow went wrong first, and what it was. */
  static String failure(Oozie oozie, WorkflowJob job) {
    return of(oozie, job).stream()
        .filter(step -> !step.trouble().isEmpty())
        .map(step -> step.name() + ": " + step.trouble())
        .findFirst()
        .orElse("no step of its own: somebody killed it");
  }

  String name() {
    return action.getName();
  }

  boolean isOver() {
    return switch (action.getStatus()) {
      case OK, ERROR, FAILED, KILLED -> true;
      default -> false;
    };
  }

  boolean isRetried() {
    return action.getStatus() == WorkflowAction.Status.USER_RETRY
        || action.getStatus() == WorkflowAction.Status.START_RETRY;
  }

  /** Since when it is as it is. */
  Instant since() {
    Date since = action.getEndTime() == null ? action.getStartTime() : action.getEndTime();
    return since == null ? Instant.now() : since.toInstant();
  }

  /** What it said of its end, such as {@code due}; empty if it has not. */
  String outcome() {
    Properties output = new Properties();
    try {
      output.load(new StringReader(action.getData() == null ? "" : action.getData()));
    } catch (IOException | IllegalArgumentException e) {
      return "";
    }
    return output.getProperty("outcome", "");
  }

  /** What went wrong with it, in a line; empty if nothing did. */
  String trouble() {
    String message = action.getErrorMessage();
    return message == null ? "" : message.replaceAll("\\s+", " ").strip();
  }

  /** Seconds from its begin to its end. */
  String seconds() {
    if (action.getStartTime() == null || action.getEndTime() == null) {
      return "0.0";
    }
    Duration took =
        Duration.between(action.getStartTime().toInstant(), action.getEndTime().toInstant());
    return String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
  }
}
