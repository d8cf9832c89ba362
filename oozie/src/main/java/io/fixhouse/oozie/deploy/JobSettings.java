package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseSettings;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.hadoop.yarn.conf.YarnConfiguration;

/** What {@code fixhouse-site.xml} and Hadoop's own settings say of the jobs. */
final class JobSettings {
  private static final String MAIL_TO = "fixhouse.mail.to";
  private static final String LATE_MINUTES = "fixhouse.night.late.minutes";
  private static final String LAUNCHER_QUEUE = "fixhouse.launcher.queue";
  private static final String WAITING_QUEUE = "fixhouse.waiting.queue";

  private static final int DEFAULT_LATE_MINUTES = 10;
  private static final int MINUTES_PER_DAY = 24 * 60;
  private static final Pattern ADDRESSES =
      Pattern.compile("[^\\s,;<>\"&$]+@[^\\s,;<>\"&$]+(,[^\\s,;<>\"&$]+@[^\\s,;<>\"&$]+)*");

  private final HouseSettings settings;

  JobSettings(HouseSettings settings) {
    this.settings = settings;
  }

  /**
   * The properties that are the same whatever is deployed.
   *
   * @throws UserException if a setting is missing or wrong
   */
  Map<String, String> properties(FileSystem fileSystem) throws IOException {
    NightTimes times = NightTimes.of(settings);
    Map<String, String> properties = new TreeMap<>();
    properties.put("name_node", fileSystem.getUri().toString());
    properties.put("resource_manager", settings.required(YarnConfiguration.RM_ADDRESS));
    properties.put("root", fileSystem.makeQualified(settings.layout().root()).toString());
    properties.put(
        "closed_days", fileSystem.makeQualified(settings.layout().closedDays()).toString());
    properties.put(
        "hive_password", fileSystem.makeQualified(settings.layout().hivePassword()).toString());
    checkHiveUser();
    properties.put("mail_to", mailTo());
    properties.put("launcher_queue", queue(LAUNCHER_QUEUE, "launcher"));
    properties.put("waiting_queue", queue(WAITING_QUEUE, "waiting"));
    properties.put("late_minutes", Integer.toString(lateMinutes()));
    properties.put("nightly_timeout", Long.toString(NightTimes.minutes(times.cutoff())));
    properties.put("should_start", Long.toString(NightTimes.minutes(times.shouldStart())));
    properties.put("should_end", Long.toString(NightTimes.minutes(times.shouldEnd())));
    return properties;
  }

  /** Oozie logs in to Hive as the user whose jobs these are. */
  private void checkHiveUser() throws IOException {
    String hiveUser = settings.required(HiveSession.USER);
    String user = UserGroupInformation.getCurrentUser().getShortUserName();
    if (!hiveUser.equals(user)) {
      throw new UserException(
          "Oozie runs HiveQL as the user of the jobs, "
              + user
              + ", but "
              + HiveSession.USER
              + " in fixhouse-site.xml is "
              + hiveUser
              + ": deploy as that user (HADOOP_USER_NAME)");
    }
  }

  private String mailTo() {
    String to = settings.required(MAIL_TO).replaceAll("\\s*,\\s*", ",");
    if (!ADDRESSES.matcher(to).matches()) {
      throw new UserException(
          MAIL_TO
              + " in fixhouse-site.xml is '"
              + to
              + "', which is no list of addresses with commas between them");
    }
    return to;
  }

  private int lateMinutes() {
    String text =
        settings.configuration().getTrimmed(LATE_MINUTES, Integer.toString(DEFAULT_LATE_MINUTES));
    if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > MINUTES_PER_DAY) {
      throw new UserException(
          LATE_MINUTES
              + " in fixhouse-site.xml is '"
              + text
              + "', which is no number of minutes from 1 to "
              + MINUTES_PER_DAY);
    }
    return Integer.parseInt(text);
  }

  private String queue(String key, String unset) {
    String queue = settings.configuration().getTrimmed(key, unset);
    if (!queue.matches("[A-Za-z0-9._-]+")) {
      throw new UserException(key + " in fixhouse-site.xml is '" + queue + "', which is no queue");
    }
    return queue;
  }
}
