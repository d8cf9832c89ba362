package io.fixhouse.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a run ended.
 *
 * @param generation its number
 * @param loaded the vendors of whom something is published for the date, by this run or before
 * @param heldBack what is held back
 * @param missing the vendors of whom nothing has come
 * @param failure why nothing is published; null if it did not fail
 */
record NightResult(
    LocalDate fileDate,
    long generation,
    Set<String> loaded,
    List<HeldBack> heldBack,
    Set<String> missing,
    String failure) {

  /** As {@code nights} has it: done, partial or failed. */
  String state() {
    if (failure != null) {
      return "failed";
    }
    return heldBack.isEmpty() && missing.isEmpty() ? "done" : "partial";
  }

  /** Why it is not done; null if it is. */
  String reason() {
    if (failure != null) {
      return failure;
    }
    return heldBack.isEmpty()
        ? null
        : heldBack.stream().map(HeldBack::describe).collect(Collectors.joining("; "));
  }

  /** The vendors of whom something is held back. */
  Set<String> vendorsHeldBack() {
    return heldBack.stream().map(HeldBack::vendor).collect(Collectors.toCollection(TreeSet::new));
  }

  String describe() {
    StringBuilder text = new StringBuilder("night " + fileDate + ": " + state());
    text.append(", generation ").append(generation);
    text.append(", loaded: ").append(loaded.isEmpty() ? "nobody" : String.join(", ", loaded));
    if (!heldBack.isEmpty()) {
      text.append("; held back: ").append(String.join(", ", vendorsHeldBack()));
    }
    if (!missing.isEmpty()) {
      text.append("; missing: ").append(String.join(", ", missing));
    }
    return text.toString();
  }
}
