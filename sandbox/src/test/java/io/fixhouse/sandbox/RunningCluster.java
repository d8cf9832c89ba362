package io.fixhouse.sandbox;

import io.fixhouse.command.Fixhouse;
import io.fixhouse.command.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.rules.ExternalResource;

/**
 * The cluster of the integration tests, as a class rule: {@code @ClassRule public static final
 * RunningCluster CLUSTER = RunningCluster.shared();}. It is started for the first class that uses
 * it, with fixhouse's tables, in {@code sandbox/target/it} and on ports of its own beside a cluster
 * that may run already, and stopped when the JVM ends. A daemon that a test has killed is brought
 * back for the next class.
 */
public final class RunningCluster extends ExternalResource {
  private static final RunningCluster SHARED = new RunningCluster();

  /** The highest usual port plus this stays below Linux's ephemeral ports. */
  private static final int HIGHEST_OFFSET = 12_800;

  private static final int LOWEST_OFFSET = 4_000;
  private static final int STEP = 100;

  private final State state =
      new State(
          Path.of(System.getProperty("fixhouse.home")),
          Path.of(System.getProperty("fixhouse.home"), "sandbox", "target", "it"));

  private Cluster cluster;

  private RunningCluster() {}

  /** The one cluster of this JVM. */
  public static RunningCluster shared() {
    return SHARED;
  }

  @Override
  protected void before() throws Exception {
    Progress progress = new Progress(System.out);
    if (cluster == null) {
      Cluster left = new Cluster(state);
      left.stop(progress);
      Folders.delete(state.root());
      cluster = new Cluster(state);
      cluster.configure(new Settings(freeOffset(), Settings.Tez.LOCAL));
      Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "cluster-stop"));
    }
    Tables.install(cluster, cluster.start(progress), progress);
  }

  /** The cluster itself, to kill a daemon of it and start it again. */
  public Cluster cluster() {
    return cluster;
  }

  /** Its folders. */
  public State state() {
    return state;
  }

  /** The clients' configuration. */
  public Configuration configuration() {
    return cluster.configuration();
  }

  /** HDFS as one of its users. */
  public FileSystem fileSystem(String user) throws IOException, InterruptedException {
    return cluster.context().fileSystem(user);
  }

  /** A new session of HiveServer2, in database {@code fixhouse}. */
  public Connection hive(String user) throws SQLException, IOException {
    return cluster.hive(user, "fixhouse");
  }

  /**
   * Starts {@code bin/fixhouse} against this cluster as a process of its own, which a test may
   * kill.
   *
   * @param output where standard output and error go
   */
  public Process startFixhouse(Path output, String... arguments) throws IOException {
    return startFixhouse(state.conf(), output, arguments);
  }

  private Process startFixhouse(Path settings, Path output, String... arguments)
      throws IOException {
    return startMain(Fixhouse.class, settings, output, arguments);
  }

  /**
   * Starts a program against this cluster as a process of its own.
   *
   * @param conf the folder with the settings that come before the cluster's
   * @param output where standard output and error go
   */
  public Process startMain(Class<?> program, Path conf, Path output, String... arguments)
      throws IOException {
    Path classpath = state.home().resolve("sandbox/target/lib.classpath");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Duser.timezone=UTC");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.add("-cp");
    command.add(
        conf
            + ":"
            + state.conf()
            + ":"
            + state.home().resolve("sandbox/target")
            + "/*:"
            + Files.readString(classpath).strip());
    command.add(program.getName());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("FIXHOUSE_HOME", state.home().toString());
    builder.environment().put("FIXHOUSE_STATE", state.root().toString());
    builder.environment().put("HADOOP_USER_NAME", "fixhouse");
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }

  /** Runs {@code bin/fixhouse} against this cluster to its end. */
  public Outcome fixhouse(String... arguments) throws IOException, InterruptedException {
    return fixhouse(state.conf(), arguments);
  }

  /**
   * Runs {@code bin/fixhouse} against this cluster to its end.
   *
   * @param settings a folder whose *-site.xml files stand before the cluster's
   */
  Outcome fixhouse(Path settings, String... arguments) throws IOException, InterruptedException {
    Path output = Files.createTempFile("fixhouse", ".out");
    try {
      int code = startFixhouse(settings, output, arguments).waitFor();
      return new Outcome(code, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  /**
   * How a command ended.
   *
   * @param code its exit code
   * @param output standard output and error
   */
  public record Outcome(int code, String output) {}

  private static int freeOffset() {
    for (int offset = LOWEST_OFFSET; offset <= HIGHEST_OFFSET; offset += STEP) {
      if (PortCheck.taken(Daemons.ALL, new Settings(offset, Settings.Tez.LOCAL)).isEmpty()) {
        return offset;
      }
    }
    throw new IllegalStateException("no offset has all of the cluster's ports free");
  }

  private void stop() {
    try {
      cluster.stop(new Progress(System.out));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
