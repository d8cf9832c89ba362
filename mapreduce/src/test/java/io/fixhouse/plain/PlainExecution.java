package io.fixhouse.plain;

import io.fixhouse.plain.PlainMessage.Fault;
import io.fixhouse.plain.PlainMessage.Field;
import io.fixhouse.plain.PlainValues.Time;
import io.fixhouse.vendor.SessionPair;
import io.fixhouse.vendor.VendorProfile;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An ExecutionReport, by docs/design.md, "Words" and "Values". */
final class PlainExecution {
  private static final Map<String, String> MAJOR =
      Map.ofEntries(
          Map.entry("GBp", "GBP"),
          Map.entry("GBX", "GBP"),
          Map.entry("GBx", "GBP"),
          Map.entry("USd", "USD"),
          Map.entry("USX", "USD"),
          Map.entry("EUr", "EUR"),
          Map.entry("EUX", "EUR"),
          Map.entry("ZAr", "ZAR"),
          Map.entry("ZAc", "ZAR"),
          Map.entry("ZAC", "ZAR"),
          Map.entry("ZAX", "ZAR"),
          Map.entry("ILs", "ILS"),
          Map.entry("ILa", "ILS"),
          Map.entry("ILA", "ILS"),
          Map.entry("ILX", "ILS"));

  private static final Set<Integer> NO_CONTENT = Set.of(8, 9, 10, 34, 43, 52, 97, 122, 369);

  private final VendorProfile profile;
  private final PlainReference reference;
  private final LocalDate fileDate;
  private final PlainMessage message;
  private final String kind;
  private final Map<String, String> columns = new TreeMap<>();
  private final Set<Integer> taken = new HashSet<>(Set.of(35));
  private final Map<String, String> extraTags = new TreeMap<>();
  private String partyKey = "";

  PlainExecution(
      VendorProfile profile, PlainReference reference, LocalDate fileDate, PlainMessage message)
      throws Fault {
    this.profile = profile;
    this.reference = reference;
    this.fileDate = fileDate;
    this.message = message;
    rejectWhatCannotTrade();
    kind = kind();
  }

  private Optional<String> value(int tag) {
    return message.value(tag);
  }

  private boolean is(int tag, String... values) {
    return value(tag).filter(List.of(values)::contains).isPresent();
  }

  /** 17 and 19: empty, 0 and NONE are absent. */
  private Optional<String> id(int tag) {
    return value(tag).filter(id -> !id.equals("0") && !id.equals("NONE"));
  }

  private boolean trades() {
    if (value(150).isPresent()) {
      return is(150, "F", "1", "2");
    }
    return value(39).isEmpty() || is(39, "1", "2");
  }

  private void rejectWhatCannotTrade() throws Fault {
    if (value(150).isEmpty() && value(39).isEmpty() && !profile.fillsAlone()) {
      throw new Fault("neither_exec_type_nor_ord_status");
    }
    if (!trades()) {
      return;
    }
    require(value(profile.quantityTag()).isPresent(), "missing_quantity");
    require(value(profile.priceTag()).isPresent(), "missing_price");
    BigDecimal quantity = PlainValues.decimal(value(profile.quantityTag()).get());
    require(quantity == null || quantity.signum() >= 0, "negative_quantity");
    require(!is(20, "1", "2") || id(19).isPresent(), "no_exec_ref_id");
  }

  private static void require(boolean holds, String reason) throws Fault {
    if (!holds) {
      throw new Fault(reason);
    }
  }

  private String kind() {
    boolean refers = id(19).isPresent();
    if (!profile.sessions().isEmpty()
        && !profile
            .sessions()
            .contains(new SessionPair(value(49).orElse(null), value(56).orElse(null)))) {
      return "relay";
    }
    if (is(150, "H") || (is(20, "1") && refers && !is(150, "4"))) {
      return "bust";
    }
    if (is(150, "G") || (is(20, "2") && refers)) {
      return "correct";
    }
    if (is(150, "I") || is(20, "3")) {
      return "status";
    }
    // A quantity that can't be read is rejected as a fill's, below.
    boolean some =
        value(profile.quantityTag())
            .map(PlainValues::decimal)
            .map(quantity -> quantity.signum() > 0)
            .orElse(true);
    boolean counted = !is(442, profile.parentCounts() ? "2" : "3");
    return trades() && some && counted ? "fill" : "other";
  }

