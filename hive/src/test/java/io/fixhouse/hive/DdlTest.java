package io.fixhouse.hive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.table.Column;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.RejectedLineColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.Test;

public class DdlTest {
  private static final List<String> BY_FILE_DATE = List.of("file_date date", "vendor string");

  @Test
  public void executionsHasTheColumnsThatTheNormaliseJobWrites() {
    assertColumns("executions", ExecutionColumn.values());
  }

  @Test
  public void messagesHasTheColumnsThatTheNormaliseJobWrites() {
    assertColumns("messages", MessageColumn.values());
  }

  @Test
  public void rejectedLinesHasTheColumnsThatTheNormaliseJobWrites() {
    assertColumns("rejected_lines", RejectedLineColumn.values());
  }

  @Test
  public void everyColumnAndTableHasItsComment() throws IOException {
    for (Path file : files()) {
      String statement = statement(file);
      String declared = statement.split("\n(STORED|AS) ")[0];
      long columns =
          declared
              .lines()
              .filter(line -> line.startsWith("  "))
              .peek(
                  line ->
                      assertTrue(
                          file + ": " + line,
                          line.matches("  \\w+( \\S+)? +COMMENT '[^']{4,}'[,)]?")))
              .count();
      assertTrue(file.toString(), columns > 5);
      assertTrue(file.toString(), statement.contains("\nCOMMENT '"));
    }
  }

  @Test
  public void noTableFindsPartitionsByItselfOrDeletesFiles() throws IOException {
    for (Path file : files()) {
      String statement = statement(file);
      if (statement.startsWith("CREATE EXTERNAL TABLE")) {
        assertTrue(file.toString(), statement.contains("'discover.partitions' = 'false'"));
        assertTrue(file.toString(), statement.contains("'external.table.purge' = 'false'"));
        assertTrue(file.toString(), statement.contains("STORED AS ORC"));
      } else {
        assertTrue(file.toString(), statement.startsWith("CREATE VIEW"));
      }
    }
  }

  @Test
  public void everyFileOpensWithWhatItIsItsParametersAndARunnableLine() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      assertTrue(file.toString(), text.startsWith("-- "));
      assertTrue(file.toString(), text.contains("-- Parameters:"));
      assertTrue(file.toString(), text.contains(" -f hive/ddl/" + file.getFileName()));
      assertFalse(file.toString(), text.contains("\t"));
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("ddl"))) {
      List<Path> list = files.toList();
      assertEquals(16, list.size());
      return list;
    }
  }

  private static String statement(Path file) {
    List<String> statements =
        HiveScript.resource("hive/ddl/" + file.getFileName())
            .statements(Map.of("warehouse", "/w", "interval", "1m", "date_column", "trade_date"));
    assertEquals(1, statements.size());
    return statements.get(0);
  }

  private static void assertColumns(String table, Column[] columns) {
    List<String> expected =
        new ArrayList<>(
            Arrays.stream(columns).map(c -> c.columnName() + " " + c.type().hiveName()).toList());
    expected.addAll(BY_FILE_DATE);
    assertEquals(expected, DdlColumns.of(table));
  }
}
