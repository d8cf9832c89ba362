package io.fixhouse.profile;

import io.fixhouse.command.Fixhouse;
import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.FateTally;
import io.fixhouse.profile.trial.TrialFile;
import io.fixhouse.vendor.Thresholds;
import io.fixhouse.vendor.VendorProfile;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Whether the check of the night would let these files through, by the profile's thresholds. */
final class Verdict {
  private final List<String> wrong = new ArrayList<>();
  private final FateTally fates;

  Verdict(VendorProfile profile, List<TrialFile> files, Tallies tallies) {
    fates = tallies.fates();
    for (TrialFile file : files) {
      if (file.damage() != null) {
        wrong.add(file.name() + " cannot be read whole");
      }
    }
    Thresholds allowed = profile.thresholds();
    long lines = fates.lines();
    check("lines rejected", fates.rejectedLines(), lines, "reject_rate", allowed.rejectRate());
    check(
        "lines duplicates",
        tallies.duplicates().duplicates(),
        lines,
        "duplicate_rate",
        allowed.duplicateRate());
    check(
        "executions in conflict",
        tallies.duplicates().conflicts(),
        fates.executions(),
        "conflict_rate",
        allowed.conflictRate());
  }

  private void check(String what, long count, long of, String key, BigDecimal allowed) {
    if (BigDecimal.valueOf(count).compareTo(allowed.multiply(BigDecimal.valueOf(of))) > 0) {
      wrong.add(
          Shown.number(count)
              + " of "
              + Shown.number(of)
              + " "
              + what
              + " ("
              + percent(count, of)
              + "; "
              + key
              + " allows "
              + allowed.movePointRight(2).stripTrailingZeros().toPlainString()
              + " %)");
    }
  }

  /** Prints the last line; returns the exit code. */
  int print(PrintStream out, boolean advised) {
    out.println();
    if (wrong.isEmpty()) {
      out.printf(
          "profile try ok: %s: %s, %s, %s, %s rejected%s%n",
          Shown.count(fates.lines(), "line"),
          Shown.count(fates.count(ExecKind.FILL), "fill"),
          Shown.count(fates.executions() - fates.count(ExecKind.FILL), "other execution"),
          Shown.count(fates.messages().total(), "other message"),
          Shown.number(fates.rejectedLines()),
          fates.rejectedLines() == 0
              ? ""
              : " (" + percent(fates.rejectedLines(), fates.lines()) + ")");
      return 0;
    }
    out.println(
        "profile try NOT ok: "
            + String.join("; ", wrong)
            + (advised ? ". See above what the profile might say" : ""));
    return Fixhouse.FAILED;
  }

  private static String percent(long count, long of) {
    return BigDecimal.valueOf(count)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP)
            .stripTrailingZeros()
            .toPlainString()
        + " %";
  }
}
