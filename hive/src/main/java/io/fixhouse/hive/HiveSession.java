package io.fixhouse.hive;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A session in HiveServer2, over JDBC. Not for two threads. */
public final class HiveSession implements AutoCloseable {
  public static final String USER = "fixhouse.hive.user";

  /** The local file that holds the user's password. */
  public static final String PASSWORD_FILE = "fixhouse.hive.password.file";

  private static final String NO_DATABASE = "";
  private static final int LOGIN_SECONDS = (int) Duration.ofMinutes(2).toSeconds();

  private final Connection connection;
  private final Progress progress;

  private HiveSession(Connection connection, Progress progress) {
    this.connection = connection;
    this.progress = progress;
  }

  /**
   * Opens a session as the user that the configuration names.
   *
   * @throws UserException if the configuration lacks something or the server does not answer
   */
  public static HiveSession open(Configuration configuration, Progress progress) {
    HouseSettings settings = HouseSettings.of(configuration);
    String url = HiveUrl.of(settings, NO_DATABASE);
    String user = settings.required(USER);
    String password = password(Path.of(settings.required(PASSWORD_FILE)));
    try {
      DriverManager.setLoginTimeout(LOGIN_SECONDS);
      Connection connection = DriverManager.getConnection(url, user, password);
      return new HiveSession(connection, progress);
    } catch (SQLException e) {
      throw new UserException(
          "HiveServer2 at "
              + settings.required(HiveUrl.KEY)
              + " does not let "
              + user
              + " in: "
              + e.getMessage()
              + "; bin/fixhouse status tells whether it runs",
          e);
    }
  }

  /**
   * Runs the statements of a script, one after another, and says how long it took.
   *
   * @throws UserException if one fails; its message is what Hive says of it, in a line
   */
  public void run(String what, HiveScript script, Map<String, String> variables) throws Exception {
    progress.step(
        what,
        () -> {
          for (String statement : script.statements(variables)) {
            try {
              execute(statement);
            } catch (SQLException e) {
              throw new UserException(
                  what
                      + " failed in HiveServer2: "
                      + HiveFailure.reason(e)
                      + "; bin/fixhouse status tells whether it runs and where its log is",
                  e);
            }
          }
          return null;
        });
  }

  /** Runs one statement that gives no rows. */
  public void execute(String statement) throws SQLException {
    try (Statement handle = connection.createStatement()) {
      handle.execute(statement);
    }
  }

  /** The rows of a query, their values as text; NULL is null. */
  public List<List<String>> query(String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement handle = connection.createStatement();
        ResultSet result = handle.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>(columns);
        for (int i = 1; i <= columns; i++) {
          Object value = result.getObject(i);
          // Without this a small decimal reads 2E-8.
          row.add(value instanceof BigDecimal d ? d.toPlainString() : result.getString(i));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private static String password(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UserException(
          "cannot read the Hive user's password from "
              + file
              + " ("
              + PASSWORD_FILE
              + "): "
              + e.getMessage(),
          e);
    }
  }
}
