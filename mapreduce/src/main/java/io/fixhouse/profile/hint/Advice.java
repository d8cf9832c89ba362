package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.hint.Suggestion.Weight;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.Sample;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a profile might say instead, one key after the other: the first hint that has found
 * something is taken on, and the lines are tried again with it before the next is asked. So each
 * suggestion is proven with those before it, and a later one is seen that an earlier one hid.
 */
public final class Advice {
  private static final int MOST_ROUNDS = 40;

  private final ReferenceData reference;
  private final LocalDate fileDate;
  private final Sample sample;
  private final Set<String> tried = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private Outcome first;
  private Outcome last;

  /**
   * A suggestion with its proof.
   *
   * @param change what trying the lines again with it changed
   */
  public record Step(Suggestion suggestion, String change) {
    /** Whether the steps after it are with it. */
    public boolean isTakenOn() {
      return suggestion.weight() != Weight.CHOICE;
    }
  }

  /**
   * All that was found.
   *
   * @param steps in the order in which they were taken on
   * @param change what all of those taken on changed together
   */
  public record Result(List<Step> steps, String change) {
    /** The profile's keys to add or change, a line each, less what is a choice. */
    public List<String> lines() {
      Map<String, String> values = new LinkedHashMap<>();
      for (Step step : steps) {
        if (step.isTakenOn()) {
          values.merge(step.suggestion().key(), step.suggestion().value(), Result::both);
        }
      }
      return values.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    /** Two mappings as one; of other values the later. */
    private static String both(String before, String after) {
      return before.startsWith("{") && after.startsWith("{")
          ? before.substring(0, before.length() - 1) + ", " + after.substring(1)
          : after;
    }
  }

  /** What the lines came to with a profile, and the first suggestion that was not tried yet. */
  private record Round(Outcome outcome, Optional<Suggestion> next) {}

  private Advice(ReferenceData reference, LocalDate fileDate, Sample sample) {
    this.reference = reference;
    this.fileDate = fileDate;
    this.sample = sample;
  }

  /**
   * Tries the lines of a sample with what they speak for.
   *
   * @param yaml the profile's text, a right one
   */
  public static Result of(
      String vendor, String yaml, ReferenceData reference, LocalDate fileDate, Sample sample) {
    Advice advice = new Advice(reference, fileDate, sample);
    advice.find(ProfileText.of(vendor, yaml));
    return new Result(List.copyOf(advice.steps), advice.last.changeFrom(advice.first));
  }

  private void find(ProfileText text) {
    ProfileText current = text;
    Round before = round(current);
    first = before.outcome;
    for (int i = 0; i < MOST_ROUNDS && before.next.isPresent(); i++) {
      Suggestion suggestion = before.next.get();
      tried.add(suggestion.yaml());
      ProfileText changed = current.with(suggestion);
      Round after = round(changed);
      boolean choice = suggestion.weight() == Weight.CHOICE;
      if (choice || !isWorse(before.outcome, after.outcome)) {
        steps.add(new Step(suggestion, after.outcome.changeFrom(before.outcome)));
      }
      if (choice || isWorse(before.outcome, after.outcome)) {
        before = round(current);
      } else {
        current = changed;
        before = after;
      }
    }
    last = before.outcome;
  }

  private static boolean isWorse(Outcome before, Outcome after) {
    return after.rejected() > before.rejected()
        && after.count(ExecKind.FILL) < before.count(ExecKind.FILL);
  }

  private Round round(ProfileText text) {
    VendorProfile profile = text.profile();
    Outcome outcome = new Outcome();
    List<Hint> hints = Hints.with(new Context(profile, reference, fileDate));
    sample.each(
        new LineTrial(profile, reference, fileDate),
        line -> {
          outcome.see(line);
          hints.forEach(hint -> hint.see(line));
        });
    Optional<Suggestion> next =
        hints.stream()
            .flatMap(hint -> hint.suggestion().stream())
            .filter(suggestion -> !tried.contains(suggestion.yaml()))
            .findFirst();
    return new Round(outcome, next);
  }
}
