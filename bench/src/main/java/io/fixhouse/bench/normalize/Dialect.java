package io.fixhouse.bench.normalize;

/**
 * What is measured: messages of one of the generator's vendors.
 *
 * @param text what tables call it
 * @param vendor who sends it; its profile is conf/vendors/VENDOR.yaml
 */
record Dialect(String text, String vendor) {
  static final Dialect SEED = new Dialect("seed messages", "alpine");
  static final Dialect REPORT = new Dialect("300-byte reports", "dorado");

  /** DuckDB's statement for it, beside this class. */
  String query() {
    return vendor + ".sql";
  }
}
