package io.fixhouse.generator;

import io.fixhouse.command.UserException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A vendor and what it sends.
 *
 * @param name as in {@code vendor=NAME} and {@code conf/vendors/NAME.yaml}
 * @param dialect how it writes
 * @param weight its share in a date's messages, in percent
 * @param compression of its files
 * @param files how many files it sends a day
 */
record Vendor(String name, Dialect dialect, int weight, Compression compression, int files) {
  /** The demo's ten; the weights sum to 100. */
  static final List<Vendor> ALL =
      List.of(
          new Vendor("alpine", new SeedDialect("ALP", '|'), 16, Compression.GZIP, 1),
          new Vendor("borealis", new Fix42Dialect("BOREALIS"), 14, Compression.GZIP_MEMBERS, 2),
          new Vendor("cascade", new Fix40Dialect("CASCADE"), 12, Compression.PLAIN, 1),
          new Vendor("dorado", new LoggedDialect("DORADO"), 14, Compression.ZSTD, 1),
          new Vendor("ember", new Fix41Dialect("EMBER"), 12, Compression.LZ4, 3),
          new Vendor("fjord", new FixtDialect("FJORD"), 12, Compression.GZIP, 1),
          new Vendor("granite", new LondonDialect("GRANITE"), 4, Compression.XZ, 1),
          new Vendor("harbor", new RelayDialect("HARBOR"), 5, Compression.ZIP, 1),
          new Vendor("indigo", new SeoulDialect("INDIGO"), 2, Compression.BZIP2, 2),
          new Vendor("juniper", new RicDialect("juniper"), 9, Compression.BGZF, 2));

  /**
   * The vendor of a name.
   *
   * @throws UserException when there is none
   */
  static Vendor named(String name) {
    return ALL.stream()
        .filter(vendor -> vendor.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new UserException(
                    "there is no vendor '"
                        + name
                        + "' to generate; there are "
                        + ALL.stream().map(Vendor::name).collect(Collectors.joining(", "))));
  }
}
