package io.fixhouse.hive;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HiveServer2's address with the database and the settings that our sessions need. */
public final class HiveUrl {
  /** The server's address, such as {@code jdbc:hive2://localhost:10000}. */
  public static final String KEY = "fixhouse.hive.url";

  /** Server, database, session variables, settings, variables: all but the first may be absent. */
  private static final Pattern URL =
      Pattern.compile("(jdbc:hive2://[^/;?#]+)(/[^;?#]*)?(;[^?#]*)?(?:\\?([^#]*))?(#.*)?");

  /**
   * No statistics: a published partition moves on to another folder, and gathering them takes
   * longer than small queries do. Partitions are written as the queries sort them; there may be as
   * many as a run touches. No shared work: where two branches join the same small table, Hive 4.0.1
   * can read it for both with the columns that one of them needs, and then fails.
   */
  private static final Map<String, String> SETTINGS =
      new TreeMap<>(
          Map.of(
              "hive.stats.autogather", "false",
              "hive.stats.column.autogather", "false",
              "hive.optimize.sort.dynamic.partition.threshold", "-1",
              "hive.optimize.shared.work", "false",
              "hive.exec.dynamic.partition.mode", "nonstrict",
              "hive.exec.max.dynamic.partitions", "10000",
              "hive.exec.max.dynamic.partitions.pernode", "10000"));

  private HiveUrl() {}

  /**
   * The address for a session in a database.
   *
   * @throws UserException if the settings have none, or one that is no such address
   */
  public static String of(HouseSettings settings, String database) {
    String address = settings.required(KEY);
    Matcher url = URL.matcher(address);
    if (!url.matches()) {
      throw new UserException(
          KEY + " is no address of HiveServer2: " + address + "; it begins with jdbc:hive2://HOST");
    }
    String ours =
        SETTINGS.entrySet().stream()
            .map(setting -> setting.getKey() + "=" + setting.getValue())
            .collect(Collectors.joining(";"));
    String theirs = url.group(4) == null || url.group(4).isEmpty() ? "" : url.group(4) + ";";
    return url.group(1)
        + "/"
        + database
        + text(url.group(3))
        + "?"
        + theirs
        + ours
        + text(url.group(5));
  }

  private static String text(String group) {
    return group == null ? "" : group;
  }
}
