package io.fixhouse.night.step;

import io.fixhouse.night.oozie.FailedAction;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.StepFailure;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** Why a workflow's run has failed: as its step has left word, or else as Oozie has it. */
final class FailureReason {
  private final House house;
  private final LocalDate fileDate;
  private final String workflow;

  FailureReason(House house, LocalDate fileDate, String workflow) {
    this.house = house;
    this.fileDate = fileDate;
    this.workflow = workflow;
  }

  String text() throws IOException {
    Optional<RunFolder> run = house.runs(fileDate).last(workflow);
    Optional<Normalized> normalized =
        run.isPresent() ? run.get().normalized().read() : Optional.empty();
    if (normalized.isPresent() && normalized.get().held() != null) {
      return normalized.get().held();
    }
    Optional<StepFailure> left = house.runs(fileDate).failure(workflow).read();
    Optional<FailedAction> action = failedAction();
    if (left.isPresent()
        && action.map(failed -> failed.name().equals(left.get().step())).orElse(true)) {
      return left.get().step() + ": " + left.get().reason();
    }
    return action.map(FailureReason::text).orElse("workflow " + workflow + " was ended");
  }

  private Optional<FailedAction> failedAction() {
    try {
      return house.oozie().isPresent()
          ? house.oozie().get().failedAction(workflow)
          : Optional.empty();
    } catch (IOException e) {
      // Oozie is away: what the step has left must do.
      return Optional.empty();
    }
  }

  private static String text(FailedAction action) {
    return action.name()
        + ": "
        + (action.message().isEmpty() ? "it failed" : action.message())
        + (action.application().isEmpty()
            ? ""
            : "; its log: yarn logs -applicationId " + action.application());
  }
}
