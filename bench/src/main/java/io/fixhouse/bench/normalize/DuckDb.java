package io.fixhouse.bench.normalize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What DuckDB does with two threads: reads the files, takes each tag by a regular expression, types
 * it, drops duplicates by the same identity and writes Parquet with zstd. It has no places of lines
 * and no map of the other tags to write, and keeps neither other messages nor rejected lines.
 */
final class DuckDb {
  private final Dialect dialect;

  DuckDb(Dialect dialect) {
    this.dialect = dialect;
  }

  /**
   * Takes the files, and gives the time that it took.
   *
   * @param output the folder for what it writes and for what does not fit in its memory
   */
  Duration run(List<Path> files, Path output) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute("SET memory_limit = '6GB'");
      statement.execute("SET preserve_insertion_order = false");
      statement.execute("SET temp_directory = " + quoted(output.resolve("temporary").toString()));
      Instant begin = Instant.now();
      statement.execute(
          query()
              .replace("@{files}", list(files))
              .replace("@{output}", quoted(output.resolve("executions.parquet").toString())));
      return Duration.between(begin, Instant.now());
    }
  }

  private String query() throws IOException {
    try (InputStream in = DuckDb.class.getResourceAsStream(dialect.query())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(file -> quoted(file.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
