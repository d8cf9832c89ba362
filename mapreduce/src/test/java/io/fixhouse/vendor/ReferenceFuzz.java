package io.fixhouse.vendor;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** For the fuzzer: clients.csv, a line of dashes and symbols.csv; data, or an error on one file. */
public final class ReferenceFuzz {
  private static final String BETWEEN = "\n----\n";

  private ReferenceFuzz() {}

  /** What the fuzzer calls. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] files = new String(input, StandardCharsets.UTF_8).split(BETWEEN, 2);
    try {
      ReferenceData.parse("clients.csv", files[0], "symbols.csv", files.length < 2 ? "" : files[1]);
    } catch (ProfileException e) {
      if (!e.getMessage().matches("(?s)(clients|symbols)\\.csv[:,] .+")) {
        throw new AssertionError(e);
      }
    }
  }

  /** What the fuzzer begins with. */
  public static List<byte[]> seeds() {
    String clients = "# ours\nvendor,raw_client_id,client_id\nbrk,C7,1007\n\"b,k\",\"C\"\"8\",1\n";
    String symbols =
        "symbol,ric,isin,sedol,cusip,currency,splits\nAAPL,AAPL.OQ,US0378331005,2046251,,USD,\n";
    return List.of(
        (clients + BETWEEN + symbols).getBytes(StandardCharsets.UTF_8),
        "client_id,vendor,raw_client_id\r\n1,a,b".getBytes(StandardCharsets.UTF_8));
  }
}
