package io.fixhouse.profile.trial;

import io.fixhouse.fix.FixMessage;
import io.fixhouse.fix.Integrity;

/** On how many lines BodyLength(9) and CheckSum(10) hold. */
public final class IntegrityTally implements Tally {
  private static final int BODY_LENGTH = 9;
  private static final int CHECK_SUM = 10;

  private long lines;
  private long bodyLengths;
  private long wrongBodyLengths;
  private long checkSums;
  private long wrongCheckSums;

  @Override
  public void see(LineTrial line) {
    if (!line.scanned()) {
      return;
    }
    FixMessage message = line.message();
    lines++;
    if (message.find(BODY_LENGTH) >= 0) {
      bodyLengths++;
      wrongBodyLengths += Integrity.bodyLengthHolds(message) ? 0 : 1;
    }
    if (message.find(CHECK_SUM) >= 0) {
      checkSums++;
      wrongCheckSums += Integrity.checkSumHolds(message) ? 0 : 1;
    }
  }

  /** The lines that are one message. */
  public long lines() {
    return lines;
  }

  /** Lines with a BodyLength, right or wrong. */
  public long bodyLengths() {
    return bodyLengths;
  }

  public long wrongBodyLengths() {
    return wrongBodyLengths;
  }

  public long checkSums() {
    return checkSums;
  }

  public long wrongCheckSums() {
    return wrongCheckSums;
  }
}
