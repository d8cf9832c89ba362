package io.fixhouse.profile;

import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.TrialFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints what the files are: format, size, lines, and what their lines look like. */
final class FileReport {
  private static final int SHOWN = 5;
  private static final int PREFIX_CHARS = 80;

  private final PrintStream out;

  FileReport(PrintStream out) {
    this.out = out;
  }

  void print(List<TrialFile> files, Tallies tallies) {
    out.println();
    out.println("THE FILE" + (files.size() == 1 ? "" : "S"));
    files.forEach(this::print);
    print("separator", tallies.shapes().separators());
    print("BeginString", tallies.shapes().beginStrings());
    print("log prefix (9 is any digit)", tallies.shapes().prefixes());
    print("49->56 of reports", tallies.shapes().hops());
    out.printf(
        "  BodyLength(9): %s%n",
        integrity(tallies.integrity().bodyLengths(), tallies.integrity().wrongBodyLengths()));
    out.printf(
        "  CheckSum(10): %s%n",
        integrity(tallies.integrity().checkSums(), tallies.integrity().wrongCheckSums()));
  }

  private void print(TrialFile file) {
    out.printf(
        "  %s: %s, %s, %s%s%n",
        Shown.text(file.name(), PREFIX_CHARS),
        file.format() == null ? "not read" : file.format().text(),
        Shown.count(file.bytes(), "byte"),
        Shown.count(file.lines(), "line"),
        file.isWhole() || file.damage() != null ? "" : " read, the rest not");
    if (file.damage() != null) {
      out.printf(
          "    CANNOT BE READ WHOLE: %s, at byte %s; the check would hold it back%n",
          file.damage().getMessage(), Shown.number(file.damage().offset()));
    }
    if (file.crlfLines() > 0) {
      out.printf("    %s end in CR LF%n", Shown.count(file.crlfLines(), "line"));
    }
    if (file.longLines() > 0) {
      out.printf("    %s of more than 1 MiB%n", Shown.count(file.longLines(), "line"));
    }
    if (file.endsInLine() && file.isWhole()) {
      out.println("    the last line has no line end: is the file whole?");
    }
  }

  private void print(String what, Commonest values) {
    if (values.isEmpty()) {
      return;
    }
    List<String> shown = new ArrayList<>();
    for (Commonest.Count count : values.top(SHOWN)) {
      shown.add(separatorName(count.text()) + " (" + Shown.count(count.times(), "line") + ")");
    }
    int more = values.size() - SHOWN;
    out.println(
        "  " + what + ": " + String.join(", ", shown) + (more > 0 ? " and " + more + " more" : ""));
  }

  private static String separatorName(String text) {
    return switch (text) {
      case "" -> "none";
      case "\u0001" -> "SOH";
      case "\t" -> "TAB";
      default -> Shown.latin(text, PREFIX_CHARS);
    };
  }

  private static String integrity(long there, long wrong) {
    if (there == 0) {
      return "in no line";
    }
    return "in "
        + Shown.count(there, "line")
        + (wrong == 0 ? ", right in all" : ", wrong in " + Shown.number(wrong));
  }
}
