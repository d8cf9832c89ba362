package io.fixhouse.profile.hint;

import io.fixhouse.profile.trial.Tally;
import java.util.Optional;

/** Looks for evidence that the profile should say something else of one key. */
interface Hint extends Tally {
  /** What the lines seen speak for; empty where they don't, or the profile says it already. */
  Optional<Suggestion> suggestion();
}
