package io.fixhouse.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows as values: 170.1 is 170.10, an empty field is NULL, a time's trailing zeros do not count.
 */
final class TestRows {
  private TestRows() {}

  /** The rows of a file of tab-separated values, without its heading. */
  static List<List<String>> tsv(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      rows.add(Arrays.asList(line.split("\t", -1)));
    }
    return rows;
  }

  /** Rows in a form in which equal values are equal text, sorted. */
  static List<String> values(List<List<String>> rows) {
    return rows.stream().map(TestRows::value).sorted().toList();
  }

  static String value(List<String> row) {
    return String.join("|", row.stream().map(TestRows::value).toList());
  }

  private static String value(String text) {
    if (text == null || text.isEmpty()) {
      return "NULL";
    }
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      BigDecimal number = new BigDecimal(text);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d")) {
      return text + ":00";
    }
    if (text.matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d+")) {
      return text.replaceFirst("\\.?0*$", "");
    }
    return text;
  }
}
