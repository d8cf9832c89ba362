package io.fixhouse.oozie.nights;

import java.time.LocalDate;
import java.util.List;

/**
 * A date as {@code nights} shows it.
 *
 * @param state in a word
 * @param reason why it is so, in a line; may be empty
 */
record NightLine(LocalDate date, String state, String reason) {
  List<String> columns() {
    return List.of(date.toString(), state, reason.replaceAll("\\s+", " "));
  }
}
