package io.fixhouse.night;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.TextTable;
import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseDate;
import io.fixhouse.house.HouseSettings;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse loads}: what became of each file. */
public final class LoadsCommand implements Command {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  @Override
  public String name() {
    return "loads";
  }

  @Override
  public String summary() {
    return "show what was loaded, held back and rejected, and why, a line a file";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(HouseDate.option("only the files of this date").build())
        .addOption(
            Option.builder()
                .longOpt("all-runs")
                .desc("a line for each run of a file, not for the last alone")
                .build());
  }

  @Override
  public int run(CommandLine line) throws Exception {
    HouseSettings settings = HouseSettings.load();
    LocalDate date = HouseDate.of(line);
    String condition = date == null ? "true" : "file_date = DATE '" + date + "'";
    try (HiveSession session =
        HiveSession.open(settings.configuration(), new Progress(System.err))) {
      List<List<String>> rows =
          rows(session, settings.database(), condition, line.hasOption("all-runs"));
      if (rows.isEmpty()) {
        System.out.println(
            date == null ? "nothing has been loaded yet" : "nothing has been loaded for " + date);
      } else {
        TextTable table =
            new TextTable(
                "date",
                "run",
                "vendor",
                "delivery",
                "file",
                "state",
                "lines",
                "executions",
                "fills",
                "duplicates",
                "conflicts",
                "messages",
                "rejected",
                "why");
        rows.forEach(table::add);
        table.print(System.out);
      }
    }
    return 0;
  }

  private static List<List<String>> rows(
      HiveSession session, String database, String condition, boolean allRuns)
      throws SQLException, IOException {
    List<List<String>> rows =
        session.query(
            "SELECT file_date, generation, vendor, delivery, source_file, state, lines_read,"
                + " executions, fills, duplicates, conflicts, messages, rejected, reason,"
                + " rejected_by_reason FROM (SELECT l.*, row_number() OVER (PARTITION BY file_date,"
                + " vendor, delivery, source_file ORDER BY generation DESC) AS age FROM "
                + database
                + ".file_loads l WHERE "
                + condition
                + ") m"
                + (allRuns ? "" : " WHERE age = 1")
                + " ORDER BY file_date, vendor, delivery, source_file, generation");
    List<List<String>> shown = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row.subList(0, row.size() - 2));
      cells.add(why(row.get(row.size() - 2), row.get(row.size() - 1)));
      shown.add(cells);
    }
    return shown;
  }

  /** Why it was held back, then why lines were rejected, the commonest reason first. */
  private static String why(String reason, String rejectedByReason) throws IOException {
    List<String> parts = new ArrayList<>();
    if (reason != null) {
      parts.add(reason);
    }
    if (rejectedByReason != null) {
      JSON.readValue(rejectedByReason, COUNTS).entrySet().stream()
          .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
          .forEach(count -> parts.add(count.getKey() + " " + count.getValue()));
    }
    return String.join(", ", parts);
  }
}
