package io.fixhouse.hive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;

public class HiveScriptTest {
  @Test
  public void statementsEndAtSemicolonsOutsideQuotesAndComments() {
    assertEquals(
        List.of("SELECT ';' AS a", "SELECT \"it's; \\\" so\" , `b;c`"),
        statements(
            "-- it's a comment; with both\nSELECT ';' AS a; -- more; of it\n"
                + "SELECT \"it's; \\\" so\" , `b;c`;\n\n;"));
  }

  @Test
  public void twoHyphensInQuotesAreNoComment() {
    assertEquals(List.of("SELECT '--x'"), statements("SELECT '--x'"));
  }

  @Test
  public void anEscapedQuoteDoesNotEndIt() {
    assertEquals(List.of("SELECT 'it\\'s; so'"), statements("SELECT 'it\\'s; so';"));
  }

  @Test
  public void variablesAreReplacedEvenInQuotes() {
    assertEquals(
        List.of("SELECT DATE '2024-05-01' FROM a$b"),
        HiveScript.of("x", "SELECT DATE '${hivevar:day}' FROM ${hivevar:table}")
            .statements(Map.of("day", "2024-05-01", "table", "a$b")));
  }

  @Test
  public void aVariableWithoutValueIsAnErrorThatNamesScriptAndVariable() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> statements("SELECT ${hivevar:absent}"));
    assertEquals("x needs a value for ${hivevar:absent}", e.getMessage());
  }

  @Test
  public void aQuoteWithoutEndIsAnError() {
    assertThrows(IllegalArgumentException.class, () -> statements("SELECT 'x;"));
  }

  @Test
  public void theQueriesOfTheJarHaveTheirStatementsAndNoVariableIsLeft() {
    Map<String, Integer> expected = Map.of("amendments", 2, "fills", 2, "bars", 1, "long_bars", 2);
    expected.forEach(
        (query, count) -> {
          List<String> statements =
              HiveScript.resource("hive/queries/" + query + ".hql")
                  .statements(Map.of("database", "fixhouse", "file_date", "2024-05-01"));
          assertEquals(query, (int) count, statements.size());
          statements.forEach(statement -> assertTrue(query, !statement.contains("${")));
        });
  }

  private static List<String> statements(String text) {
    return HiveScript.of("x", text).statements(Map.of());
  }
}
