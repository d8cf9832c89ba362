package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.vendor.VendorProfile;
import java.util.List;
import java.util.Optional;

/** Several tags may give the client, and one of them gives it in every fill. */
final class ClientInUseHint implements Hint {
  private final List<Integer> asked;
  private final long[] gives;
  private long fills;

  ClientInUseHint(Context context) {
    asked = context.profile().clients();
    gives = new long[asked.size()];
  }

  @Override
  public void see(LineTrial line) {
    if (!line.is(ExecKind.FILL)) {
      return;
    }
    fills++;
    for (int i = 0; i < gives.length; i++) {
      boolean party = asked.get(i) == VendorProfile.PARTY;
      if (party || line.value(asked.get(i)) != null) {
        gives[i]++;
        return;
      }
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    for (int i = 0; i < gives.length; i++) {
      if (gives.length > 1 && fills > 0 && gives[i] == fills) {
        boolean party = asked.get(i) == VendorProfile.PARTY;
        String name = party ? "the party of role 3" : TagNames.full(asked.get(i));
        return Optional.of(
            Suggestion.plain(
                "client",
                party ? "party" : Integer.toString(asked.get(i)),
                name + " gives the client in all " + Shown.number(fills) + " fills"));
      }
    }
    return Optional.empty();
  }
}
