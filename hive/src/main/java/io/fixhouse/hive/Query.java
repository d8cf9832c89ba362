package io.fixhouse.hive;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The queries that fill a run's database, in their order; by hand, or each an action of Oozie. */
public enum Query {
  AMENDMENTS,
  FILLS,
  BARS,
  LONG_BARS;

  /**
   * Runs it in the session's database. Run again, it writes the same anew.
   *
   * @param database the database that has the functions
   * @param fileDate the file date of the run
   */
  public void run(HiveSession session, String database, LocalDate fileDate) throws Exception {
    String file = name().toLowerCase(Locale.ROOT);
    session.run(
        file.replace('_', ' '),
        HiveScript.resource("hive/queries/" + file + ".hql"),
        Map.of("database", database, "file_date", fileDate.toString()));
  }
}
