package io.fixhouse.profile.hint;

import io.fixhouse.line.Fate;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.MappingTally;
import io.fixhouse.table.ExecutionColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Symbols that symbols.csv has no row for, and would have without their end. */
final class SuffixHint implements Hint {
  private static final String BEFORE_SUFFIX = "./-_: ";
  private static final int MOST = 20;

  private final List<String> stripped;
  private final SymbolLookup symbols;
  private final Commonest suffixes = new Commonest();
  private long unmapped;

  SuffixHint(Context context) {
    stripped = context.profile().symbolSuffixes();
    symbols = new SymbolLookup(context.reference());
  }

  @Override
  public void see(LineTrial line) {
    if (line.fate() != Fate.EXECUTION || !line.normalizer().symbolUnmapped()) {
      return;
    }
    unmapped++;
    String symbol = MappingTally.text(line.row(), ExecutionColumn.RAW_SYMBOL);
    if (symbol == null) {
      return;
    }
    for (int at = symbol.length() - 1; at > 0; at--) {
      if (BEFORE_SUFFIX.indexOf(symbol.charAt(at)) >= 0) {
        if (symbols.has(symbol.substring(0, at))) {
          suffixes.add(symbol.substring(at));
        }
        return;
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (suffixes.isEmpty()) {
      return Optional.empty();
    }
    List<Commonest.Count> top = suffixes.top(MOST);
    List<String> all = new ArrayList<>();
    stripped.forEach(suffix -> all.add(YamlText.quoted(suffix)));
    top.forEach(count -> all.add(YamlText.quoted(count.text())));
    return Optional.of(
        Suggestion.needed(
            "symbol",
            "{strip_suffix: " + YamlText.list(all) + "}",
            new Share(suffixes.total(), unmapped)
                + " executions whose symbol has no row in symbols.csv have one without its end: "
                + String.join(
                    ", ",
                    top.stream()
                        .map(c -> Shown.latin(c.text(), 20) + " " + Shown.number(c.times()))
                        .toList())));
  }
}
