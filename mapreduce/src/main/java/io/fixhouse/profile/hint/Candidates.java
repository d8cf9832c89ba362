package io.fixhouse.profile.hint;

import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Tags that might give what lines lack: in how many of these lines they have a fitting value. */
final class Candidates {
  private static final int VALUE_CHARS = 40;
  private static final int COVERING_PERCENT = 90;

  private final Map<Integer, Long> counts = new LinkedHashMap<>();
  private final Map<Integer, String> examples = new LinkedHashMap<>();
  private final Predicate<String> fits;
  private long lines;

  /**
   * @param tags the likelier ones first
   */
  Candidates(Predicate<String> fits, int... tags) {
    this.fits = fits;
    for (int tag : tags) {
      counts.put(tag, 0L);
    }
  }

  void see(LineTrial line) {
    lines++;
    for (Map.Entry<Integer, Long> count : counts.entrySet()) {
      String value = line.value(count.getKey());
      if (value != null && fits.test(value)) {
        count.setValue(count.getValue() + 1);
        examples.putIfAbsent(count.getKey(), value);
      }
    }
  }

  long lines() {
    return lines;
  }

  /** The tags that nearly all of the lines have, in their order. */
  List<Integer> covering() {
    List<Integer> covering = new ArrayList<>();
    counts.forEach(
        (tag, count) -> {
          if (new Share(count, lines).isAtLeast(COVERING_PERCENT)) {
            covering.add(tag);
          }
        });
    return covering;
  }

  /** As {@code Price(44) has one in 980 of 1,000, such as 170.1}. */
  String evidence(int tag) {
    return TagNames.full(tag)
        + " has a fitting value in "
        + new Share(counts.get(tag), lines)
        + ", such as "
        + Shown.latin(examples.get(tag), VALUE_CHARS);
  }
}
