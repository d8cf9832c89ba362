package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.MappingTally;
import io.fixhouse.table.ExecutionColumn;
import java.util.List;
import java.util.Optional;

/**
 * Clients that may be the vendor's own identifiers: some have rows in clients.csv, or they come
 * from a tag that is not the house's ClientID(109).
 */
final class ClientIdsHint implements Hint {
  private static final int CLIENT_ID = 109;

  private final String vendor;
  private final boolean own;
  private final List<Integer> asked;
  private long fills;
  private long unmapped;
  private String example;

  ClientIdsHint(Context context) {
    vendor = context.profile().vendor();
    own = context.profile().ownClientIds();
    asked = context.profile().clients();
  }

  @Override
  public void see(LineTrial line) {
    if (line.is(ExecKind.FILL)) {
      fills++;
      if (line.normalizer().clientUnmapped()) {
        unmapped++;
        example = MappingTally.text(line.row(), ExecutionColumn.RAW_CLIENT_ID);
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (own || unmapped == 0 || asked.isEmpty()) {
      return Optional.empty();
    }
    Share share = new Share(unmapped, fills);
    if (unmapped < fills) {
      return Optional.of(
          Suggestion.needed(
              "client_ids",
              "own",
              "clients.csv maps this vendor's clients, and has no row for those of "
                  + share
                  + " fills: "
                  + standing()));
    }
    int first = asked.get(0);
    return first == CLIENT_ID
        ? Optional.empty()
        : Optional.of(
            Suggestion.choice(
                "client_ids",
                "own",
                "the client comes from "
                    + (first == 0 ? "a party" : TagNames.full(first))
                    + ", and clients.csv has no row of this vendor for "
                    + share
                    + " fills: "
                    + standing()));
  }

  private String standing() {
    String shown = Shown.latin(example, 40);
    return shown
        + " now stands as the house's own client "
        + shown
        + ", and with this as "
        + vendor
        + ":"
        + shown;
  }
}
