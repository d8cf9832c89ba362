package io.fixhouse.hive;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;

/**
 * The tables, views and functions that readers see. Installing them again adds what is missing and
 * changes nothing else.
 */
public final class Schema {
  /** The role that may read every table; users get it by {@code GRANT ROLE readers TO USER …}. */
  public static final String READERS = "readers";

  private static final Map<String, String> FUNCTIONS =
      Map.of(
          "amendment_outcomes", "io.fixhouse.hive.function.AmendmentOutcomes",
          "bar_start", "io.fixhouse.hive.function.BarStart");

  /** A table or view, the file that declares it, and what the file is run with. */
  private record Relation(String name, String file, String interval, String dateColumn) {}

  private final HiveSession session;
  private final String database;
  private final Path warehouse;

  /**
   * @param session a session of a user in Hive's admin role, who will own the tables
   * @param database the database that readers see
   * @param warehouse the folder of the generations
   */
  public Schema(HiveSession session, String database, Path warehouse) {
    this.session = session;
    this.database = database;
    this.warehouse = warehouse;
  }

  /** Creates what is missing. */
  public void install() throws SQLException {
    session.execute("SET ROLE ADMIN");
    session.execute("CREATE DATABASE IF NOT EXISTS " + database);
    session.execute("USE " + database);
    if (!names("SHOW ROLES").contains(READERS)) {
      session.execute("CREATE ROLE " + READERS);
    }
    installFunctions();
    Set<String> present = names("SHOW TABLES");
    present.addAll(names("SHOW VIEWS"));
    Set<String> readable = readable();
    for (Relation relation : relations()) {
      if (!present.contains(relation.name())) {
        create(relation);
      }
      if (!readable.contains(relation.name())) {
        session.execute("GRANT SELECT ON TABLE " + relation.name() + " TO ROLE " + READERS);
      }
    }
  }

  private void installFunctions() throws SQLException {
    Set<String> present = names("SHOW FUNCTIONS LIKE '" + database + ".%'");
    for (Map.Entry<String, String> function : FUNCTIONS.entrySet()) {
      String name = database + "." + function.getKey();
      if (!present.contains(name)) {
        session.execute("CREATE FUNCTION " + name + " AS '" + function.getValue() + "'");
      }
    }
  }

  private void create(Relation relation) throws SQLException {
    Map<String, String> variables =
        Map.of(
            "warehouse", warehouse.toString(),
            "interval", relation.interval(),
            "date_column", relation.dateColumn());
    HiveScript script = HiveScript.resource("hive/ddl/" + relation.file() + ".hql");
    for (String statement : script.statements(variables)) {
      session.execute(statement);
    }
  }

  private Set<String> readable() throws SQLException {
    Set<String> tables = new HashSet<>();
    for (List<String> grant : session.query("SHOW GRANT ROLE " + READERS + " ON ALL")) {
      if (grant.get(0).equals(database) && grant.get(6).equalsIgnoreCase("SELECT")) {
        tables.add(grant.get(1));
      }
    }
    return tables;
  }

  private Set<String> names(String query) throws SQLException {
    Set<String> names = new HashSet<>();
    for (List<String> row : session.query(query)) {
      names.add(row.get(0));
    }
    return names;
  }

  private static List<Relation> relations() {
    List<Relation> relations = new ArrayList<>();
    for (String name :
        List.of(
            Tables.EXECUTIONS,
            Tables.MESSAGES,
            Tables.REJECTED_LINES,
            Tables.AMENDMENTS,
            "unmatched_amendments",
            Tables.FILLS,
            Tables.FILE_LOADS,
            Tables.NIGHTS)) {
      relations.add(new Relation(name, name, "", ""));
    }
    for (String family : Tables.BAR_FAMILIES) {
      for (String interval : Tables.INTERVALS) {
        relations.addAll(bars(family, interval, "trade_date"));
      }
      Tables.PERIODS.forEach(
          (interval, dateColumn) -> relations.addAll(bars(family, interval, dateColumn)));
    }
    return relations;
  }

  private static List<Relation> bars(String family, String interval, String dateColumn) {
    String table = family + "_" + interval;
    return List.of(
        new Relation(table, family, interval, dateColumn),
        new Relation(table + "_new_york", family + "_new_york", interval, dateColumn));
  }
}
