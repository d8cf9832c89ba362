package io.fixhouse.profile.hint;

import java.util.List;

/**
 * A key that the profile might set.
 *
 * @param value in YAML's flow style; a mapping adds to the one that is there
 * @param evidence what in the lines speaks for it
 * @param caution what to ask the vendor first; null for nothing
 * @param instead other values for the key, each with a word on it
 */
public record Suggestion(
    Weight weight,
    String key,
    String value,
    String evidence,
    String caution,
    List<String> instead) {
  /** What becomes of a suggestion. */
  public enum Weight {
    /** The lines are not taken as they are meant without it. */
    NEEDED,
    /** It changes nothing in these lines, and says what the profile is about. */
    PLAIN,
    /** A matter of the house's choice: its effect is shown, and it is not taken on. */
    CHOICE
  }

  static Suggestion needed(String key, String value, String evidence) {
    return new Suggestion(Weight.NEEDED, key, value, evidence, null, List.of());
  }

  static Suggestion plain(String key, String value, String evidence) {
    return new Suggestion(Weight.PLAIN, key, value, evidence, null, List.of());
  }

  static Suggestion choice(String key, String value, String evidence) {
    return new Suggestion(Weight.CHOICE, key, value, evidence, null, List.of());
  }

  Suggestion withCaution(String newCaution) {
    return new Suggestion(weight, key, value, evidence, newCaution, instead);
  }

  Suggestion withInstead(List<String> newInstead) {
    return new Suggestion(weight, key, value, evidence, caution, List.copyOf(newInstead));
  }

  /** The suggestion as a line of a profile. */
  public String yaml() {
    return key + ": " + value;
  }
}
