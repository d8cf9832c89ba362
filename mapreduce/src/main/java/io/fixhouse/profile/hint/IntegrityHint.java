package io.fixhouse.profile.hint;

import io.fixhouse.line.RejectReason;
import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.IntegrityTally;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.vendor.VendorProfile;
import java.util.Optional;

/**
 * BodyLength(9) or CheckSum(10) wrong, and the profile rejects for it; or CheckSum, which tells
 * more, right throughout, and the profile does not.
 */
final class IntegrityHint implements Hint {
  private static final int FEWEST = 100;

  private final String key;
  private final boolean bodyLength;
  private final boolean rejects;
  private final RejectReason reason;
  private final IntegrityTally tally = new IntegrityTally();
  private long rejected;

  private IntegrityHint(String key, boolean bodyLength, boolean rejects, RejectReason reason) {
    this.key = key;
    this.bodyLength = bodyLength;
    this.rejects = rejects;
    this.reason = reason;
  }

  static Hint bodyLength(Context context) {
    VendorProfile profile = context.profile();
    return new IntegrityHint(
        "body_length", true, profile.rejectsBodyLength(), RejectReason.WRONG_BODY_LENGTH);
  }

  static Hint checkSum(Context context) {
    VendorProfile profile = context.profile();
    return new IntegrityHint(
        "checksum", false, profile.rejectsCheckSum(), RejectReason.WRONG_CHECKSUM);
  }

  @Override
  public void see(LineTrial line) {
    tally.see(line);
    rejected += line.rejectedFor(reason) ? 1 : 0;
  }

  @Override
  public Optional<Suggestion> suggestion() {
    long there = bodyLength ? tally.bodyLengths() : tally.checkSums();
    long wrong = bodyLength ? tally.wrongBodyLengths() : tally.wrongCheckSums();
    String name = bodyLength ? "BodyLength(9)" : "CheckSum(10)";
    if (rejects && new Share(rejected, there).isAtLeast(10)) {
      return Optional.of(
          Suggestion.needed(
              key, "flag", name + " is wrong in " + new Share(wrong, there) + " messages"));
    }
    return !bodyLength && !rejects && wrong == 0 && there >= FEWEST
        ? Optional.of(
            Suggestion.choice(
                key,
                "reject",
                name
                    + " is right in all of "
                    + Shown.number(there)
                    + " messages: a wrong one would be damage"))
        : Optional.empty();
  }
}
