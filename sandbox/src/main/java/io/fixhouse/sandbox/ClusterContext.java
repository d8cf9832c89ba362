package io.fixhouse.sandbox;

import java.io.IOException;
import java.security.PrivilegedExceptionAction;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.UserGroupInformation;

/** A cluster as a daemon's checks and preparations see it: its folders, ports and clients. */
final class ClusterContext {
  private static final String[] CLIENT_FILES = {
    "core-site.xml", "hdfs-site.xml", "yarn-site.xml", "mapred-site.xml", "fixhouse-site.xml"
  };

  private final State state;
  private final Settings settings;
  private final DaemonLauncher launcher;

  ClusterContext(State state, Settings settings) {
    this.state = state;
    this.settings = settings;
    this.launcher = new DaemonLauncher(state, settings);
  }

  State state() {
    return state;
  }

  Settings settings() {
    return settings;
  }

  DaemonLauncher launcher() {
    return launcher;
  }

  /** The client's view of this cluster, whatever is on the classpath. */
  Configuration configuration() {
    Configuration configuration = new Configuration();
    for (String file : CLIENT_FILES) {
      configuration.addResource(new Path(state.conf().resolve(file).toUri()));
    }
    return configuration;
  }

  /** HDFS as one of its users, such as {@code hdfs}, who may do anything there. */
  FileSystem fileSystem(String user) throws IOException, InterruptedException {
    Configuration configuration = configuration();
    return UserGroupInformation.createRemoteUser(user)
        .doAs(
            (PrivilegedExceptionAction<FileSystem>)
                () ->
                    FileSystem.newInstance(FileSystem.getDefaultUri(configuration), configuration));
  }

  /** A new session of HiveServer2, logged in with the password from the secrets. */
  Connection hive(String user, String database) throws SQLException, IOException {
    String url =
        "jdbc:hive2://localhost:" + settings.port("hiveserver2", "thrift") + "/" + database;
    return DriverManager.getConnection(url, user, new Secrets(state).password(user));
  }
}
