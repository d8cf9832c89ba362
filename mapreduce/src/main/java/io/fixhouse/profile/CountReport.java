package io.fixhouse.profile;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.DuplicateTally;
import io.fixhouse.profile.trial.FateTally;
import io.fixhouse.profile.trial.TagTally;
import io.fixhouse.vendor.VendorProfile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Prints how many lines ended where and why, and what of them nothing knows or asks for. */
final class CountReport {
  private static final int EXAMPLE_CHARS = 160;
  private static final int COMMONEST = 8;
  private static final int MOST_TAGS = 40;
  private static final int VALUE_CHARS = 40;

  private final PrintStream out;
  private final VendorProfile profile;

  CountReport(PrintStream out, VendorProfile profile) {
    this.out = out;
    this.profile = profile;
  }

  void print(Tallies tallies) {
    out.println();
    out.println("WHAT BECOMES OF THE LINES");
    fates(tallies.fates());
    rejected(tallies.fates());
    duplicates(tallies.duplicates());
    unmapped(
        "clients",
        "clients.csv",
        profile.ownClientIds() ? "as " + profile.vendor() + ":" : "as the house's own",
        tallies.mapping().clients());
    unmapped("symbols", "symbols.csv", "as sent", tallies.mapping().symbols());
    tags(tallies.tags(), tallies.fates().executions());
  }

  private void fates(FateTally fates) {
    out.printf("  %12s lines, of which%n", Shown.number(fates.lines()));
    out.printf("  %12s executions%s%n", Shown.number(fates.executions()), kinds(fates));
    out.printf(
        "  %12s other messages%s%n",
        Shown.number(fates.messages().total()), messages(fates.messages()));
    out.printf("  %12s rejected%n", Shown.number(fates.rejectedLines()));
  }

  private static String kinds(FateTally fates) {
    List<String> kinds = new ArrayList<>();
    for (ExecKind kind : ExecKind.values()) {
      if (fates.count(kind) > 0) {
        kinds.add(kind.text() + " " + Shown.number(fates.count(kind)));
      }
    }
    return kinds.isEmpty() ? "" : ": " + String.join(", ", kinds);
  }

  private static String messages(Commonest messages) {
    List<String> types = new ArrayList<>();
    for (Commonest.Count count : messages.top(COMMONEST)) {
      types.add("35=" + Shown.latin(count.text(), 12) + " " + Shown.number(count.times()));
    }
    return types.isEmpty() ? "" : ": " + String.join(", ", types);
  }

  private void rejected(FateTally fates) {
    fates.rejected().entrySet().stream()
        .sorted(Map.Entry.<RejectReason, Long>comparingByValue(Comparator.reverseOrder()))
        .forEach(
            entry -> {
              RejectReason reason = entry.getKey();
              FateTally.Example example = fates.example(reason);
              ReasonWords words = ReasonWords.of(reason, profile);
              out.printf("  %s: %s%n", reason.text(), Shown.count(entry.getValue(), "line"));
              out.println("    the line " + words.what() + ": " + words.remedy());
              out.println("    e.g. " + example.place());
              String detail = ExampleDetail.of(reason, example, profile);
              if (!detail.isEmpty()) {
                out.println("    there: " + detail);
              }
              out.println(
                  "    "
                      + Shown.bytes(example.head(), 0, example.head().length, EXAMPLE_CHARS)
                      + (example.bytes() > example.head().length
                          ? " (" + Shown.count(example.bytes(), "byte") + ")"
                          : ""));
            });
  }

  private void duplicates(DuplicateTally tally) {
    if (tally.duplicates() + tally.conflicts() + tally.without() + tally.left() > 0) {
      out.printf(
          "  of the executions %s duplicates, %s in conflict (the same identity, other content),"
              + " %s without an identity%s%n",
          Shown.number(tally.duplicates()),
          Shown.number(tally.conflicts()),
          Shown.number(tally.without()),
          tally.left() > 0 ? "; the last " + Shown.number(tally.left()) + " not looked at" : "");
    }
  }

  private void unmapped(String what, String file, String stand, Commonest values) {
    if (values.isEmpty()) {
      return;
    }
    List<String> top = new ArrayList<>();
    for (Commonest.Count count : values.top(COMMONEST)) {
      top.add(Shown.latin(count.text(), VALUE_CHARS) + " " + Shown.number(count.times()));
    }
    out.printf(
        "  %s without a row in %s, which stand %s: %s%s in %s: %s%s%n",
        what,
        file,
        stand,
        values.others() > 0 ? "more than " : "",
        Shown.number(values.size()),
        Shown.count(values.total(), "execution"),
        String.join(", ", top),
        values.size() > COMMONEST ? ", …" : "");
  }

  private void tags(TagTally tally, long executions) {
    List<TagTally.Tag> tags = tally.tags();
    if (tags.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "TAGS THAT NOBODY ASKED FOR (they are in the column tags alone; of "
            + Shown.count(executions, "execution")
            + ")");
    for (TagTally.Tag tag : tags.subList(0, Math.min(tags.size(), MOST_TAGS))) {
      out.println(
          String.format(
                  "  %9d %-22s %11s  e.g. %s",
                  tag.number(),
                  TagNames.of(tag.number()),
                  Shown.number(tag.executions()),
                  Shown.latin(tag.value(), VALUE_CHARS))
              .stripTrailing());
    }
    if (tags.size() > MOST_TAGS) {
      out.println("  … and " + Shown.number(tags.size() - MOST_TAGS) + " more");
    }
    if (tally.left() > 0) {
      out.println("  … and " + Shown.count(tally.left(), "field") + " of yet other tags");
    }
  }
}
