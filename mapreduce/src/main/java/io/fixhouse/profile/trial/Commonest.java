package io.fixhouse.profile.trial;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts texts, as many different ones as fit; beyond that the new ones are counted as one. */
public final class Commonest {
  private static final int MOST_TEXTS = 20_000;
  private static final int MOST_CHARS = 200;

  private final Map<String, Long> counts = new HashMap<>();
  private long total;
  private long others;

  /** A text and how often it came. */
  public record Count(String text, long times) {}

  public void add(String text) {
    total++;
    String key = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    if (counts.size() < MOST_TEXTS || counts.containsKey(key)) {
      counts.merge(key, 1L, Long::sum);
    } else {
      others++;
    }
  }

  public long total() {
    return total;
  }

  /** How many different texts came, as far as they were told apart. */
  public int size() {
    return counts.size();
  }

  /** Those counted as one, being too many. */
  public long others() {
    return others;
  }

  public boolean isEmpty() {
    return total == 0;
  }

  public long times(String text) {
    return counts.getOrDefault(text, 0L);
  }

  /** The commonest, most often first. */
  public List<Count> top(int most) {
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::times).reversed().thenComparing(Count::text))
        .limit(most)
        .toList();
  }
}
