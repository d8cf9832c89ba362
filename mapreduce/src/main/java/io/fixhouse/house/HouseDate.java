package io.fixhouse.house;

import io.fixhouse.command.UserException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A date as commands take it. */
public final class HouseDate {
  private HouseDate() {}

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
