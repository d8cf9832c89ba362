package io.fixhouse.generator;

/**
 * A stream of pseudo-random numbers that a few keys decide (SplitMix64: Steele, Lea, Flood, "Fast
 * splittable pseudorandom number generators", 2014). The same keys give the same stream anywhere.
 */
final class Draw {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;
  private static final int MILLION = 1_000_000;

  private long state;

  /** Restarts the stream at that of these keys. */
  Draw keyed(long first, long second, long third) {
    state = mix((mix(mix(first + GAMMA) ^ second) + GAMMA) ^ third);
    return this;
  }

  /** A key made of a word. */
  static long key(String word) {
    long key = 0;
    for (int i = 0; i < word.length(); i++) {
      key = mix(key + GAMMA + word.charAt(i));
    }
    return key;
  }

  long next() {
    state += GAMMA;
    return mix(state);
  }

  /** From 0 up to, not including, a bound of at least 1. */
  int below(int bound) {
    return (int) (((next() >>> 32) * bound) >>> 32);
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** True in so many of a million cases. */
  boolean chance(int perMillion) {
    return below(MILLION) < perMillion;
  }

  /** From 0 up to, not including, 1. */
  double fraction() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
