package io.fixhouse.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** What Hive needs before it starts and when it is there, and whether it works. */
final class Hive {
  private static final int TIMEOUT_MILLIS = 5000;

  /** Nobody works in {@code default}; readers may read what is granted to their role. */
  private static final List<String> ROLES =
      List.of(
          "SET ROLE ADMIN",
          "ALTER DATABASE default SET OWNER ROLE admin",
          "CREATE DATABASE IF NOT EXISTS fixhouse",
          "ALTER DATABASE fixhouse SET OWNER USER " + Secrets.WRITER,
          "CREATE ROLE readers",
          "GRANT ROLE readers TO USER " + Secrets.READER);

  private Hive() {}

  /** Makes the Metastore's own tables, once; a marker says that it was done to the end. */
  static void makeSchema(ClusterContext cluster) throws IOException, InterruptedException {
    Path done = cluster.state().data().resolve("metastore.made");
    if (Files.exists(done)) {
      return;
    }
    Path unfinished = cluster.state().data().resolve("metastore");
    Folders.delete(unfinished);
    cluster
        .launcher()
        .runTool(
            Daemons.METASTORE_SERVER,
            "org.apache.hadoop.hive.metastore.tools.schematool.MetastoreSchemaTool",
            List.of("-dbType", "derby", "-initSchema"));
    Files.createFile(done);
  }

  static void checkMetastore(ClusterContext cluster) throws IOException {
    int port = cluster.settings().port(Daemons.METASTORE_SERVER.name(), "thrift");
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), TIMEOUT_MILLIS);
    }
  }

  static void checkServer(ClusterContext cluster) throws IOException, SQLException {
    try (Connection hive = cluster.hive(Secrets.WRITER, "default");
        Statement statement = hive.createStatement()) {
      statement.execute("SELECT current_user()");
    }
  }

  /** Makes database and role, once. */
  static void makeRoles(ClusterContext cluster) throws IOException, SQLException {
    Path done = cluster.state().data().resolve("roles.made");
    if (Files.exists(done)) {
      return;
    }
    try (Connection hive = cluster.hive(Secrets.WRITER, "default");
        Statement statement = hive.createStatement()) {
      for (String sql : ROLES) {
        statement.execute(sql);
      }
    }
    Files.createFile(done);
  }
}
