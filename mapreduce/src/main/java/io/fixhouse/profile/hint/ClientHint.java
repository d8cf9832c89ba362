package io.fixhouse.profile.hint;

import io.fixhouse.line.ExecKind;
import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.TagNames;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.vendor.VendorProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills without a client where the profile looks, and what else might name one. */
final class ClientHint implements Hint {
  private static final String NONE = "none";

  private final List<Integer> asked;
  private final Candidates candidates =
      new Candidates(v -> !v.isBlank(), 109, 1, 115, 116, 129, 128, 57, 50, 440, 76, 439);
  private long fills;
  private long otherParties;

  ClientHint(Context context) {
    asked = context.profile().clients();
  }

  @Override
  public void see(LineTrial line) {
    if (line.rejectedFor(RejectReason.MISSING_CLIENT)) {
      candidates.see(line);
      otherParties += line.value(448) == null ? 0 : 1;
    } else if (line.is(ExecKind.FILL)) {
      fills++;
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    Share missing = new Share(candidates.lines(), candidates.lines() + fills);
    if (!missing.isAtLeast(10)) {
      return Optional.empty();
    }
    String lack = missing + " fills have no client in " + names();
    if (otherParties > 0) {
      lack += " (" + otherParties + " have parties, none of them with PartyRole(452) 3)";
    }
    List<Integer> covering = candidates.covering();
    if (covering.isEmpty()) {
      return Optional.of(
          Suggestion.needed("client", NONE, lack + ", and no other tag that might name one")
              .withCaution("fills then belong to no client: ask the vendor to send 109"));
    }
    int tag = covering.get(0);
    List<String> instead = new ArrayList<>();
    covering.stream()
        .skip(1)
        .forEach(t -> instead.add("client: " + value(t) + "  # " + TagNames.of(t)));
    instead.add("client: " + NONE);
    return Optional.of(
        Suggestion.needed("client", value(tag), lack + "; " + candidates.evidence(tag))
            .withCaution("ask which tag names the client")
            .withInstead(instead));
  }

  /** The tag, after those asked for where these have given some fills a client. */
  private String value(int tag) {
    List<String> all = new ArrayList<>();
    if (fills > 0) {
      asked.forEach(source -> all.add(name(source)));
    }
    all.add(Integer.toString(tag));
    return YamlText.list(all);
  }

  private String names() {
    return String.join(
        " or ",
        asked.stream()
            .map(s -> s == VendorProfile.PARTY ? "a party of role 3" : TagNames.full(s))
            .toList());
  }

  private static String name(int source) {
    return source == VendorProfile.PARTY ? "party" : Integer.toString(source);
  }
}
