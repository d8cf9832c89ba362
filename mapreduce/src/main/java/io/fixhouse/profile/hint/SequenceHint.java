package io.fixhouse.profile.hint;

import io.fixhouse.profile.text.Shown;
import io.fixhouse.profile.trial.LineTrial;
import java.util.Optional;

/** Messages without sequence numbers. */
final class SequenceHint implements Hint {
  private static final int MSG_SEQ_NUM = 34;

  private final boolean checked;
  private long messages;
  private long numbered;

  SequenceHint(Context context) {
    checked = context.profile().checksSequence();
  }

  @Override
  public void see(LineTrial line) {
    if (line.scanned()) {
      messages++;
      numbered += line.value(MSG_SEQ_NUM) == null ? 0 : 1;
    }
  }

  @Override
  public Optional<Suggestion> suggestion() {
    return checked && messages > 0 && numbered == 0
        ? Optional.of(
            Suggestion.needed(
                "sequence",
                "none",
                "none of " + Shown.number(messages) + " messages has MsgSeqNum(34)"))
        : Optional.empty();
  }
}
