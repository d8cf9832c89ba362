package io.fixhouse.profile.trial;

import io.fixhouse.fix.FixMessage;
import java.nio.charset.StandardCharsets;

/** What the lines look like: separators, BeginStrings, hops, and what a log put before them. */
public final class ShapeTally implements Tally {
  private final Commonest separators = new Commonest();
  private final Commonest beginStrings = new Commonest();
  private final Commonest prefixes = new Commonest();
  private final Commonest hops = new Commonest();

  @Override
  public void see(LineTrial line) {
    if (!line.scanned()) {
      return;
    }
    FixMessage message = line.message();
    beginStrings.add(LineTrial.value(message, 0));
    separators.add(separator(message));
    if (line.isReport()) {
      hops.add(line.value(49) + "->" + line.value(56));
    }
    if (message.begin() > line.start()) {
      prefixes.add(shape(text(line.buffer(), line.start(), message.begin())));
    }
  }

  /** The bytes between the fields, each as a character; empty where there is one field. */
  public static String separator(FixMessage message) {
    if (message.size() < 2) {
      return "";
    }
    int tagStart = message.start(1) - 1 - Integer.toString(message.tag(1)).length();
    return text(message.buffer(), message.end(0), tagStart);
  }

  private static String text(byte[] buffer, int start, int end) {
    return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
  }

  /** A prefix with 9 for each digit, so that times and counters look the same. */
  private static String shape(String prefix) {
    return prefix.replaceAll("[0-9]", "9");
  }

  public Commonest separators() {
    return separators;
  }

  public Commonest beginStrings() {
    return beginStrings;
  }

  /** SenderCompID(49) and TargetCompID(56) of reports. */
  public Commonest hops() {
    return hops;
  }

  /** Log prefixes, with 9 for each digit. */
  public Commonest prefixes() {
    return prefixes;
  }
}
