package io.fixhouse.oozie.client;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.oozie.client.BundleJob;
import org.apache.oozie.client.CoordinatorAction;
import org.apache.oozie.client.CoordinatorJob;
import org.apache.oozie.client.OozieClient;
import org.apache.oozie.client.OozieClientException;
import org.apache.oozie.client.WorkflowJob;

/** An Oozie server. Its jobs are the house's own, those of one user. */
public final class Oozie {
  /** Where the server is, such as {@code http://localhost:11000/oozie}. */
  public static final String URL = "fixhouse.oozie.url";

  /** More than can be live or waiting at once. */
  private static final int ALL = 1000;

  /** More than fail in a week, retries by hand included. */
  private static final int LATEST = 20;

  private static final String LIVE =
      "status=PREP;status=RUNNING;status=RUNNINGWITHERROR;status=SUSPENDED;"
          + "status=SUSPENDEDWITHERROR;status=PAUSED;status=PAUSEDWITHERROR;status=PREPSUSPENDED;"
          + "status=PREPPAUSED";

  private final String url;
  private final String user;
  private final OozieClient client;

  private Oozie(String url, String user) {
    this.url = url;
    this.user = user;
    client = new NamedClient(url, user);
  }

  /**
   * The server that the settings name; it is not asked anything yet.
   *
   * @throws UserException if they name none
   */
  public static Oozie of(HouseSettings settings) throws IOException {
    return new Oozie(
        settings.required(URL), UserGroupInformation.getCurrentUser().getShortUserName());
  }

  /** The bundles of a name that are not over, the newest first. */
  public List<BundleJob> bundles(String name) {
    return bundles(name, ";" + LIVE);
  }

  /** The newest bundle of a name that has come to its end by itself. */
  public Optional<BundleJob> lastEndedBundle(String name) {
    return bundles(name, ";status=SUCCEEDED;status=DONEWITHERROR").stream().findFirst();
  }

  private List<BundleJob> bundles(String name, String statuses) {
    List<BundleJob> found = new ArrayList<>();
    for (BundleJob bundle :
        ask(() -> client.getBundleJobsInfo("name=" + name + ";user=" + user + statuses, 1, ALL))) {
      found.add(bundle(bundle.getId()));
    }
    found.sort(Comparator.comparing(BundleJob::getCreatedTime).reversed());
    return found;
  }

  /** A bundle with its coordinators. */
  public BundleJob bundle(String id) {
    return ask(() -> client.getBundleJobInfo(id));
  }

  /** The coordinators of a name that are not over. */
  public List<CoordinatorJob> liveCoordinators(String name) {
    List<CoordinatorJob> found = new ArrayList<>();
    for (CoordinatorJob job :
        ask(() -> client.getCoordJobsInfo("name=" + name + ";user=" + user + ";" + LIVE, 1, ALL))) {
      found.add(coordinator(job.getId()));
    }
    return found;
  }

  /** A coordinator with its newest actions, the newest first. */
  public CoordinatorJob coordinator(String id) {
    return ask(() -> client.getCoordJobInfo(id, null, 1, ALL, "desc"));
  }

  /** A coordinator's actions that are over for none of these reasons: they wait, or run. */
  public List<CoordinatorAction> openActions(String id) {
    String filter = "status=WAITING;status=READY;status=SUBMITTED;status=RUNNING;status=SUSPENDED";
    return ask(() -> client.getCoordJobInfo(id, filter, 1, ALL, "desc")).getActions();
  }

  /** The workflows of a name that are not over, with their actions. */
  public List<WorkflowJob> liveWorkflows(String name) {
    return workflows(name, ";status=PREP;status=RUNNING;status=SUSPENDED", ALL);
  }

  /** The latest workflows of a name that have failed or were killed, the newest first. */
  public List<WorkflowJob> failedWorkflows(String name) {
    return workflows(name, ";status=KILLED;status=FAILED", LATEST);
  }

  private List<WorkflowJob> workflows(String name, String statuses, int most) {
    List<WorkflowJob> found = new ArrayList<>();
    for (WorkflowJob job :
        ask(() -> client.getJobsInfo("name=" + name + ";user=" + user + statuses, 1, most))) {
      found.add(workflow(job.getId()));
    }
    return found;
  }

  /** A workflow with its actions. */
  public WorkflowJob workflow(String id) {
    return ask(() -> client.getJobInfo(id));
  }

  /**
   * Submits a job and starts it.
   *
   * @return its id
   */
  public String submit(Map<String, String> properties) {
    Properties configuration = new Properties();
    configuration.putAll(properties);
    configuration.setProperty(OozieClient.USER_NAME, user);
    return ask(() -> client.run(configuration));
  }

  /**
   * Gives a coordinator another end, after which it starts nothing; what waits from then on goes.
   */
  public void endCoordinator(String id, String end) {
    ask(
        () -> {
          client.change(id, OozieClient.CHANGE_VALUE_ENDTIME + "=" + end);
          return null;
        });
  }

  /** Kills a job and all that it has started. */
  public void kill(String id) {
    ask(
        () -> {
          client.kill(id);
          return null;
        });
  }

  private <T> T ask(Question<T> question) {
    try {
      return question.ask();
    } catch (OozieClientException e) {
      if (e.getErrorCode().equals(OozieClientException.IO_ERROR)) {
        throw new OozieDownException(url, e.getCause() == null ? e : e.getCause());
      }
      if (e.getErrorCode().equals("E0504")) {
        throw new UserException(
            "an app is not in HDFS (" + line(e) + "): bin/fixhouse deploy puts it there", e);
      }
      throw new UserException("Oozie at " + url + " refuses: " + line(e), e);
    }
  }

  private static String line(OozieClientException e) {
    return e.getMessage().replaceAll("\\s+", " ").strip();
  }

  @FunctionalInterface
  private interface Question<T> {
    T ask() throws OozieClientException;
  }
}
