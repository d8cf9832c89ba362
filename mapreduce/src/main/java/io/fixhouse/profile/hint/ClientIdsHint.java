package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import java.util.List;
import java.util.Optional;

/**
 * Clients that may be the vendor's own identifiers: some have rows in clients.csv, or they come
 * from a tag that is not the house's ClientID(109).
 */
final class ClientIdsHint implements Hint {
  private static final int CLIENT_ID = 109;

  private final boolean own;
  private final List<Integer> asked;
  private long fills;
  private long unmapped;

  ClientIdsHint(Context context) {
    own = context.profile().ownClientIds();
    asked = context.profile().clients();
  }

  @Override
  public void see(LineTrial line) {
    if (line.is(ExecKind.FILL)) {
      fills++;
      unmapped += line.normalizer().clientUnmapped() ? 1 : 0;
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
                  + " fills: they would stand as if they were the house's"));
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
                    + " fills: where these identifiers are the vendor's own, say so"));
  }
}
