package io.fixhouse.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Builds daemons' command lines and starts them, and the tools that prepare for them. */
final class DaemonLauncher {
  private static final long TOOL_MINUTES = 5;

  private final State state;
  private final Templates templates;

  DaemonLauncher(State state, Settings settings) {
    this.state = state;
    this.templates = new Templates(state, settings);
  }

  /** Starts a daemon in a session of its own, so that it outlives the terminal. */
  Process start(DaemonSpec daemon) throws IOException {
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(java(daemon, daemon.mainClass(), daemon.arguments()));
    return builder(daemon, command).start();
  }

  /**
   * Runs a tool on a daemon's classpath to its end, its output into the daemon's log.
   *
   * @throws IOException if it fails or takes longer than five minutes
   */
  void runTool(DaemonSpec daemon, String mainClass, List<String> arguments)
      throws IOException, InterruptedException {
    Process process = builder(daemon, java(daemon, mainClass, arguments)).start();
    if (!process.waitFor(TOOL_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IOException(mainClass + " took longer than " + TOOL_MINUTES + " minutes");
    }
    if (process.exitValue() != 0) {
      throw new IOException(mainClass + " ended with exit code " + process.exitValue());
    }
  }

  private ProcessBuilder builder(DaemonSpec daemon, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    Path work = state.data().resolve("work").resolve(daemon.name());
    Files.createDirectories(work);
    builder.directory(work.toFile());
    File log = state.log().resolve(daemon.name() + ".log").toFile();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log));
    builder.redirectInput(new File("/dev/null"));
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("HADOOP_") || name.startsWith("HIVE_"));
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("HADOOP_USER_NAME", daemon.user());
    environment.put("HADOOP_CONF_DIR", state.conf().toString());
    environment.put("METASTORE_HOME", state.lib().resolve("metastore").toString());
    environment.put("TZ", "UTC");
    environment.put("CLASSPATH", String.join(File.pathSeparator, classpath(daemon)));
    return builder;
  }

  private List<String> java(DaemonSpec daemon, String mainClass, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + daemon.heap() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=" + daemon.compilerLevel());
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.addAll(JavaFlags.COMMON);
    command.add(JavaFlags.loopback(state));
    command.add(DaemonProcess.mark(state, daemon));
    daemon
        .systemProperties()
        .forEach((name, value) -> command.add("-D" + name + "=" + templates.fill(value)));
    command.add(mainClass);
    arguments.forEach(argument -> command.add(templates.fill(argument)));
    return command;
  }

  /** Jars by name, so that the order does not hang on the file system's. */
  private List<String> classpath(DaemonSpec daemon) throws IOException {
    List<String> entries = new ArrayList<>();
    for (String folder : daemon.classpath()) {
      Path path = state.root().resolve(folder);
      TreeSet<String> jars = new TreeSet<>();
      if (Files.isDirectory(path)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "*.jar")) {
          files.forEach(jar -> jars.add(jar.toString()));
        }
      }
      if (jars.isEmpty()) {
        entries.add(path.toString());
      }
      entries.addAll(jars);
    }
    return entries;
  }
}
