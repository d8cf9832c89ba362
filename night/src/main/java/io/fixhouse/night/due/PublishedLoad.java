package io.fixhouse.night.due;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the published {@code executions} of a vendor and file date stand for. It is kept in that
 * partition's parameters, so that it changes with the rows, in the same call.
 *
 * @param deliveries the numbers of the deliveries whose rows they are; none if nothing is published
 * @param tradeDates the trade dates of their fills
 */
public record PublishedLoad(List<Integer> deliveries, SortedSet<LocalDate> tradeDates) {
  /** Nothing is published. */
  public static final PublishedLoad NONE = new PublishedLoad(List.of(), new TreeSet<>());

  private static final String DELIVERIES = "fixhouse.deliveries";
  private static final String TRADE_DATES = "fixhouse.trade_dates";

  /** What a partition's parameters say. */
  public static PublishedLoad of(Map<String, String> parameters) {
    return new PublishedLoad(
        values(parameters.get(DELIVERIES)).stream().map(Integer::valueOf).toList(),
        values(parameters.get(TRADE_DATES)).stream()
            .map(LocalDate::parse)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** As a partition's parameters have it. */
  public Map<String, String> parameters() {
    return Map.of(DELIVERIES, text(deliveries), TRADE_DATES, text(tradeDates));
  }

  private static String text(Collection<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  private static List<String> values(String text) {
    return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
  }
}
