package io.fixhouse.generator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a night again from the bytes alone, by splitting strings, and adds up its bars: the plain
 * reading of the design that the truth must agree with. One instance takes all dates in order.
 */
final class Recount {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss[.SSSSSS][.SSS]");

  /** A fill and what became of it. */
  private static final class Fill {
    private Map<String, String> fields;
    private String vendor;
    private LocalDate fileDate;
    private LocalDate tradeDate;
    private ZonedDateTime time;
    private BigDecimal price;
    private BigDecimal quantity;
    private boolean busted;
    private ZonedDateTime correctedAt;
  }

  private record Amendment(
      String vendor, LocalDate fileDate, boolean bust, Map<String, String> fields) {}

  private final Map<String, String> clients;
  private final List<Fill> fills = new ArrayList<>();
  private final List<Amendment> amendments = new ArrayList<>();
  private final Set<String> contents = new HashSet<>();

  /**
   * @param clients the house's clients by a vendor's own identifiers
   */
  Recount(Map<String, String> clients) {
    this.clients = clients;
  }

  /** Counts a vendor's files of one date: by file, lines of each fate. */
  Map<String, Map<String, Long>> count(
      String vendor, LocalDate date, Map<String, List<String>> files) {
    Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    files.forEach(
        (file, lines) -> {
          Map<String, Long> fates = new TreeMap<>();
          for (String line : lines) {
            fates.merge(fate(vendor, date, line, seen), 1L, Long::sum);
          }
          counts.put(file, fates);
        });
    return counts;
  }

  private String fate(String vendor, LocalDate date, String line, Set<String> seen) {
    Map<String, String> fields = fields(line);
    if (fields == null || !fields.containsKey("35")) {
      return "rejected";
    }
    if (!fields.get("35").equals("8")) {
      return "messages";
    }
    boolean seed = !fields.containsKey("49");
    String kind = seed ? "fills" : kind(fields);
    if (kind.equals("rejected") || (needsAll(kind) && !hasAll(fields, seed))) {
      return "rejected";
    }
    String content = vendor + content(fields, seed);
    if (!seen.add(content)) {
      return "duplicates";
    }
    if (kind.equals("fills") && contents.add(content)) {
      fills.add(fill(vendor, date, fields, seed));
    } else if (kind.equals("busts") || kind.equals("corrects")) {
      amendments.add(new Amendment(vendor, date, kind.equals("busts"), fields));
    }
    return kind;
  }

  private static Map<String, String> fields(String line) {
    if (!line.startsWith("8=FIX")) {
      return null;
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String field : line.split("[|\u0001]")) {
      String[] parts = field.split("=", 2);
      if (parts.length < 2) {
        return null;
      }
      fields.put(parts[0], parts[1]);
    }
    return fields;
  }

  private static String kind(Map<String, String> fields) {
    String type = fields.get("150");
    if (type == null) {
      return "rejected";
    }
    String transaction = fields.getOrDefault("20", "0");
    boolean refers = fields.containsKey("19");
    boolean trades = type.equals("F") || type.equals("1") || type.equals("2");
    if (trades
        && (!fields.containsKey("31")
            || !fields.containsKey("32")
            || fields.get("32").startsWith("-")
            || (!refers && (transaction.equals("1") || transaction.equals("2"))))) {
      return "rejected";
    }
    if (type.equals("H") || (transaction.equals("1") && refers && !type.equals("4"))) {
      return "busts";
    }
    if (type.equals("G") || (transaction.equals("2") && refers)) {
      return "corrects";
    }
    if (type.equals("I") || transaction.equals("3")) {
      return "status";
    }
    return trades ? "fills" : "other";
  }

  private static boolean needsAll(String kind) {
    return kind.equals("fills") || kind.equals("corrects");
  }

  private static boolean hasAll(Map<String, String> fields, boolean seed) {
    String price = fields.getOrDefault(seed ? "44" : "31", "");
    String quantity = fields.getOrDefault(seed ? "53" : "32", "");
    String time = fields.getOrDefault(seed ? "52" : "60", "");
    return price.matches("[0-9]+(\\.[0-9]+)?")
        && quantity.matches("[0-9]+")
        && time.matches("[0-9]{8}-[01][0-9]:.*|[0-9]{8}-2[0-3]:.*")
        && fields.containsKey("55")
        && fields.containsKey("54")
        && (fields.containsKey("109") || fields.containsKey("448"));
  }

  private static String content(Map<String, String> fields, boolean seed) {
    Map<String, String> content = new LinkedHashMap<>(fields);
    content.keySet().removeAll(List.of("8", "9", "10", "34", "43", "97", "122", "369"));
    if (!seed) {
      content.remove("52");
    }
    return content.toString();
  }

