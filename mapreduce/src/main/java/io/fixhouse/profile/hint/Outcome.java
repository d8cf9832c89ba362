package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.DuplicateTally;
import io.fixhouse.profile.trial.FateTally;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.MappingTally;
import io.fixhouse.profile.trial.Tally;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What became of the lines with a profile, in numbers that can be held against another's. */
final class Outcome implements Tally {
  private static final String REJECTED = "rejected";

  private final FateTally fates = new FateTally();
  private final DuplicateTally duplicates = new DuplicateTally();
  private final MappingTally mapping = new MappingTally();
  private final TimeTally times = new TimeTally();

  @Override
  public void see(LineTrial line) {
    fates.see(line);
    duplicates.see(line);
    mapping.see(line);
    times.see(line);
  }

  long rejected() {
    return fates.rejectedLines();
  }

  long count(ExecKind kind) {
    return fates.count(kind);
  }

  /** What is other than before, as {@code rejected 1,000 → 3}; or that nothing is. */
  String changeFrom(Outcome before) {
    Map<String, Long> then = before.numbers();
    Map<String, Long> now = numbers();
    StringJoiner changes = new StringJoiner(", ");
    for (Map.Entry<String, Long> number : now.entrySet()) {
      long was = then.get(number.getKey());
      if (was != number.getValue()) {
        changes.add(
            number.getKey() + " " + Shown.number(was) + " → " + Shown.number(number.getValue()));
      }
    }
    if (before.count(ExecKind.FILL) == count(ExecKind.FILL)) {
      addChange(changes, "transact_time", before.times.range(), times.range());
      addChange(changes, "trade_date", before.times.tradeDates(), times.tradeDates());
    }
    return changes.length() == 0 ? "changes nothing in these lines" : changes.toString();
  }

  private static void addChange(StringJoiner changes, String what, String was, String is) {
    if (!was.equals(is)) {
      changes.add(what + " " + was + " → " + is);
    }
  }

  private Map<String, Long> numbers() {
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put(REJECTED, fates.rejectedLines());
    for (RejectReason reason : RejectReason.values()) {
      numbers.put(reason.text(), fates.count(reason));
    }
    for (ExecKind kind : ExecKind.values()) {
      numbers.put(kind.name().toLowerCase(Locale.ROOT), fates.count(kind));
    }
    numbers.put("without identity", duplicates.without());
    numbers.put("duplicates", duplicates.duplicates());
    numbers.put("conflicts", duplicates.conflicts());
    numbers.put("unmapped clients", mapping.clients().total());
    numbers.put("unmapped symbols", mapping.symbols().total());
    numbers.put("15 minutes or more from sending_time", times.apart());
    return numbers;
  }
}
