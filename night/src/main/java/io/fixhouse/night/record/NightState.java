package io.fixhouse.night.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a night is, by its last run. */
public enum NightState {
  /** All vendors are loaded. */
  DONE,
  /** Some are missing or held back; the others are published. */
  PARTIAL,
  /** The run published nothing. */
  FAILED,
  /** Nobody has delivered, and the time has come. */
  NOBODY;

  /** As {@code nights} has it. */
  @JsonValue
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
