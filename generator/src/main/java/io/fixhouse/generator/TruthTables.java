package io.fixhouse.generator;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What the tables of one or more vendors must hold once all dates of a folder are loaded: minute
 * bars of client and symbol, fills by trade date and vendor, and amendments without an original.
 */
final class TruthTables {
  private static final String BARS =
      "trade_date\tclient_id\tsymbol\tcurrency\tbar_start\ttrades\tquantity\tnotional"
          + "\tbuy_quantity\tsell_quantity\tvwap\topen\thigh\tlow\tclose";
  private static final String FILLS = "trade_date\tvendor\tfills\tcorrected\tquantity\tnotional";
  private static final String UNMATCHED = "file_date\tvendor\tbusts\tcorrects";
  private static final long NANOS_PER_MINUTE = 60_000_000_000L;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private record BarKey(
      LocalDate tradeDate, String clientId, String symbol, String currency, long minute)
      implements Comparable<BarKey> {
    private static final Comparator<BarKey> ORDER =
        Comparator.comparing(BarKey::tradeDate)
            .thenComparing(BarKey::clientId)
            .thenComparing(BarKey::symbol)
            .thenComparing(BarKey::currency)
            .thenComparingLong(BarKey::minute);

    @Override
    public int compareTo(BarKey other) {
      return ORDER.compare(this, other);
    }
  }

  private record DateVendor(LocalDate date, String vendor) implements Comparable<DateVendor> {
    private static final Comparator<DateVendor> ORDER =
        Comparator.comparing(DateVendor::date).thenComparing(DateVendor::vendor);

    @Override
    public int compareTo(DateVendor other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Total {
    private long fills;
    private long corrected;
    private BigDecimal quantity = BigDecimal.ZERO;
    private BigDecimal notional = BigDecimal.ZERO;
  }

  private final Map<BarKey, Bar> bars = new HashMap<>();
  private final Map<DateVendor, Total> totals = new TreeMap<>();
  private final Map<DateVendor, long[]> unmatched = new TreeMap<>();

  /** Adds all fills of a vendor. */
  void add(Vendor vendor, NavigableMap<LocalDate, Planner> planners) {
    TrueFills fills = new TrueFills(vendor, planners, fill -> add(vendor, fill));
    fills.find();
    fills
        .unmatched()
        .forEach((date, counts) -> unmatched.put(new DateVendor(date, vendor.name()), counts));
  }

  /** Adds what is known of other vendors. */
  void add(TruthTables others) {
    others.bars.forEach(
        (key, bar) -> {
          Bar mine = bars.putIfAbsent(key, bar);
          if (mine != null) {
            mine.add(bar);
          }
        });
    totals.putAll(others.totals);
    unmatched.putAll(others.unmatched);
  }

  private void add(Vendor vendor, TrueFill fill) {
    long minute = Math.floorDiv(fill.place().instant(), NANOS_PER_MINUTE);
    bars.computeIfAbsent(
            new BarKey(fill.tradeDate(), fill.clientId(), fill.symbol(), fill.currency(), minute),
            k -> new Bar())
        .add(fill);
    Total total =
        totals.computeIfAbsent(new DateVendor(fill.tradeDate(), vendor.name()), k -> new Total());
    total.fills++;
    total.corrected += fill.corrected() ? 1 : 0;
    total.quantity = total.quantity.add(fill.quantity());
    total.notional = total.notional.add(fill.quantity().multiply(fill.price()));
  }

  /** Writes {@code bars_1m.tsv}, {@code fills.tsv} and {@code unmatched_amendments.tsv}. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    writeTable(
        folder.resolve("bars_1m.tsv"),
        BARS,
        out ->
            new TreeMap<>(bars)
                .forEach(
                    (key, bar) ->
                        out.printf(
                            "%s\t%s\t%s\t%s\t%s\t%s\n",
                            key.tradeDate,
                            key.clientId,
                            key.symbol,
                            key.currency,
                            MINUTE.format(Instant.ofEpochSecond(key.minute * 60)),
                            bar.text())));
    writeTable(
        folder.resolve("fills.tsv"),
        FILLS,
        out ->
            totals.forEach(
                (key, total) ->
                    out.printf(
                        "%s\t%s\t%d\t%d\t%s\t%s\n",
                        key.date,
                        key.vendor,
                        total.fills,
                        total.corrected,
                        Bar.plain(total.quantity),
                        Bar.plain(total.notional))));
    writeTable(
        folder.resolve("unmatched_amendments.tsv"),
        UNMATCHED,
        out ->
            unmatched.forEach(
                (key, counts) ->
                    out.printf("%s\t%s\t%d\t%d\n", key.date, key.vendor, counts[0], counts[1])));
  }

  private interface Rows {
    void write(PrintWriter out);
  }

  private static void writeTable(Path file, String header, Rows rows) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8))) {
      out.print(header + "\n");
      rows.write(out);
      if (out.checkError()) {
        throw new IOException("cannot write " + unfinished);
      }
    }
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
