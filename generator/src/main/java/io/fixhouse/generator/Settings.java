package io.fixhouse.generator;

/**
 * What decides the bytes of every date; all dates in one folder have the same.
 *
 * @param seed any number
 * @param messages the lines of a date, of all vendors together
 * @param shares how often something is out of the ordinary
 * @param compression of every file, or null for each vendor's own
 */
public record Settings(long seed, long messages, Shares shares, Compression compression) {
  /** The settings of a plain {@code bin/fixhouse generate}. */
  public static final Settings DEFAULT = new Settings(1, 100_000, Shares.DEFAULT, null);

  @Override
  public String toString() {
    return "--seed "
        + seed
        + " --messages "
        + messages
        + " --shares "
        + shares
        + (compression == null ? "" : " --compression " + compression);
  }
}