  /** Fills the row; returns the kind. */
  String fill(Map<String, String> into) throws Fault {
    boolean fill = kind.equals("fill");
    boolean strict = fill || kind.equals("correct");
    fillTexts();
    Optional<Instant> time = fillTime(strict);
    fillQuantities(strict);
    fillMoney(fill, strict);
    boolean symbol = fillSymbol();
    require(!fill || symbol, "missing_symbol");
    fillSide(fill, strict);
    boolean client = fillClient();
    require(!fill || client || profile.clients().isEmpty(), "missing_client");
    fillTradeDate(strict || kind.equals("bust"), time);
    into.putAll(columns);
    return kind;
  }

  private void put(String column, int tag, String text) {
    columns.put(column, text);
    taken.add(tag);
  }

  private void fillTexts() {
    PlainLine.fillTexts(
        message,
        Map.ofEntries(
            Map.entry("cl_ord_id", 11),
            Map.entry("orig_cl_ord_id", 41),
            Map.entry("order_id", 37),
            Map.entry("exec_type", 150),
            Map.entry("ord_status", 39),
            Map.entry("last_mkt", 30),
            Map.entry("account", 1),
            Map.entry("sender_comp_id", 49),
            Map.entry("target_comp_id", 56),
            Map.entry("begin_string", 8)),
        columns,
        taken);
    columns.put("exec_kind", kind);
    id(17).ifPresent(id -> put("exec_id", 17, id));
    id(19).ifPresent(id -> put("exec_ref_id", 19, id));
    PlainLine.fillSequenceNumber(message, columns, taken);
    PlainLine.fillPossDup(message, columns, taken);
    message.checkSumHolds().ifPresent(holds -> columns.put("checksum_ok", "" + holds));
    message.bodyLengthHolds().ifPresent(holds -> columns.put("body_length_ok", "" + holds));
  }

  private Optional<Integer> timeTag() {
    return profile.times().stream().filter(tag -> value(tag).isPresent()).findFirst();
  }

  private Optional<Instant> fillTime(boolean strict) throws Fault {
    Optional<Time> sent = value(52).map(text -> PlainValues.time(text, profile.zone(52)));
    sent.filter(Time::settled)
        .ifPresent(t -> put("sending_time", 52, PlainValues.text(t.instants().get(0))));
    require(!strict || timeTag().isPresent(), "missing_time");
    if (timeTag().isEmpty()) {
      return Optional.empty();
    }
    int tag = timeTag().get();
    List<Instant> instants = PlainValues.time(value(tag).get(), profile.zone(tag)).instants();
    Optional<Instant> time = instants.stream().findFirst();
    require(!strict || time.isPresent(), "malformed_time");
    if (instants.size() == 2) {
      time =
          tag == 52
              ? Optional.empty()
              : sent.filter(t -> t.settled() && t.utc())
                  .map(t -> nearest(instants, t.instants().get(0)));
      require(!strict || time.isPresent(), "ambiguous_time");
    }
    time.ifPresent(t -> put("transact_time", tag, PlainValues.text(t)));
    return time;
  }

  /** The earlier of two that are as near. */
  private static Instant nearest(List<Instant> instants, Instant to) {
    return instants.stream()
        .min(Comparator.comparing((Instant i) -> Duration.between(i, to).abs()))
        .orElseThrow();
  }

