package io.fixhouse.oozie.nights;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.client.OozieDownException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.oozie.client.WorkflowJob;

/** Follows a workflow to its end and says what its steps do, a line each. */
public final class Watch {
  /** A step takes seconds at least. */
  private static final Duration POLL = Duration.ofSeconds(2);

  /** Oozie is started again within this; the job goes on without us in any case. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Oozie oozie;
  private final Progress progress;
  private final Set<String> said = new HashSet<>();

  public Watch(Oozie oozie, Progress progress) {
    this.oozie = oozie;
    this.progress = progress;
  }

  /**
   * Follows it.
   *
   * @throws UserException if it does not end well, with its reason
   */
  public void follow(String id) throws InterruptedException {
    Instant answered = Instant.now();
    while (true) {
      try {
        WorkflowJob job = oozie.workflow(id);
        List<JobStep> steps = JobStep.of(oozie, job);
        steps.forEach(this::say);
        if (isOver(job)) {
          end(job);
          return;
        }
        answered = Instant.now();
      } catch (OozieDownException e) {
        if (Instant.now().isAfter(answered.plus(PATIENCE))) {
          throw e;
        }
        sayOnce("down " + answered, "Oozie does not answer; waiting for it");
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private void say(JobStep step) {
    String id = step.action().getId();
    if (step.isOver()) {
      String outcome = step.outcome().isEmpty() ? "" : ", " + step.outcome();
      sayOnce(
          id + " over",
          step.name()
              + ": "
              + step.seconds()
              + " s"
              + outcome
              + (step.trouble().isEmpty() ? "" : ", failed: " + step.trouble()));
    } else if (step.isRetried()) {
      sayOnce(
          id + step.action().getUserRetryCount(),
          step.name() + " is tried again, after: " + step.trouble());
    } else {
      sayOnce(id, step.name() + " …");
    }
  }

  private void sayOnce(String key, String message) {
    if (said.add(key)) {
      progress.say(message);
    }
  }

  private static boolean isOver(WorkflowJob job) {
    return switch (job.getStatus()) {
      case SUCCEEDED, KILLED, FAILED -> true;
      default -> false;
    };
  }

  private void end(WorkflowJob job) {
    if (job.getStatus() != WorkflowJob.Status.SUCCEEDED) {
      throw new UserException(
          "workflow " + job.getId() + " failed, in " + JobStep.failure(oozie, job));
    }
  }
}
