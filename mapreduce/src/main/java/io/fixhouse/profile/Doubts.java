package io.fixhouse.profile;

import io.fixhouse.profile.text.TagNames;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.SessionPair;
import io.fixhouse.vendor.VendorProfile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for what a profile may say and hardly means. */
final class Doubts {
  private static final int SENDING_TIME = 52;
  private static final int TRADE_DATE = 75;
  private static final int PARTY_ID = 448;
  private static final Map<Integer, String> NOT_THE_FILLS =
      Map.of(
          44, "the order's limit price",
          6, "the order's average price",
          99, "the order's stop price",
          38, "the order's whole quantity",
          14, "what is filled so far");

  private final VendorProfile profile;
  private final List<Doubt> found = new ArrayList<>();

  private Doubts(VendorProfile profile) {
    this.profile = profile;
  }

  static List<Doubt> of(VendorProfile profile, Optional<ReferenceData> reference) {
    Doubts doubts = new Doubts(profile);
    doubts.money();
    doubts.times();
    doubts.clients(reference);
    doubts.sessions();
    doubts.symbols();
    doubts.thresholds();
    return doubts.found;
  }

  private void doubt(String key, String text) {
    found.add(new Doubt(key, text));
  }

  private void money() {
    if (profile.priceTag() == profile.quantityTag()) {
      doubt("price", "price and quantity are the same tag, " + profile.priceTag());
    }
    notTheFills("price", profile.priceTag());
    notTheFills("quantity", profile.quantityTag());
    profile
        .currency()
        .filter(code -> code.matches("[A-Z]{3}") && !isIso(code))
        .ifPresent(code -> doubt("currency", code + " is no currency of ISO 4217"));
    profile
        .currency()
        .filter("XXX"::equals)
        .ifPresent(code -> doubt("currency", "XXX stands for no currency at all"));
  }

  private void notTheFills(String key, int tag) {
    String meaning = NOT_THE_FILLS.get(tag);
    if (meaning != null && !profile.fillsAlone()) {
      doubt(key, TagNames.full(tag) + " is " + meaning + " in standard FIX, not the fill's");
    }
  }

  private static boolean isIso(String code) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(code));
  }

  private void times() {
    for (int tag : profile.zonedTags()) {
      if (tag != SENDING_TIME && !profile.times().contains(tag)) {
        doubt("zones", TagNames.full(tag) + " has a zone, and time does not name it");
      }
    }
    if (profile.times().contains(TRADE_DATE)) {
      doubt("time", "TradeDate(75) is a date and no time");
    }
  }

  private void clients(Optional<ReferenceData> reference) {
    boolean rows =
        reference.isEmpty() || reference.get().clientVendors().contains(profile.vendor());
    if (profile.clients().isEmpty()) {
      if (profile.ownClientIds()) {
        doubt("client_ids", "own, but client: none asks for no client");
      }
      return;
    }
    if (profile.ownClientIds() && !rows) {
      doubt(
          "client_ids",
          "own, but clients.csv has no row for "
              + profile.vendor()
              + ": each client would stand as "
              + profile.vendor()
              + ":raw");
    }
    if (profile.clients().contains(PARTY_ID)) {
      doubt("client", "448 is the first party, whatever its role; party is the one of role 3");
    }
  }

  private void sessions() {
    Set<SessionPair> seen = new HashSet<>();
    for (SessionPair session : profile.sessions()) {
      String text = session.sender() + "->" + session.target();
      if (!seen.add(session)) {
        doubt("sessions", text + " stands there twice");
      } else if (session.sender().equals(session.target())) {
        doubt("sessions", text + " has the same 49 and 56");
      } else if (session.target().contains("->")) {
        doubt("sessions", text + " has several arrows: a session is one hop");
      }
    }
  }

  private void symbols() {
    List<String> suffixes = profile.symbolSuffixes();
    for (int i = 0; i < suffixes.size(); i++) {
      for (String before : suffixes.subList(0, i)) {
        if (suffixes.get(i).endsWith(before)) {
          doubt("symbol", suffixes.get(i) + " is never taken off: " + before + " comes before it");
        }
      }
    }
  }

  private void thresholds() {
    if (profile.thresholds().rejectRate().compareTo(BigDecimal.ONE) == 0) {
      doubt("thresholds", "reject_rate 1 lets a delivery through of which no line reads");
    }
  }
}
