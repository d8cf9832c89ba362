package io.fixhouse.night.run;

import io.fixhouse.command.UserException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What has started a run. */
public enum Trigger {
  /** {@code bin/fixhouse run}. */
  HAND(true, true, false),
  /** All vendors have delivered. */
  NIGHTLY(false, true, false),
  /** The time has come at which the night runs with those that have. */
  CUTOFF(false, true, true),
  /** Something has come after its night. */
  LATE(false, false, false),
  /** Somebody wants past dates run. */
  BACKFILL(true, true, true),
  /** Somebody wants a date run again. */
  RERUN(true, true, false);

  private final boolean takesHeldBack;
  private final boolean takesFailed;
  private final boolean tellsOfMissing;

  Trigger(boolean takesHeldBack, boolean takesFailed, boolean tellsOfMissing) {
    this.takesHeldBack = takesHeldBack;
    this.takesFailed = takesFailed;
    this.tellsOfMissing = tellsOfMissing;
  }

  /**
   * The trigger of that name.
   *
   * @throws UserException for any other
   */
  public static Trigger parse(String name) {
    return Arrays.stream(values())
        .filter(trigger -> trigger.text().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "'"
                        + name
                        + "' is no trigger: it is one of "
                        + Arrays.stream(values())
                            .map(Trigger::text)
                            .collect(Collectors.joining(", "))));
  }

  /** Its name as properties have it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tries again what an earlier run of the date has held back. */
  public boolean takesHeldBack() {
    return takesHeldBack;
  }

  /** Whether it tries again what an earlier run of the date has failed with. */
  public boolean takesFailed() {
    return takesFailed;
  }

  /** Whether it tells who is missing though there is nothing to run. */
  public boolean tellsOfMissing() {
    return tellsOfMissing;
  }
}