  private Fill fill(String vendor, LocalDate date, Map<String, String> fields, boolean seed) {
    Fill fill = new Fill();
    fill.fields = fields;
    fill.vendor = vendor;
    fill.fileDate = date;
    ZoneId newYork = ZoneId.of("America/New_York");
    String time = fields.get(seed ? "52" : "60");
    fill.time = LocalDateTime.parse(time, TIME).atZone(seed ? newYork : ZoneOffset.UTC);
    fill.tradeDate =
        seed
            ? fill.time.toLocalDate()
            : LocalDate.parse(fields.get("75"), DateTimeFormatter.BASIC_ISO_DATE);
    fill.price = new BigDecimal(fields.get(seed ? "44" : "31"));
    fill.quantity = new BigDecimal(fields.get(seed ? "53" : "32"));
    return fill;
  }

  /** Applies amendments; gives how many of each vendor and file date have no original. */
  Map<String, Integer> amend() {
    Map<String, Integer> unmatched = new TreeMap<>();
    Map<String, List<Fill>> byId = new HashMap<>();
    Map<String, String> named = new HashMap<>();
    for (Fill fill : fills) {
      byId.computeIfAbsent(fill.vendor + fill.fields.get("17"), k -> new ArrayList<>()).add(fill);
    }
    for (Amendment amendment : amendments) {
      named.put(amendment.vendor + amendment.fields.get("17"), amendment.fields.get("19"));
    }
    for (Amendment amendment : amendments) {
      String reference = amendment.vendor + amendment.fields.get("19");
      while (named.containsKey(reference)) {
        reference = amendment.vendor + named.get(reference);
      }
      List<Fill> candidates = byId.getOrDefault(reference, List.of());
      String order = amendment.fields.get("37");
      Fill fill =
          candidates.stream()
              .filter(f -> candidates.size() == 1 || f.fields.get("37").equals(order))
              .findFirst()
              .orElse(null);
      if (fill == null) {
        unmatched.merge(amendment.fileDate + "\t" + amendment.vendor, 1, Integer::sum);
      } else {
        amend(fill, amendment);
      }
    }
    return unmatched;
  }

  private static void amend(Fill fill, Amendment amendment) {
    if (amendment.bust) {
      fill.busted = true;
      return;
    }
    ZonedDateTime time =
        LocalDateTime.parse(amendment.fields.get("60"), TIME).atZone(ZoneOffset.UTC);
    if (fill.correctedAt == null || !time.isBefore(fill.correctedAt)) {
      fill.correctedAt = time;
      fill.price = new BigDecimal(amendment.fields.get("31"));
      fill.quantity = new BigDecimal(amendment.fields.get("32"));
    }
  }

  /** The minute bars as {@code bars_1m.tsv} has them, without its header. */
  List<String> bars() {
    Map<String, List<Fill>> bars = new TreeMap<>();
    for (Fill fill : fills) {
      if (!fill.busted) {
        bars.computeIfAbsent(key(fill), k -> new ArrayList<>()).add(fill);
      }
    }
    List<String> rows = new ArrayList<>();
    bars.forEach((key, group) -> rows.add(key + "\t" + bar(group)));
    return rows;
  }

  private String key(Fill fill) {
    String client = fill.fields.getOrDefault("109", fill.fields.get("448"));
    if (client.startsWith("JX")) {
      client = clients.getOrDefault(client, fill.vendor + ":" + client);
    }
    String minute =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .format(fill.time.withZoneSameInstant(ZoneOffset.UTC));
    String currency = fill.fields.getOrDefault("15", "USD");
    return String.join(
        "\t", fill.tradeDate.toString(), client, fill.fields.get("55"), currency, minute);
  }

  private static String bar(List<Fill> group) {
    // The list is in the order of dates, vendors and lines, and the sort is stable.
    List<Fill> sorted = new ArrayList<>(group);
    sorted.sort(
        Comparator.comparing((Fill f) -> f.time.toInstant())
            .thenComparing(f -> f.vendor)
            .thenComparing(f -> f.fileDate));
    BigDecimal quantity = sum(sorted, "1234568");
    BigDecimal notional = BigDecimal.ZERO;
    BigDecimal high = sorted.get(0).price;
    BigDecimal low = high;
    for (Fill fill : sorted) {
      notional = notional.add(fill.price.multiply(fill.quantity));
      high = high.max(fill.price);
      low = low.min(fill.price);
    }
    BigDecimal vwap = notional.divide(quantity, 8, RoundingMode.HALF_UP);
    return String.join(
        "\t",
        Integer.toString(sorted.size()),
        plain(quantity),
        plain(notional),
        plain(sum(sorted, "13")),
        plain(sum(sorted, "2456")),
        plain(vwap),
        plain(sorted.get(0).price),
        plain(high),
        plain(low),
        plain(sorted.get(sorted.size() - 1).price));
  }

  private static BigDecimal sum(List<Fill> fills, String sides) {
    return fills.stream()
        .filter(f -> sides.contains(f.fields.get("54")))
        .map(f -> f.quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
