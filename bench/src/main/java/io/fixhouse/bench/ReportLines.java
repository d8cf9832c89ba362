package io.fixhouse.bench;

import io.fixhouse.vendor.VendorProfile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;

/**
 * ExecutionReports of FIX 4.4 as full logs hold them: fills of about 300 bytes and 30 fields, SOH
 * between them, three tag orders of which the commonest has seven lines in ten.
 */
final class ReportLines {
  private static final char SOH = 1;

  private ReportLines() {}

  static Lines make(int count) {
    return new Lines(count, ReportLines::line);
  }

  static VendorProfile profile() {
    return VendorProfile.parse("report", "report.yaml", "");
  }

  private static String line(Random random) {
    String body = body(random).replace('|', SOH);
    String head = "8=FIX.4.4" + SOH + "9=" + body.length() + SOH + body;
    int sum = 0;
    for (byte b : head.getBytes(StandardCharsets.ISO_8859_1)) {
      sum += b;
    }
    return head + String.format(Locale.ROOT, "10=%03d", sum & 0xFF) + SOH;
  }

  private static String body(Random random) {
    int symbol = Market.symbol(random);
    String price = Market.price(random, symbol);
    int quantity = Market.quantity(random);
    int before = random.nextInt(3) * 100;
    int open = random.nextInt(2) * 100;
    String time = Market.time(random, 14);
    String ids =
        "37=ORD%08d|11=CLO-%d-%06d|17=EX%010d|"
            .formatted(
                random.nextInt(100_000_000),
                20240501,
                random.nextInt(1_000_000),
                random.nextInt(1_000_000_000));
    String state = "150=F|39=" + (open > 0 ? 1 : 2) + "|";
    String instrument =
        "55=%s|48=%s|22=4|207=XNAS|".formatted(Market.name(symbol), Market.isin(symbol));
    String order =
        "1=ACC-%05d|54=%d|38=%d|40=2|44=%s|59=0|15=USD|"
            .formatted(
                random.nextInt(100_000), 1 + random.nextInt(2), before + quantity + open, price);
    String trade =
        "32=%d|31=%s|30=XNAS|151=%d|14=%d|6=%s|"
            .formatted(quantity, price, open, before + quantity, price);
    String header =
        "35=8|34=%d|49=BROKERX|56=HOUSE|52=%s|".formatted(1 + random.nextInt(900_000), time);
    String last = "60=%s|109=%d|".formatted(time, 1_001 + random.nextInt(40));
    return switch (random.nextInt(10)) {
      case 0 -> header + ids + instrument + order + state + trade + last + "58=Filled|";
      case 1, 2 -> header + trade + order + ids + state + instrument + last;
      default -> header + ids + state + instrument + order + trade + last;
    };
  }
}
