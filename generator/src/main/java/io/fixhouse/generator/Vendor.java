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
          new Vendor(
              "borealis",
              StandardDialect.fix42("BOREALIS", '\u0001').build(),
              14,
              Compression.GZIP,
              2),
          new Vendor("cascade", new SeedDialect("CAS", '|'), 6, Compression.PLAIN, 1),
          new Vendor(
              "dorado",
              StandardDialect.fix44("DORADO", '|').echoesOrders().build(),
              5,
              Compression.BZIP2,
              1),
          new Vendor("ember", new SeedDialect("EMB", '|'), 13, Compression.GZIP, 3),
          new Vendor(
              "fjord",
              StandardDialect.fix44("FJORD", '\u0001').clientInParties().timeDecimals(6).build(),
              14,
              Compression.GZIP,
              1),
          new Vendor("granite", new SeedDialect("GRA", '|'), 4, Compression.BZIP2, 2),
          new Vendor(
              "harbor",
              StandardDialect.fix42("HARBOR", '|').cancelsByTransType().build(),
              5,
              Compression.PLAIN,
              1),
          new Vendor("indigo", new SeedDialect("IND", '\u0001'), 10, Compression.GZIP, 1),
          new Vendor(
              "juniper",
              StandardDialect.fix44("JUNIPER", '\u0001').ownClients("juniper", "JX", 6000).build(),
              13,
              Compression.GZIP,
              2));

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