  private void fillQuantities(boolean strict) throws Fault {
    int tag = profile.quantityTag();
    require(!strict || value(tag).isPresent(), "missing_quantity");
    BigDecimal quantity = value(tag).map(PlainValues::decimal).orElse(null);
    require(!strict || quantity != null, "malformed_quantity");
    require(!strict || quantity.signum() >= 0, "negative_quantity");
    require(!strict || PlainValues.fits(quantity, 6), "quantity_out_of_range");
    fillDecimal("quantity", tag, 6);
    fillDecimal("order_qty", 38, 6);
    fillDecimal("cum_qty", 14, 6);
    fillDecimal("leaves_qty", 151, 6);
  }

  private void fillDecimal(String column, int tag, int scale) {
    value(tag)
        .map(PlainValues::decimal)
        .filter(d -> PlainValues.fits(d, scale))
        .ifPresent(d -> put(column, tag, PlainValues.text(d)));
  }

  private void fillMoney(boolean fill, boolean strict) throws Fault {
    int tag = profile.priceTag();
    Optional<String> ofProfile = kind.equals("correct") ? Optional.empty() : profile.currency();
    boolean readable = value(15).map(c -> c.matches("[A-Za-z0-9]{3,8}")).orElse(true);
    Optional<String> unit = readable ? value(15).or(() -> ofProfile) : Optional.empty();
    boolean minor = unit.isPresent() && MAJOR.containsKey(unit.get());

    require(!strict || value(tag).isPresent(), "missing_price");
    BigDecimal price = value(tag).map(PlainValues::decimal).orElse(null);
    require(!strict || price != null, "malformed_price");
    if (price != null && minor) {
      price = price.movePointLeft(2);
    }
    boolean fits = price != null && PlainValues.fits(price, 8);
    require(!strict || fits, "price_out_of_range");
    require(!fill || value(15).isPresent() || unit.isPresent(), "missing_currency");
    require(!strict || readable, "malformed_currency");

    if (fits) {
      columns.put("price", PlainValues.text(price));
    }
    value(6)
        .map(PlainValues::decimal)
        .map(d -> minor ? d.movePointLeft(2) : d)
        .filter(d -> PlainValues.fits(d, 8))
        .ifPresent(d -> put("avg_px", 6, PlainValues.text(d)));
    unit.ifPresent(u -> columns.put("currency", MAJOR.getOrDefault(u, u)));
    if (!minor) {
      if (fits) {
        taken.add(tag);
      }
      if (unit.isPresent() && value(15).isPresent()) {
        taken.add(15);
      }
    } else if (fits && value(15).isEmpty()) {
      // What was sent stays in the tags: a price, in the profile's unit.
      extraTags.put("15", unit.get());
    }
  }

  private boolean fillSymbol() {
    Optional<String> raw = value(profile.symbolTag());
    raw.ifPresent(r -> put("raw_symbol", profile.symbolTag(), r));
    value(48).ifPresent(i -> put("security_id", 48, i));
    value(22).ifPresent(s -> put("security_id_source", 22, s));
    raw = raw.filter(r -> !r.equals("[N/A]"));
    Optional<String> stripped =
        raw.map(
            r ->
                profile.symbolSuffixes().stream()
                    .filter(s -> r.endsWith(s) && r.length() > s.length())
                    .findFirst()
                    .map(s -> r.substring(0, r.length() - s.length()))
                    .orElse(r));
    String kindOfId =
        Map.of("1", "cusip", "2", "sedol", "4", "isin", "5", "ric")
            .getOrDefault(value(22).orElse(""), "none");
    Optional<String> symbol =
        raw.map(this::symbolOrRic)
            .or(() -> stripped.map(this::symbolOrRic))
            .or(() -> value(48).map(i -> reference.symbol(kindOfId, i)))
            .or(() -> stripped)
            .or(() -> value(48));
    symbol.ifPresent(s -> columns.put("symbol", s));
    return symbol.isPresent();
  }

  private String symbolOrRic(String id) {
    String symbol = reference.symbol("symbol", id);
    return symbol == null ? reference.symbol("ric", id) : symbol;
  }

