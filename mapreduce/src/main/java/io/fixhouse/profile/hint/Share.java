package io.fixhouse.profile.hint;

import io.fixhouse.profile.text.Shown;

/** A part of a whole. */
record Share(long part, long whole) {
  /** Whether there is a part at all, and of at least so many hundredths of the whole. */
  boolean isAtLeast(int percent) {
    return part > 0 && part * 100 >= whole * percent;
  }

  @Override
  public String toString() {
    return Shown.number(part) + " of " + Shown.number(whole);
  }
}
