package io.fixhouse.house;

import io.fixhouse.command.UserException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;

/** A date as commands take it. */
public final class HouseDate {
  private static final String NAME = "date";

  private HouseDate() {}

  /** The flag {@code --date}, which a command may then require. */
  public static Option.Builder option(String description) {
    return Option.builder().longOpt(NAME).hasArg().argName("YYYY-MM-DD").desc(description);
  }

  /**
   * The date that a command was given; null if none.
   *
   * @throws UserException as {@link #parse}
   */
  public static LocalDate of(CommandLine line) {
    return line.hasOption(NAME) ? parse(line.getOptionValue(NAME)) : null;
  }

  /**
   * Parses {@code YYYY-MM-DD}.
   *
   * @throws UserException for anything else, and for dates that do not exist
   */
  public static LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new UserException("'" + text + "' is no date: give it as YYYY-MM-DD", e);
    }
  }
}
