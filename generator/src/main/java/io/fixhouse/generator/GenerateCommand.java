package io.fixhouse.generator;

import io.fixhouse.command.Command;
import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** {@code bin/fixhouse generate}. */
public final class GenerateCommand implements Command {
  private static final String HOME_VARIABLE = "FIXHOUSE_HOME";
  private static final long MOST_MESSAGES = 4_000_000_000L;
  private static final int MOST_FILES = 1000;

  @Override
  public String name() {
    return "generate";
  }

  @Override
  public String summary() {
    return "make ten vendors' FIX files of a trade date, and the truth about them";
  }

  @Override
  public Options options() {
    Settings standard = Settings.DEFAULT;
    return new Options()
        .addOption(required("date", "D", "the trade date, YYYY-MM-DD; a closed day is an error"))
        .addOption(
            required(
                "output",
                "DIR",
                "gets file_date=D/vendor=V/*.fix[.gz|…], file_date=D/truth.json with the counts"
                    + " of each file, and truth/ with fills and minute bars over all dates in DIR;"
                    + " the same options give the same bytes again"))
        .addOption(
            option(
                "vendor",
                "V",
                "only this vendor, may be repeated (default: all of "
                    + String.join(", ", Generator.vendorNames())
                    + ")"))
        .addOption(
            option(
                "messages",
                "N",
                "lines of the date, shared out among the vendors by weight whichever are made (default "
                    + standard.messages()
                    + ")"))
        .addOption(option("seed", "S", "a whole number (default " + standard.seed() + ")"))
        .addOption(
            option(
                "shares",
                "NAME=SHARE,…",
                "how often something is out of the ordinary: late of orders, the others of fills;"
                    + " what is not named keeps its default ("
                    + standard.shares()
                    + ")"))
        .addOption(
            option(
                "weights",
                "NAME=PERCENT,…",
                "who sends how many of the lines; who is not named sends nothing (default "
                    + standard.weights()
                    + ")"))
        .addOption(option("files", "N", "of each vendor (default: each vendor's own number)"))
        .addOption(
            option(
                "compression",
                "C",
                "of every file: " + Compression.names() + " (default: each vendor's own)"))
        .addOption(
            option(
                "reference",
                "DIR",
                "the folder that holds calendar.csv (default: fixhouse's conf/reference)"))
        .addOption(
            option("threads", "T", "vendors made at a time (default: as many as processors)"))
        .addOption(
            Option.builder()
                .longOpt("no-tables")
                .desc("leave out truth/, which takes memory and about as long as the files")
                .build());
  }

  @Override
  public int run(CommandLine line) throws Exception {
    Settings standard = Settings.DEFAULT;
    Settings settings =
        new Settings(
            number(line, "seed", standard.seed(), Long.MIN_VALUE, Long.MAX_VALUE),
            number(line, "messages", standard.messages(), 1, MOST_MESSAGES),
            line.hasOption("shares")
                ? Shares.parse(line.getOptionValue("shares"))
                : standard.shares(),
            line.hasOption("weights")
                ? Weights.parse(line.getOptionValue("weights"))
                : standard.weights(),
            (int) number(line, "files", standard.files(), 1, MOST_FILES),
            compression(line));
    int processors = Runtime.getRuntime().availableProcessors();
    String[] vendors = line.getOptionValues("vendor");
    GenerateRequest request =
        new GenerateRequest(
            date(line.getOptionValue("date")),
            vendors == null ? List.of() : Arrays.asList(vendors),
            settings,
            Path.of(line.getOptionValue("output")),
            reference(line),
            (int) number(line, "threads", processors, 1, 1000),
            !line.hasOption("no-tables"));
    Instant begin = Instant.now();
    DateTruth truth = Generator.generate(request, new Progress(System.out));
    print(truth, Duration.between(begin, Instant.now()), System.out);
    return 0;
  }

  private static void print(DateTruth truth, Duration took, PrintStream out) {
    long all = 0;
    for (List<FileTruth> files : truth.vendors.values()) {
      for (FileTruth file : files) {
        all += file.lines;
        out.printf(
            Locale.ROOT,
            "%-28s %,12d lines: %,d fills, %,d busts, %,d corrects, %,d status, %,d other,"
                + " %,d duplicates, %,d messages, %,d rejected%n",
            file.file,
            file.lines,
            file.fills,
            file.busts,
            file.corrects,
            file.status,
            file.other,
            file.duplicates,
            file.messages,
            file.rejectedLines());
      }
    }
    out.printf(
        Locale.ROOT,
        "generate ok: %s, %,d lines, in %.1f s%n",
        truth.date,
        all,
        took.toMillis() / 1000.0);
  }

  private static Path reference(CommandLine line) {
    if (line.hasOption("reference")) {
      return Path.of(line.getOptionValue("reference"));
    }
    String home = System.getenv(HOME_VARIABLE);
    return Path.of(home == null ? "." : home, "conf", "reference");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserException("--date: '" + text + "' is no date such as 2024-05-01", e);
    }
  }

  private static Compression compression(CommandLine line) {
    String text = line.getOptionValue("compression");
    for (Compression compression : Compression.values()) {
      if (compression.toString().equals(text)) {
        return compression;
      }
    }
    if (text != null) {
      throw new UserException("--compression: '" + text + "' is none of " + Compression.names());
    }
    return null;
  }

  private static long number(CommandLine line, String name, long standard, long least, long most) {
    String text = line.getOptionValue(name);
    if (text == null) {
      return standard;
    }
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw wrongNumber(name, text, least, most, e);
    }
    throw wrongNumber(name, text, least, most, null);
  }

  private static UserException wrongNumber(
      String name, String text, long least, long most, Exception cause) {
    return new UserException(
        "--" + name + ": '" + text + "' is no whole number from " + least + " to " + most, cause);
  }

  private static Option option(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).build();
  }

  private static Option required(String name, String argument, String description) {
    Option option = option(name, argument, description);
    option.setRequired(true);
    return option;
  }
}
