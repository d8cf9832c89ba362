package io.fixhouse.generator;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
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
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  /** Whose times are not UTC's, and whose days are not New York's. */
  private static final Map<String, ZoneId> CLOCKS = Map.of("alpine", NEW_YORK, "indigo", SEOUL);

  private static final Map<String, ZoneId> DAYS =
      Map.of("granite", ZoneId.of("Europe/London"), "indigo", SEOUL);

  private static final Set<String> DEFAULT_CURRENCY = Set.of("alpine", "cascade");
  private static final Set<String> PENCE = Set.of("GBX", "GBp");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HH:mm:ss[.SSSSSSSSS][.SSSSSS][.SSS]")
          .withResolverStyle(ResolverStyle.STRICT);

  /** A fill and what became of it. */
  private static final class Fill {
    private PlainLine fields;
    private String vendor;
    private String client;
    private String symbol;
    private String currency;
    private LocalDate fileDate;
    private LocalDate tradeDate;
    private ZonedDateTime time;
    private BigDecimal price;
    private BigDecimal quantity;
    private boolean busted;
    private ZonedDateTime correctedAt;

    private String text() {
      return String.join(
          " ",
          tradeDate.toString(),
          client,
          symbol,
          currency,
          fields.get("54"),
          plain(price),
          plain(quantity),
          time.toInstant().toString());
    }
  }

  private record Amendment(String vendor, LocalDate fileDate, boolean bust, PlainLine fields) {}

  private final Map<String, String> clients;
  private final Map<String, String> symbols;
  private final Map<String, List<String>> sent = new HashMap<>();
  private final List<Fill> fills = new ArrayList<>();
  private final List<Amendment> amendments = new ArrayList<>();
  private final Set<String> contents = new HashSet<>();

  private Recount(Map<String, String> clients, Map<String, String> symbols) {
    this.clients = clients;
    this.symbols = symbols;
  }

  /** With the house's names of what is in the reference tables. */
  static Recount withReference() throws IOException {
    Map<String, String> clients = new HashMap<>();
    for (String row : Files.readAllLines(Generated.REFERENCE.resolve("clients.csv"))) {
      String[] columns = row.split(",");
      clients.put(columns[1], columns[2]);
    }
    Map<String, String> symbols = new HashMap<>();
    for (String row : Files.readAllLines(Generated.REFERENCE.resolve("symbols.csv"))) {
      String[] columns = row.split(",");
      for (int i = 0; i < 4; i++) {
        symbols.put(columns[i], columns[0]);
      }
    }
    symbols.remove("");
    return new Recount(clients, symbols);
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
    PlainLine fields = PlainLine.read(vendor, line);
    if (fields == null || !fields.has("35")) {
      return "rejected";
    }
    if (!fields.get("35").equals("8")) {
      return "messages";
    }
    boolean seed = vendor.equals("alpine");
    String kind = seed ? "fills" : kind(vendor, fields);
    if (kind.equals("rejected")
        || (needsAll(kind) && !hasAll(vendor, fields, date))
        || (kind.equals("busts") && !hasTradeDate(fields, date))) {
      return "rejected";
    }
    String content = vendor + kind + content(fields, seed);
    if (!seen.add(content)) {
      return "duplicates";
    }
    if (kind.equals("fills")) {
      Fill fill = fill(vendor, date, fields);
      sent.computeIfAbsent(date + "\t" + vendor, k -> new ArrayList<>()).add(fill.text());
      if (contents.add(content)) {
        fills.add(fill);
      }
    } else if (kind.equals("busts") || kind.equals("corrects")) {
      amendments.add(new Amendment(vendor, date, kind.equals("busts"), fields));
    }
    return kind;
  }

  private static String kind(String vendor, PlainLine fields) {
    String type = fields.get("150", fields.get("39"));
    if (type == null) {
      return "rejected";
    }
    String transaction = fields.get("20", "0");
    boolean refers = fields.has("19");
    boolean trades = type.equals("F") || type.equals("1") || type.equals("2");
    if (trades
        && (!fields.has("31")
            || !fields.has("32")
            || fields.get("32").startsWith("-")
            || (!refers && (transaction.equals("1") || transaction.equals("2"))))) {
      return "rejected";
    }
    if (vendor.equals("harbor")
        && !(fields.get("49").equals("HARBOR") && fields.get("56").equals("HOUSE"))) {
      return "relays";
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

  private static boolean hasAll(String vendor, PlainLine fields, LocalDate date) {
    boolean seed = vendor.equals("alpine");
    String price = fields.get(seed ? "44" : "31", "");
    String quantity = fields.get(seed ? "53" : "32", "");
    return price.matches("[0-9]{1,10}(\\.[0-9]+)?")
        && quantity.matches("[0-9]+")
        && time(vendor, fields) != null
        && fields.get("54", "").matches("[1-9]")
        && (symbolOf(fields) != null)
        && (fields.has("15") || DEFAULT_CURRENCY.contains(vendor))
        && rawClient(vendor, fields) != null
        && hasTradeDate(fields, date);
  }

  private static boolean hasTradeDate(PlainLine fields, LocalDate date) {
    try {
      LocalDate trade = LocalDate.parse(fields.get("75", date.toString().replace("-", "")), DATE);
      return !trade.isBefore(date.minusDays(10)) && !trade.isAfter(date.plusDays(1));
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** TransactTime, in the seed dialect SendingTime; null where there is none that can be. */
  private static ZonedDateTime time(String vendor, PlainLine fields) {
    String text = vendor.equals("alpine") ? fields.get("52") : fields.get("60", fields.get("52"));
    try {
      return text == null
          ? null
          : LocalDateTime.parse(text, TIME).atZone(CLOCKS.getOrDefault(vendor, ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String symbolOf(PlainLine fields) {
    String symbol = fields.get("55");
    return symbol == null || symbol.equals("[N/A]") ? fields.get("48") : symbol;
  }

  private static String rawClient(String vendor, PlainLine fields) {
    return vendor.equals("cascade") ? fields.get("1") : fields.get("109", fields.clientParty());
  }

  private static String content(PlainLine fields, boolean seed) {
    List<String> left = new ArrayList<>(List.of("8", "9", "10", "34", "43", "97", "122", "369"));
    if (!seed) {
      left.add("52");
    }
    return fields.without(left);
  }

  private Fill fill(String vendor, LocalDate date, PlainLine fields) {
    boolean seed = vendor.equals("alpine");
    Fill fill = new Fill();
    fill.fields = fields;
    fill.vendor = vendor;
    fill.fileDate = date;
    fill.time = time(vendor, fields);
    ZoneId day = DAYS.getOrDefault(vendor, NEW_YORK);
    fill.tradeDate =
        fields.has("75")
            ? LocalDate.parse(fields.get("75"), DATE)
            : fill.time.withZoneSameInstant(day).toLocalDate();
    fill.price = price(fields, seed ? "44" : "31");
    fill.quantity = new BigDecimal(fields.get(seed ? "53" : "32"));
    fill.client = client(vendor, rawClient(vendor, fields));
    fill.symbol = symbols.getOrDefault(fields.get("48"), fields.get("55"));
    fill.symbol = symbols.getOrDefault(fields.get("55"), fill.symbol).replaceAll("\\.K[SQ]$", "");
    String currency = fields.get("15", "USD");
    fill.currency = PENCE.contains(currency) ? "GBP" : currency;
    return fill;
  }

  private static BigDecimal price(PlainLine fields, String tag) {
    BigDecimal price = new BigDecimal(fields.get(tag));
    return PENCE.contains(fields.get("15", "USD")) ? price.movePointLeft(2) : price;
  }

  private String client(String vendor, String raw) {
    return vendor.equals("juniper") ? clients.getOrDefault(raw, vendor + ":" + raw) : raw;
  }

  /** The fills that a vendor's files of a date tell of, before any is taken back. */
  List<String> sent(LocalDate date, String vendor) {
    return sent.getOrDefault(date + "\t" + vendor, List.of());
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
    ZonedDateTime time = time(amendment.vendor, amendment.fields);
    if (fill.correctedAt == null || !time.isBefore(fill.correctedAt)) {
      fill.correctedAt = time;
      fill.price = price(amendment.fields, "31");
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

  private static String key(Fill fill) {
    String minute =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .format(fill.time.withZoneSameInstant(ZoneOffset.UTC));
    return String.join(
        "\t", fill.tradeDate.toString(), fill.client, fill.symbol, fill.currency, minute);
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
