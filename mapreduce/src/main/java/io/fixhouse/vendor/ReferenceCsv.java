package io.fixhouse.vendor;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a CSV file whose header names its columns, in any order; lines that begin with # are
 * comments.
 */
final class ReferenceCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setIgnoreSurroundingSpaces(true)
          .setCommentMarker('#')
          .build();

  /** A file of another kind would have a fault a row. */
  private static final int MOST_FAULTS = 20;

  private ReferenceCsv() {}

  /** What takes a row: its values in the order of the columns asked for, empty where absent. */
  interface RowTaker {
    void take(Line line, String[] row);
  }

  /** Where a row stands, to be named in errors. */
  record Line(String file, long number) {
    ProfileException wrong(String what) {
      return new ProfileException(file + ", line " + number + ": " + what);
    }
  }

  /**
   * Hands over each row.
   *
   * @throws ProfileException with what is wrong in the first twenty wrong rows, a line each
   * @param required how many of the columns, from the first, must be there and not be empty
   */
  static void read(String file, String csv, String[] columns, int required, RowTaker taker) {
    if (csv.isBlank()) {
      return;
    }
    List<String> faults = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(withoutMark(csv)), FORMAT)) {
      checkHeader(new Line(file, parser.getCurrentLineNumber()), parser, columns, required);
      for (CSVRecord record : parser) {
        Line line = new Line(file, parser.getCurrentLineNumber());
        try {
          taker.take(line, row(line, record, columns, required));
        } catch (ProfileException e) {
          faults.add(e.getMessage());
        }
        if (faults.size() == MOST_FAULTS) {
          break;
        }
      }
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      faults.add(file + ": " + e.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new ProfileException(String.join("\n", faults));
    }
  }

  private static void checkHeader(Line line, CSVParser parser, String[] columns, int required) {
    List<String> header = parser.getHeaderNames();
    for (String name : header) {
      if (!Arrays.asList(columns).contains(name)) {
        throw line.wrong(
            "unknown column \"" + name + "\"; allowed are " + String.join(", ", columns));
      }
    }
    for (int i = 0; i < required; i++) {
      if (!header.contains(columns[i])) {
        throw line.wrong("column \"" + columns[i] + "\" is missing");
      }
    }
  }

  private static String[] row(Line line, CSVRecord record, String[] columns, int required) {
    if (!record.isConsistent()) {
      throw line.wrong(
          record.size()
              + " values where the header has "
              + record.getParser().getHeaderNames().size());
    }
    String[] row = new String[columns.length];
    for (int i = 0; i < columns.length; i++) {
      row[i] = record.isMapped(columns[i]) ? record.get(columns[i]) : "";
      if (i < required && row[i].isEmpty()) {
        throw line.wrong("\"" + columns[i] + "\" is empty");
      }
    }
    return row;
  }

  /** Spreadsheets put a byte order mark before UTF-8. */
  private static String withoutMark(String csv) {
    return csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
  }
}
