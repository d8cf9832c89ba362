package io.fixhouse.oozie.nights;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseDate;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** Dates in a row, as commands take them with {@code --from} and {@code --to}. */
record DateRange(LocalDate first, LocalDate last) {
  private static final String FROM = "from";
  private static final String TO = "to";

  DateRange {
    if (last.isBefore(first)) {
      throw new UserException("--to " + last + " is before --from " + first);
    }
  }

  static Option from(String description) {
    return option(FROM, description);
  }

  static Option to(String description) {
    return option(TO, description);
  }

  static boolean isGiven(CommandLine line) {
    return line.hasOption(FROM) || line.hasOption(TO);
  }

  /**
   * The range that a command was given.
   *
   * @throws UserException unless it was given both, in their order
   */
  static DateRange of(CommandLine line) {
    if (!line.hasOption(FROM) || !line.hasOption(TO)) {
      throw new UserException("--from and --to go together: the first and the last date");
    }
    return new DateRange(
        HouseDate.parse(line.getOptionValue(FROM)), HouseDate.parse(line.getOptionValue(TO)));
  }

  List<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1)).toList();
  }

  private static Option option(String name, String description) {
    return Option.builder().longOpt(name).hasArg().argName("YYYY-MM-DD").desc(description).build();
  }
}
