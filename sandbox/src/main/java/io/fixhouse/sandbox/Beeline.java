package io.fixhouse.sandbox;

import io.fixhouse.command.Command;
import io.fixhouse.command.UserException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code beeline}: Hive's shell, logged in as one of the cluster's users. */
public final class Beeline implements Command {
  private static final Option USER =
      Option.builder()
          .longOpt("user")
          .hasArg()
          .argName("analyst|fixhouse")
          .desc("who reads, or who writes (default: analyst)")
          .build();

  private static final Option DATABASE =
      Option.builder()
          .longOpt("database")
          .hasArg()
          .argName("NAME")
          .desc("default: fixhouse")
          .build();

  private static final Option QUERY =
      Option.builder("e").hasArg().argName("QUERY").desc("run this and end; repeatable").build();

  private static final Option FILE =
      Option.builder("f").hasArg().argName("FILE").desc("run this file and end").build();

  private static final Option VARIABLE =
      Option.builder()
          .longOpt("hivevar")
          .hasArg()
          .argName("NAME=VALUE")
          .desc("a variable for ${NAME} in queries; repeatable")
          .build();

  private static final Option FORMAT =
      Option.builder()
          .longOpt("outputformat")
          .hasArg()
          .argName("FORMAT")
          .desc("table (default), vertical, csv2, tsv2, dsv, xmlattr or xmlelements")
          .build();

  @Override
  public String name() {
    return "beeline";
  }

  @Override
  public String summary() {
    return "query the tables with Hive's shell";
  }

  @Override
  public String arguments() {
    return "[-- BEELINE OPTION…]";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(USER)
        .addOption(DATABASE)
        .addOption(QUERY)
        .addOption(FILE)
        .addOption(VARIABLE)
        .addOption(FORMAT);
  }

  @Override
  public int run(CommandLine line) throws IOException, InterruptedException {
    return start(
        line.getOptionValue(USER, Secrets.READER),
        line.getOptionValue(DATABASE, "fixhouse"),
        passedOn(line));
  }

  /** Shows the answers to queries, as the analyst gets them. */
  int query(String... queries) throws IOException, InterruptedException {
    List<String> passed = new ArrayList<>(List.of("--silent=true"));
    for (String query : queries) {
      passed.add("-e");
      passed.add(query);
    }
    return start(Secrets.READER, "fixhouse", passed);
  }

  private static int start(String user, String database, List<String> passed)
      throws IOException, InterruptedException {
    State state = State.fromEnvironment();
    Path password = new Secrets(state).passwordFile(user);
    if (!Files.exists(password)) {
      throw new UserException(
          Files.isDirectory(state.secrets())
              ? "there is no user '" + user + "'; there are analyst and fixhouse"
              : "there is no cluster in " + state.root() + "; start one with bin/fixhouse up");
    }
    int port = Settings.read(state).port(Daemons.HIVE_SERVER.name(), "thrift");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    command.addAll(JavaFlags.COMMON);
    command.add("org.apache.hive.beeline.BeeLine");
    command.add("-u");
    command.add("jdbc:hive2://localhost:" + port + "/" + database);
    command.add("-n");
    command.add(user);
    command.add("-w");
    command.add(password.toString());
    command.addAll(passed);
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().put("CLASSPATH", state.lib().resolve("beeline") + File.separator + "*");
    return builder.start().waitFor();
  }

  private static List<String> passedOn(CommandLine line) {
    List<String> passed = new ArrayList<>();
    passed.add("--silent=" + (line.hasOption(QUERY) || line.hasOption(FILE)));
    for (Option option : line.getOptions()) {
      if (option.equals(QUERY) || option.equals(FILE)) {
        passed.add("-" + option.getOpt());
        passed.add(option.getValue());
      } else if (option.equals(VARIABLE)) {
        passed.add("--hivevar");
        passed.add(option.getValue());
      } else if (option.equals(FORMAT)) {
        passed.add("--outputformat=" + option.getValue().toLowerCase(Locale.ROOT));
      }
    }
    passed.addAll(line.getArgList());
    return passed;
  }
}
