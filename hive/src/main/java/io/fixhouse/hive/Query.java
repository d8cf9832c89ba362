package io.fixhouse.hive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The queries that fill a run's database, in their order; by hand, or each an action of Oozie. */
public enum Query {
  AMENDMENTS,
  FILLS,
  BARS;

  /**
   * Runs it in the session's database. Run again, it writes the same anew.
   *
   * @param database the database that has the functions
   * @param fileDate the file date that the run restates
   */
  public void run(HiveSession session, String database, LocalDate fileDate) throws Exception {
    String name = name().toLowerCase(Locale.ROOT);
    session.run(
        name,
        HiveScript.resource("hive/queries/" + name + ".hql"),
        Map.of("database", database, "file_date", fileDate.toString()));
  }
}
