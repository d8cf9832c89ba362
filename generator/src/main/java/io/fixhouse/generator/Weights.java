package io.fixhouse.generator;

import io.fixhouse.command.UserException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How a date's messages are shared out among the vendors, in whole percent that sum to 100. */
public final class Weights {
  /** Each vendor's own weight. */
  public static final Weights DEFAULT =
      new Weights(Vendor.ALL.stream().collect(Collectors.toMap(Vendor::name, Vendor::weight)));

  private static final int WHOLE = 100;

  private final Map<String, Integer> percents = new LinkedHashMap<>();

  private Weights(Map<String, Integer> percents) {
    for (Vendor vendor : Vendor.ALL) {
      this.percents.put(vendor.name(), percents.getOrDefault(vendor.name(), 0));
    }
  }

  /**
   * Reads {@code alpine=60,dorado=40}; who is not named gets nothing.
   *
   * @throws UserException for an unknown or repeated vendor, a weight that is no whole percent, or
   *     weights that do not sum to 100
   */
  public static Weights parse(String text) {
    Map<String, Integer> percents = new LinkedHashMap<>();
    for (String part : text.split(",")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals).trim();
      String percent = part.substring(equals + 1).trim();
      if (equals < 0 || !percent.matches("\\d{1,3}")) {
        throw new UserException(
            "--weights: '" + part + "' is not NAME=PERCENT with a whole number of percent");
      }
      if (percents.put(Vendor.named(name).name(), Integer.parseInt(percent)) != null) {
        throw new UserException("--weights: " + name + " stands twice");
      }
    }
    int sum = percents.values().stream().mapToInt(Integer::intValue).sum();
    if (sum != WHOLE) {
      throw new UserException("--weights: '" + text + "' sums to " + sum + ", not 100");
    }
    return new Weights(percents);
  }

  /** A vendor's lines where all vendors together send so many. */
  long messages(Vendor vendor, long all) {
    int before = 0;
    for (Map.Entry<String, Integer> entry : percents.entrySet()) {
      int end = before + entry.getValue();
      if (entry.getKey().equals(vendor.name())) {
        return all * end / WHOLE - all * before / WHOLE;
      }
      before = end;
    }
    throw new IllegalArgumentException(vendor.name());
  }

  /** Whether a vendor sends anything. */
  boolean include(Vendor vendor) {
    return percents.get(vendor.name()) > 0;
  }

  /** As {@link #parse} reads it. */
  @Override
  public String toString() {
    return percents.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(entry -> entry.getKey() + "=" + entry.getValue())
        .collect(Collectors.joining(","));
  }
}
