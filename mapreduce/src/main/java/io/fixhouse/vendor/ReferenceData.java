package io.fixhouse.vendor;

/** The house's own clients and symbols, by the vendors' identifiers. Immutable. */
public final class ReferenceData {
  private ReferenceData() {}

  /** No rows: every identifier stands as it was sent. */
  public static ReferenceData empty() {
    return new ReferenceData();
  }

  /**
   * Reads clients.csv and symbols.csv.
   *
   * @throws ProfileException naming file and line, for a wrong header or row
   */
  public static ReferenceData parse(
      String clientsFile, String clientsCsv, String symbolsFile, String symbolsCsv) {
    return new ReferenceData();
  }
}
