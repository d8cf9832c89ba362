package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.trial.Commonest;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.ShapeTally;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines whose separator the profile does not accept. */
final class SeparatorsHint implements Hint {
  private static final int MOST = 5;

  private final List<byte[]> accepted;
  private final Commonest found = new Commonest();
  private long lines;

  SeparatorsHint(Context context) {
    accepted = context.profile().separators();
  }

  @Override
  public void see(LineTrial line) {
    lines++;
    if (line.rejectedFor(RejectReason.SEPARATOR_NOT_ACCEPTED) && line.scanned()) {
      found.add(ShapeTally.separator(line.message()));
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>();
    accepted.forEach(s -> all.add(yaml(new String(s, StandardCharsets.ISO_8859_1))));
    found.top(MOST).forEach(count -> all.add(yaml(count.text())));
    return Optional.of(
        Suggestion.needed(
            "separators",
            YamlText.list(all),
            new Share(found.total(), lines)
                + " lines have a separator that the profile does not accept; without the key any is"));
  }

  private static String yaml(String separator) {
    return separator.equals("\u0001")
        ? "SOH"
        : separator.equals("\t") ? "TAB" : YamlText.quoted(separator);
  }
}