  private void fillSide(boolean fill, boolean strict) throws Fault {
    require(!fill || value(54).isPresent(), "missing_side");
    boolean readable = value(54).map(s -> s.matches("[1-9A-H]")).orElse(true);
    require(!strict || readable, "malformed_side");
    value(54).filter(s -> readable).ifPresent(s -> put("side", 54, s));
  }

  private boolean fillClient() {
    for (int tag : profile.clients()) {
      Optional<String> raw = tag == VendorProfile.PARTY ? clientParty() : value(tag);
      if (raw.isPresent()) {
        columns.put("raw_client_id", raw.get());
        if (tag != VendorProfile.PARTY) {
          taken.add(tag);
        }
        String mapped = reference.client(profile.vendor(), raw.get());
        String standing = (profile.ownClientIds() ? profile.vendor() + ":" : "") + raw.get();
        columns.put("client_id", mapped == null ? standing : mapped);
        return true;
      }
    }
    return false;
  }

  /**
   * PartyID(448) of the first party, which it begins and a PartyRole(452) ends, whose role is 3,
   * Client ID.
   */
  private Optional<String> clientParty() {
    String party = "";
    int place = 0;
    for (Field field : message.fields()) {
      if (field.tag() == 448) {
        party = field.value();
        place++;
      } else if (field.tag() == 452) {
        if (field.value().equals("3") && !party.isEmpty()) {
          partyKey = place == 1 ? "448" : "448#" + place;
          return Optional.of(party);
        }
        party = "";
      }
    }
    return Optional.empty();
  }

  private void fillTradeDate(boolean strict, Optional<Instant> time) throws Fault {
    Optional<LocalDate> date;
    if (value(75).isPresent()) {
      date = value(75).map(PlainValues::date);
      require(!strict || date.isPresent(), "malformed_trade_date");
      date.ifPresent(d -> taken.add(75));
    } else {
      date = time.map(this::sessionDate);
    }
    date.ifPresent(d -> columns.put("trade_date", d.toString()));
    boolean inWindow =
        date.isEmpty()
            || !(date.get().isBefore(fileDate.minusDays(profile.amendDays()))
                || date.get().isAfter(fileDate.plusDays(1)));
    require(!strict || inWindow, "trade_date_out_of_window");
  }

  private LocalDate sessionDate(Instant time) {
    ZonedDateTime local = time.atZone(profile.sessionZone());
    LocalTime roll = LocalTime.ofSecondOfDay(profile.rollSecond());
    boolean next = !roll.equals(LocalTime.MIDNIGHT) && !local.toLocalTime().isBefore(roll);
    return local.toLocalDate().plusDays(next ? 1 : 0);
  }

  /** The tags whose first field is in a column. */
  Set<Integer> inColumns() {
    return taken;
  }

  /** The key in the tags of the PartyID that is in a column; empty for none. */
  String partyKey() {
    return partyKey;
  }

  Map<String, String> extraTags() {
    return extraTags;
  }

  String identity() {
    if (id(17).isPresent()) {
      return kind + ", 49 " + value(49) + ", 17 " + id(17);
    }
    return profile.identityByContent() ? content() : null;
  }

  /** Identity and what a resend does not change, in the order in which it was sent; or null. */
  String content() {
    if (id(17).isEmpty() && !profile.identityByContent()) {
      return null;
    }
    StringBuilder content = new StringBuilder();
    content.append(kind).append(", 49 ").append(value(49)).append(", 17 ").append(id(17));
    boolean sendingTimeSeen = false;
    for (Field field : message.fields()) {
      if (!NO_CONTENT.contains(field.tag())) {
        append(content, field.tag(), field.value());
      } else if (field.tag() == 52 && !sendingTimeSeen) {
        sendingTimeSeen = true;
        if (timeTag().equals(Optional.of(52))) {
          Optional<String> counts = is(43, "Y") ? value(122) : value(52);
          counts.ifPresent(text -> append(content, 52, text));
        }
      }
    }
    return content.toString();
  }

  private static void append(StringBuilder content, int tag, String value) {
    content.append('\n').append(tag).append('=').append(value.length()).append(':').append(value);
  }
}
