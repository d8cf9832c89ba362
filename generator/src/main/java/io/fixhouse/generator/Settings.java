package io.fixhouse.generator;

/**
 * What decides the bytes of every date; all dates in one folder have the same.
 *
 * @param seed any number
 * @param messages the lines of a date, of all vendors together
 * @param shares how often something is out of the ordinary
 * @param weights how the lines are shared out among the vendors
 * @param files of each vendor and date, or 0 for each vendor's own number
 * @param compression of every file, or null for each vendor's own
 */
public record Settings(
    long seed, long messages, Shares shares, Weights weights, int files, Compression compression) {
  /** The settings of a plain {@code bin/fixhouse generate}. */
  public static final Settings DEFAULT = of(1, 100_000);

  /** So many lines from a seed, the rest as by default. */
  public static Settings of(long seed, long messages) {
    return of(seed, messages, Shares.DEFAULT);
  }

  /** The same with other shares. */
  public static Settings of(long seed, long messages, Shares shares) {
    return new Settings(seed, messages, shares, Weights.DEFAULT, 0, null);
  }

  /** The lines of a vendor's date. */
  long messages(Vendor vendor) {
    return weights.messages(vendor, messages);
  }

  /** The files of a vendor's date. */
  int files(Vendor vendor) {
    return files == 0 ? vendor.files() : files;
  }

  Compression compression(Vendor vendor) {
    return compression == null ? vendor.compression() : compression;
  }

  @Override
  public String toString() {
    return "--seed "
        + seed
        + " --messages "
        + messages
        + " --shares "
        + shares
        + (weights == Weights.DEFAULT ? "" : " --weights " + weights)
        + (files == 0 ? "" : " --files " + files)
        + (compression == null ? "" : " --compression " + compression);
  }
}
