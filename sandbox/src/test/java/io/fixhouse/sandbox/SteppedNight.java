package io.fixhouse.sandbox;

import io.fixhouse.hive.HiveScript;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.night.step.StepMain;
import io.fixhouse.night.step.StepOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A workflow's run of a night as Oozie would have it: each step knows nothing but its arguments and
 * what is in HDFS and the metastore, and each query gets a session of its own.
 */
final class SteppedNight {
  private final HouseSettings settings;
  private final LocalDate date;
  private final String workflow;
  private final int times;

  /**
   * @param times how often each step and query is run, as if the first ones had died unheard
   */
  SteppedNight(HouseSettings settings, LocalDate date, String workflow, int times) {
    this.settings = settings;
    this.date = date;
    this.workflow = workflow;
    this.times = times;
  }

  /** A step, with more arguments; the last output. */
  StepOutput step(String step, String... more) throws Exception {
    StepOutput output = null;
    for (int i = 0; i < times; i++) {
      output = StepMain.run(settings, arguments(step, more));
    }
    return output;
  }

  String[] arguments(String step, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of(step, "--date=" + date, "--workflow=" + workflow));
    arguments.addAll(List.of(more));
    return arguments.toArray(String[]::new);
  }

  /** From the claim to the end of the computation. */
  void compute() throws Exception {
    StepOutput claimed = step("claim");
    String next = claimed.outcome();
    if (next.equals("amendments")) {
      query("amendments", claimed);
      next = step("restate").outcome();
    }
    if (next.equals("fills")) {
      query("fills", claimed);
      query("bars", claimed);
    }
  }

  /** The rest of the run, from the claim on. */
  StepOutput computeAndPublish() throws Exception {
    compute();
    return step("publish");
  }

  /** What follows a run: the computation from what is published. */
  StepOutput trends() throws Exception {
    StepOutput claimed = step("trends-claim");
    if (!claimed.outcome().equals("trends")) {
      return claimed;
    }
    query("long_bars", claimed);
    return step("trends-publish");
  }

  private void query(String name, StepOutput claimed) throws Exception {
    HiveScript script = HiveScript.resource("hive/queries/" + name + ".hql");
    Map<String, String> variables =
        Map.of(
            "database", claimed.values().get("database"),
            "file_date", date.toString());
    String user = settings.required(HiveSession.USER);
    String password =
        Files.readString(Path.of(settings.required(HiveSession.PASSWORD_FILE))).strip();
    for (int i = 0; i < times; i++) {
      try (Connection hive =
              DriverManager.getConnection(claimed.values().get("jdbc_url"), user, password);
          Statement statement = hive.createStatement()) {
        for (String text : script.statements(variables)) {
          statement.execute(text);
        }
      }
    }
  }
}
