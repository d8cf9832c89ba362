package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/** Fills without a currency: that of their symbols by symbols.csv, or that of settlement. */
final class CurrencyHint implements Hint {
  private static final int SETTL_CURRENCY = 120;

  private final int symbolTag;
  private final List<String> suffixes;
  private final SymbolLookup symbols;
  private final Commonest bySymbol = new Commonest();
  private final Commonest settled = new Commonest();
  private long reports;
  private long missing;

  CurrencyHint(Context context) {
    symbolTag = context.profile().symbolTag();
    suffixes = context.profile().symbolSuffixes();
    symbols = new SymbolLookup(context.reference());
  }

  @Override
  public void see(LineTrial line) {
    reports += line.isReport() ? 1 : 0;
    if (!line.rejectedFor(RejectReason.MISSING_CURRENCY)) {
      return;
    }
    missing++;
    String symbol = line.value(symbolTag);
    String currency = symbol == null ? null : currency(symbol);
    if (currency != null) {
      bySymbol.add(currency);
    }
    String settlement = line.value(SETTL_CURRENCY);
    if (settlement != null && settlement.matches("[A-Z]{3}")) {
      settled.add(settlement);
    }
  }

  private String currency(String symbol) {
    String currency = symbols.currency(symbol);
    for (String suffix : suffixes) {
      if (currency == null && symbol.endsWith(suffix)) {
        currency = symbols.currency(symbol.substring(0, symbol.length() - suffix.length()));
      }
    }
    return currency;
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share share = new Share(missing, reports);
    if (!share.isAtLeast(10)) {
      return Optional.empty();
    }
    String lack = share + " reports are fills without Currency(15)";
    if (speaks(bySymbol)) {
      return Optional.of(suggest(bySymbol, lack + "; by symbols.csv their symbols are quoted in "));
    }
    if (speaks(settled)) {
      return Optional.of(suggest(settled, lack + "; SettlCurrency(120) says "));
    }
    return Optional.of(
        Suggestion.needed("currency", "XXX", lack + ", and nothing in them says which it is")
            .withCaution("XXX is ISO 4217's word for none: put the vendor's currency there"));
  }

  private boolean speaks(Commonest currencies) {
    return new Share(currencies.total(), missing).isAtLeast(50);
  }

  private static Suggestion suggest(Commonest currencies, String evidence) {
    List<Commonest.Count> top = currencies.top(4);
    String all =
        String.join(
            ", ",
            top.stream().map(c -> c.text() + " (" + Shown.count(c.times(), "line") + ")").toList());
    return Suggestion.needed("currency", top.get(0).text(), evidence + all)
        .withCaution(
            top.size() == 1
                ? null
                : "one currency would stand for all of them: ask the vendor to send 15");
  }
}
