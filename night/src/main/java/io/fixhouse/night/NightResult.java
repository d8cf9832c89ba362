package io.fixhouse.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a run ended.
 *
 * @param generation its number; 0 where nothing was due
 * @param loaded the vendors of whom something is published for the date, by this run or before
 * @param heldBack what is held back
 * @param missing the vendors of whom nothing has come
 */
record NightResult(
    LocalDate fileDate,
    long generation,
    Set<String> loaded,
    List<HeldBack> heldBack,
    Set<String> missing) {

  /** Whether nothing is missing and nothing held back. */
  boolean isWhole() {
    return heldBack.isEmpty() && missing.isEmpty();
  }

  /** The vendors of whom something is held back. */
  Set<String> vendorsHeldBack() {
    Set<String> vendors = new TreeSet<>();
    heldBack.forEach(reason -> vendors.add(reason.vendor()));
    return vendors;
  }

  String describe() {
    StringBuilder text = new StringBuilder("night " + fileDate + ": ");
    text.append(isWhole() ? "done" : "partial");
    text.append(", generation ").append(generation);
    text.append(", loaded ").append(loaded.isEmpty() ? "nobody" : String.join(", ", loaded));
    if (!heldBack.isEmpty()) {
      text.append("; held back ").append(String.join(", ", vendorsHeldBack()));
    }
    if (!missing.isEmpty()) {
      text.append("; missing ").append(String.join(", ", missing));
    }
    return text.toString();
  }
}
