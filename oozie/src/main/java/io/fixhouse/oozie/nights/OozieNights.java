package io.fixhouse.oozie.nights;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.oozie.client.Oozie;
import io.fixhouse.oozie.deploy.DeployedBundle;
import io.fixhouse.oozie.deploy.JobProperties;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.oozie.client.BundleJob;
import org.apache.oozie.client.CoordinatorAction;
import org.apache.oozie.client.CoordinatorJob;
import org.apache.oozie.client.WorkflowJob;

/**
 * What Oozie knows of the nights, beside what is recorded of them.
 *
 * @param running what it runs, by date
 * @param waiting the dates whose night waits for vendors
 * @param failed how the last of those ended that failed, by date
 */
record OozieNights(
    Map<LocalDate, String> running, Set<LocalDate> waiting, Map<LocalDate, String> failed) {
  private static final String NIGHT = "night";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  static OozieNights ask(Oozie oozie) {
    Map<LocalDate, String> running = new HashMap<>();
    for (WorkflowJob job : oozie.liveWorkflows(NIGHT)) {
      Map<String, String> properties = JobProperties.of(job.getConf());
      running.put(date(properties), describe(oozie, job, properties));
    }
    Set<LocalDate> waiting = new HashSet<>();
    for (BundleJob bundle : oozie.bundles(DeployedBundle.NAME)) {
      for (CoordinatorJob job : bundle.getCoordinators()) {
        if (job.getAppName().equals("nightly") && job.getId() != null) {
          waiting.addAll(waiting(oozie.openActions(job.getId())));
        }
      }
    }
    Map<LocalDate, String> failed = new HashMap<>();
    for (WorkflowJob job : oozie.failedWorkflows(NIGHT)) {
      failed.putIfAbsent(
          date(JobProperties.of(job.getConf())),
          JobStep.failure(oozie, job) + " (" + job.getId() + ")");
    }
    return new OozieNights(running, waiting, failed);
  }

  private static LocalDate date(Map<String, String> properties) {
    return LocalDate.parse(properties.get("file_date"));
  }

  private static Set<LocalDate> waiting(List<CoordinatorAction> actions) {
    Set<LocalDate> dates = new HashSet<>();
    for (CoordinatorAction action : actions) {
      if (action.getStatus() == CoordinatorAction.Status.WAITING) {
        dates.add(action.getNominalTime().toInstant().atZone(TradingCalendar.ZONE).toLocalDate());
      }
    }
    return dates;
  }

  private static String describe(Oozie oozie, WorkflowJob job, Map<String, String> properties) {
    List<JobStep> steps = JobStep.of(oozie, job);
    StringBuilder text = new StringBuilder();
    if (steps.isEmpty()) {
      text.append("it begins");
    } else {
      JobStep last = steps.get(steps.size() - 1);
      text.append(last.name()).append(last.isOver() ? " ended at " : " since ");
      text.append(newYork(last));
      if (last.isRetried()) {
        text.append(", to be tried again after: ").append(last.trouble());
      }
    }
    text.append(" (").append(properties.get("trigger")).append(", ").append(job.getId());
    if (job.getStatus() == WorkflowJob.Status.SUSPENDED) {
      text.append(", suspended: oozie job -resume goes on");
    }
    return text.append(')').toString();
  }

  private static String newYork(JobStep step) {
    LocalTime time = step.since().atZone(TradingCalendar.ZONE).toLocalTime();
    return TIME.format(time) + " New York";
  }
}
