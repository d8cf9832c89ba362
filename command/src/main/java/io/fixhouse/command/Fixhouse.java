package io.fixhouse.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.HelpFormatter;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;

/** The entry of {@code bin/fixhouse}: finds the subcommand, parses its flags, reports its end. */
public final class Fixhouse {
  /** Exit code when the call itself was wrong. */
  public static final int USAGE = 2;

  /** Exit code when the work could not be done. */
  public static final int FAILED = 1;

  private static final int HELP_WIDTH = 100;

  private final Map<String, Command> commands = new TreeMap<>();
  private final PrintStream out;
  private final PrintStream error;

  Fixhouse(Iterable<Command> commands, PrintStream out, PrintStream error) {
    commands.forEach(command -> this.commands.put(command.name(), command));
    this.out = out;
    this.error = error;
  }

  /** Runs one subcommand and exits with its code. */
  public static void main(String[] args) {
    Fixhouse fixhouse = new Fixhouse(ServiceLoader.load(Command.class), System.out, System.err);
    int code = fixhouse.run(args);
    System.out.flush();
    System.exit(code);
  }

  int run(String... args) {
    if (args.length == 0 || isHelp(args[0])) {
      printCommands();
      return args.length == 0 ? USAGE : 0;
    }
    Command command = commands.get(args[0]);
    if (command == null) {
      error.println(
          "fixhouse: there is no command '" + args[0] + "'; bin/fixhouse --help lists them");
      return USAGE;
    }
    String[] rest = Arrays.copyOfRange(args, 1, args.length);
    for (String argument : rest) {
      if (argument.equals("--")) {
        break;
      }
      if (isHelp(argument)) {
        printUsage(command);
        return 0;
      }
    }
    return run(command, rest);
  }

  private int run(Command command, String[] args) {
    CommandLine line;
    try {
      line =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .build()
              .parse(command.options(), args);
    } catch (ParseException e) {
      error.println(
          "fixhouse "
              + command.name()
              + ": "
              + e.getMessage()
              + "; bin/fixhouse "
              + command.name()
              + " --help says what it takes");
      return USAGE;
    }
    try {
      return command.run(line);
    } catch (UserException e) {
      error.println("fixhouse " + command.name() + ": " + e.getMessage());
      return FAILED;
    } catch (ConnectException e) {
      error.println("fixhouse " + command.name() + ": " + unanswered(e));
      return FAILED;
    } catch (Exception e) {
      error.println("fixhouse " + command.name() + ": failed: " + e);
      e.printStackTrace(error);
      return FAILED;
    }
  }

  /** Hadoop names both ends of the call, and after a semicolon a page on the web. */
  private static String unanswered(ConnectException e) {
    return "a server does not answer: "
        + e.getMessage().split(";")[0]
        + "; bin/fixhouse status says which daemon is down, bin/fixhouse up starts it";
  }

  private void printCommands() {
    out.println("usage: bin/fixhouse COMMAND [OPTION…]; bin/fixhouse COMMAND --help tells more");
    out.println();
    commands.values().forEach(c -> out.printf("  %-10s %s%n", c.name(), c.summary()));
  }

  private void printUsage(Command command) {
    PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
    Options options = new Options();
    command.options().getOptions().forEach(options::addOption);
    options.addOption(Option.builder().longOpt("help").desc("print this").build());
    new HelpFormatter()
        .printHelp(
            writer,
            HELP_WIDTH,
            "bin/fixhouse " + command.name() + " [OPTION…] " + command.arguments(),
            System.lineSeparator() + command.summary() + System.lineSeparator(),
            options,
            2,
            3,
            "");
    writer.flush();
  }

  private static boolean isHelp(String argument) {
    return argument.equals("--help") || argument.equals("-h");
  }
}
