package io.fixhouse.profile;

import io.fixhouse.profile.hint.Advice;
import io.fixhouse.profile.hint.Suggestion;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Sample;
import java.io.PrintStream;
import java.util.List;

/** Prints what the profile might say instead, each with its evidence and its proof. */
final class AdviceReport {
  private final PrintStream out;

  AdviceReport(PrintStream out) {
    this.out = out;
  }

  void print(Advice.Result advice, Sample sample) {
    List<Advice.Step> steps = advice.steps();
    if (steps.isEmpty()) {
      return;
    }
    out.println();
    out.println(
        "WHAT THE PROFILE MIGHT SAY INSTEAD (each tried, with those before it, on "
            + (sample.isWhole() ? "all lines" : "a sample of " + Shown.count(sample.size(), "line"))
            + ")");
    for (Advice.Step step : steps) {
      Suggestion suggestion = step.suggestion();
      out.println("  " + suggestion.yaml() + (step.isTakenOn() ? "" : "   # a choice"));
      out.println("    because " + suggestion.evidence());
      out.println("    tried: " + step.change());
      if (suggestion.caution() != null) {
        out.println("    but " + suggestion.caution());
      }
      if (!suggestion.instead().isEmpty()) {
        out.println("    or " + String.join("; or ", suggestion.instead()));
      }
    }
    List<String> lines = advice.lines();
    if (!lines.isEmpty()) {
      out.println("  all of these but the choices (" + advice.change() + "), for the profile:");
      lines.forEach(line -> out.println("      " + line));
    }
  }
}
