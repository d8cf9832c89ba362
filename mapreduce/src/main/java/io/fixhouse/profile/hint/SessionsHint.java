package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.Fate;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.Commonest.Count;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.vendor.SessionPair;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The same execution under several 49→56 pairs: a log of several hops would count it twice. */
final class SessionsHint implements Hint {
  private static final int SENDER = 49;
  private static final int TARGET = 56;
  private static final int SHOWN = 8;
  private static final int MOST_EXECUTIONS = 200_000;

  private final List<SessionPair> named;
  private final Commonest pairs = new Commonest();
  private final Commonest trades = new Commonest();
  private final Map<String, String> pairOf = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Set<String> targets = new HashSet<>();
  private final Set<String> senders = new HashSet<>();
  private long executions;
  private long relays;

  SessionsHint(Context context) {
    named = context.profile().sessions();
  }

  @Override
  public void see(LineTrial line) {
    String sender = line.value(SENDER);
    String target = line.value(TARGET);
    if (line.fate() == Fate.EXECUTION) {
      executions++;
      relays += line.is(ExecKind.RELAY) ? 1 : 0;
    }
    if (!line.isReport() || sender == null || target == null) {
      return;
    }
    String pair = sender + "->" + target;
    pairs.add(pair);
    if (line.value(32) != null && line.value(32).matches(".*[1-9].*")) {
      trades.add(pair);
    }
    senders.add(sender);
    targets.add(target);
    String execution = line.value(17) + "|" + line.value(54) + "|" + line.value(32);
    if (line.value(17) != null && pairOf.size() < MOST_EXECUTIONS) {
      String before = pairOf.putIfAbsent(execution, pair);
      if (before != null && !before.equals(pair)) {
        shared.add(execution);
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (pairs.isEmpty()) {
      return Optional.empty();
    }
    List<Count> top =
        pairs.top(SHOWN).stream()
            .sorted(Comparator.comparingLong((Count c) -> trades.times(c.text())).reversed())
            .toList();
    if (!named.isEmpty()) {
      return relays == executions && executions > 0
          ? Optional.of(suggestion(top, "none of the hops that sessions names is in these lines"))
          : Optional.empty();
    }
    Share share = new Share(shared.size(), pairOf.size());
    return pairs.size() > 1 && share.isAtLeast(20)
        ? Optional.of(
            suggestion(
                top, share + " ExecIDs come, with the same side and quantity, in several hops"))
        : Optional.empty();
  }

  private Suggestion suggestion(List<Count> top, String why) {
    Count last = top.stream().filter(this::reachesAnEnd).findFirst().orElse(top.get(0));
    StringBuilder evidence = new StringBuilder(why).append(": ");
    evidence.append(String.join("; ", top.stream().map(this::described).toList()));
    return Suggestion.needed("sessions", "[" + quoted(last) + "]", evidence.toString())
        .withCaution("keep the hop by which your house is told; only it counts then")
        .withInstead(
            top.stream().filter(c -> c != last).map(c -> "sessions: [" + quoted(c) + "]").toList());
  }

  private String described(Count count) {
    return Shown.latin(count.text(), 60)
        + " "
        + Shown.count(count.times(), "report")
        + ", "
        + Shown.number(trades.times(count.text()))
        + " with a LastQty(32)";
  }

  private static String quoted(Count count) {
    return YamlText.quoted(count.text());
  }

  /** Whether the hop takes on from another and its own target passes nothing on. */
  private boolean reachesAnEnd(Count count) {
    int arrow = count.text().indexOf("->");
    return targets.contains(count.text().substring(0, arrow))
        && !senders.contains(count.text().substring(arrow + 2));
  }
}
