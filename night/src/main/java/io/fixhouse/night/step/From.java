package io.fixhouse.night.step;

import io.fixhouse.command.UserException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where a run begins, as a rerun may say. */
public enum From {
  /** With the files. */
  NORMALIZE,
  /** With what the last run has normalised, or else with what is published. */
  COMPUTE,
  /** With the publication that the last run has begun. */
  PUBLISH;

  /**
   * The step of that name.
   *
   * @param name empty for the first
   * @throws UserException for any other
   */
  static From parse(String name) {
    if (name.isEmpty()) {
      return NORMALIZE;
    }
    return Arrays.stream(values())
        .filter(from -> from.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "a run cannot begin from '"
                        + name
                        + "': it can from "
                        + Arrays.stream(values())
                            .map(From::text)
                            .collect(Collectors.joining(", "))));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
