package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.house.LeaseHeldException;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.night.run.StepFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Runs one step of a workflow's run in a process of its own, as a java action of Oozie does. Its
 * output goes where Oozie wants it; why it failed is kept for the step {@code fail}.
 */
public final class StepMain {
  /** Set by Oozie for an action whose output it captures. */
  private static final String OUTPUT = "oozie.action.output.properties";

  private static final String FAIL = "fail";
  private static final String LATE = "late";

  private final House house;
  private final StepCall call;
  private final Progress progress;

  private StepMain(House house, StepCall call, Progress progress) {
    this.house = house;
    this.call = call;
    this.progress = progress;
  }

  /** The program. */
  public static void main(String[] arguments) throws Exception {
    try {
      StepOutput output = run(HouseSettings.load(), arguments);
      String file = System.getProperty(OUTPUT);
      if (file != null) {
        output.write(Path.of(file));
      }
      System.out.println(output);
    } catch (UserException | LeaseHeldException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  /** Runs the step that the arguments name. */
  public static StepOutput run(HouseSettings settings, String... arguments) throws Exception {
    StepCall call = StepCall.parse(arguments);
    ActionConfiguration.addTo(settings.configuration());
    try (House house = House.open(settings)) {
      return new StepMain(house, call, new Progress(System.out)).run();
    }
  }

  private StepOutput run() throws Exception {
    if (call.step().equals(LATE)) {
      return new LateLook(house, LocalDate.now(ZoneOffset.UTC)).run();
    }
    LocalDate date = call.date();
    String workflow = call.workflow();
    if (call.step().equals(FAIL)) {
      return new FailStep(house, date, workflow, call.trigger(), leases(), progress)
          .run(new FailureReason(house, date, workflow).text());
    }
    try {
      StepOutput output = step();
      house.runs(date).failure(workflow).delete();
      return output;
    } catch (Exception e) {
      leaveWord(date, workflow, e);
      throw e;
    }
  }

  private StepOutput step() throws Exception {
    RunLeases leases = leases();
    return switch (call.step()) {
      case "plan" -> plan(leases);
      case "normalize" -> new NormalizeStep(house, folder(), leases, progress).run();
      case "claim" -> new ClaimStep(house, folder(), leases, progress).run();
      case "restate" -> new RestateStep(house, folder(), leases).run();
      case "publish" -> new PublishStep(house, folder(), leases, progress).run();
      case "trends-claim" -> trends(leases).claim();
      case "trends-publish" -> trends(leases).publish();
      default ->
          throw new UserException(
              "there is no step '"
                  + call.step()
                  + "': they are plan, normalize, claim, restate, publish, fail, late, trends-claim"
                  + " and trends-publish");
    };
  }

  private StepOutput plan(RunLeases leases) throws Exception {
    PlanRequest request = call.request();
    try {
      leases.takeDate();
    } catch (LeaseHeldException e) {
      progress.say(e.getMessage());
      return StepOutput.of(PlanStep.BUSY).withoutMail();
    }
    return new PlanStep(house, request, leases, progress).run();
  }

  private Trends trends(RunLeases leases) {
    return new Trends(house, call.date(), call.workflow(), leases, progress);
  }

  private RunLeases leases() {
    return new WorkflowLeases(house, call.date(), call.workflow(), progress::say);
  }

  private RunFolder folder() throws IOException {
    return house
        .runs(call.date())
        .last(call.workflow())
        .orElseThrow(
            () ->
                new UserException(
                    "workflow "
                        + call.workflow()
                        + " has no run of "
                        + call.date()
                        + ": its first step is plan"));
  }

  private void leaveWord(LocalDate date, String workflow, Exception failure) {
    try {
      String reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
      house.runs(date).failure(workflow).write(new StepFailure(call.step(), reason));
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
