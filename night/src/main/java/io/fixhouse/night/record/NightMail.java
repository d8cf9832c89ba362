package io.fixhouse.night.record;

import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The mail that tells an operator of a night: how it is, who is missing or held back and why, and
 * what to do. Long lists and reasons are cut, for Oozie takes but 2 KB from an action.
 *
 * @param subject a line
 * @param body plain text
 */
public record NightMail(String subject, String body) {
  /** How many vendors or deliveries are named. */
  private static final int NAMED = 3;

  private static final int REASON_CHARACTERS = 160;
  private static final int FAILURE_CHARACTERS = 300;

  /** Of a night as its record has it. */
  public static NightMail of(NightRecord night) {
    return new NightMail(subject(night), body(night));
  }

  private static String subject(NightRecord night) {
    StringBuilder text =
        new StringBuilder("fixhouse " + night.fileDate() + ": " + night.state().text());
    if (night.state() != NightState.NOBODY && night.state() != NightState.FAILED) {
      text.append(", ").append(vendors(night)).append(" loaded");
    }
    if (!night.missing().isEmpty()) {
      text.append(", missing ").append(names(night.vendorsMissing()));
    }
    if (!night.heldBack().isEmpty()) {
      text.append(", held back ").append(names(night.vendorsHeldBack()));
    }
    return text.toString();
  }

  private static String body(NightRecord night) {
    List<String> lines = new ArrayList<>();
    lines.add(opening(night));
    if (night.failure() != null) {
      lines.add("Reason: " + cut(night.failure(), FAILURE_CHARACTERS));
    }
    addList(
        lines,
        "Missing:",
        night,
        night.missing().stream()
            .sorted(Comparator.comparing(MissingVendor::vendor))
            .map(MissingVendor::describe)
            .toList());
    addList(
        lines,
        "Held back:",
        night,
        night.heldBack().stream().map(held -> cut(held.describe(), REASON_CHARACTERS)).toList());
    addLoaded(lines, night);
    lines.add("");
    lines.addAll(advice(night));
    return String.join("\n", lines) + "\n";
  }

  private static String opening(NightRecord night) {
    String run =
        " ("
            + night.trigger()
            + (night.generation() > 0 ? ", run " + night.generation() : "")
            + ")";
    return switch (night.state()) {
      case DONE -> "The night of " + night.fileDate() + " is published whole" + run + ".";
      case PARTIAL ->
          "The night of "
              + night.fileDate()
              + (night.loaded().isEmpty() ? " is not published" : " is published in part")
              + run
              + ".";
      case FAILED ->
          "The night of "
              + night.fileDate()
              + " failed"
              + run
              + "; this run has published nothing, what was published before stands.";
      case NOBODY -> "Nothing has come for " + night.fileDate() + run + ".";
    };
  }

  private static void addLoaded(List<String> lines, NightRecord night) {
    if (night.loaded().isEmpty()) {
      return;
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "Loaded: %s, %,d lines, %,d executions, %,d rejected, %,d duplicates.",
            vendors(night),
            sum(night, LoadedVendor::lines),
            sum(night, LoadedVendor::executions),
            sum(night, LoadedVendor::rejected),
            sum(night, LoadedVendor::duplicates)));
  }

  /** The commands that mend it, or that show more. */
  private static List<String> advice(NightRecord night) {
    List<String> lines = new ArrayList<>();
    String date = " --date " + night.fileDate();
    if (night.state() == NightState.FAILED) {
      lines.add("When the cause is mended: bin/fixhouse rerun" + date);
    } else if (!night.heldBack().isEmpty()) {
      HeldBack first = night.heldBack().get(0);
      String vendor = " --vendor " + first.vendor();
      lines.add("When its files come again: bin/fixhouse land --restate" + vendor + date + " FILE");
      lines.add("When its profile is mended: bin/fixhouse rerun" + vendor + date);
    }
    if (!night.missing().isEmpty()) {
      lines.add("What is missing is loaded by itself when it lands.");
    }
    lines.add("Each file: bin/fixhouse loads" + date);
    return lines;
  }

  private static void addList(
      List<String> lines, String title, NightRecord night, List<String> items) {
    if (items.isEmpty()) {
      return;
    }
    lines.add(title);
    items.stream().limit(NAMED).forEach(item -> lines.add("- " + item));
    if (items.size() > NAMED) {
      lines.add(
          "- and "
              + (items.size() - NAMED)
              + " more: bin/fixhouse loads --date "
              + night.fileDate());
    }
  }

  private static String vendors(NightRecord night) {
    int loaded = night.loaded().size();
    return loaded + (loaded == 1 ? " vendor" : " vendors");
  }

  private static String names(List<String> vendors) {
    String named = String.join(", ", vendors.subList(0, Math.min(NAMED, vendors.size())));
    return vendors.size() <= NAMED ? named : named + " and " + (vendors.size() - NAMED) + " more";
  }

  private static long sum(NightRecord night, Function<LoadedVendor, Long> count) {
    return night.loaded().stream().mapToLong(count::apply).sum();
  }

  private static String cut(String text, int most) {
    String line = text.replaceAll("\\s+", " ");
    return line.length() <= most ? line : line.substring(0, most) + "…";
  }
}
