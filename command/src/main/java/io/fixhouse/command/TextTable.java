package io.fixhouse.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in columns that line up, numbers to the right, for a terminal. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  public TextTable(String... headings) {
    rows.add(List.of(headings));
  }

  /** Adds a row; null is shown as a dash. */
  public void add(List<String> row) {
    List<String> shown = new ArrayList<>();
    row.forEach(value -> shown.add(value == null || value.isEmpty() ? "-" : value));
    rows.add(shown);
  }

  public void print(PrintStream out) {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        boolean number = row.get(i).matches("[\\d.,]+");
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? "" : "  ");
        line.append(number ? padding + row.get(i) : row.get(i) + padding);
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
