package io.fixhouse.hive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns that a file of hive/ddl declares, partition columns last. */
public final class DdlColumns {
  private static final Pattern COLUMN =
      Pattern.compile("^  (\\w+) (\\S+) +COMMENT '", Pattern.MULTILINE);

  private DdlColumns() {}

  /** Each column as its name, a space and its type. */
  public static List<String> of(String table) {
    String statement =
        HiveScript.resource("hive/ddl/" + table + ".hql")
            .statements(Map.of("warehouse", "/w", "interval", "1m", "date_column", "trade_date"))
            .get(0);
    List<String> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(statement);
    while (column.find()) {
      columns.add(column.group(1) + " " + column.group(2));
    }
    return columns;
  }
}
