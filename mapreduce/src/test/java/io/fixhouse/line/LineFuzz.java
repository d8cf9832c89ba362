package io.fixhouse.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * For the fuzzer: a byte that picks the profile, and a line, which the normalizer and the plain
 * reading of the rules must take for the same.
 */
public final class LineFuzz {
  /** Agreements remember each identity. */
  private static final int LINES_AN_AGREEMENT = 20_000;

  private static final Agreement[] AGREEMENTS = new Agreement[Agreement.PROFILES.size()];
  private static int lines;

  private LineFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    if (lines++ % LINES_AN_AGREEMENT == 0) {
      Arrays.setAll(
          AGREEMENTS, i -> new Agreement(Agreement.PROFILES.get(i), Normalized.FILE_DATE));
    }
    AGREEMENTS[(input[0] & 0xFF) % AGREEMENTS.length].check(
        Arrays.copyOfRange(input, 1, input.length));
  }

  /** What the fuzzer begins with. */
  public static List<byte[]> seeds() {
    Random random = new Random(20240501);
    RandomMessages messages = new RandomMessages(random);
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      byte[] line = messages.next();
      byte[] seed = new byte[line.length + 1];
      seed[0] = (byte) i;
      System.arraycopy(line, 0, seed, 1, line.length);
      seeds.add(seed);
    }
    return seeds;
  }
}
