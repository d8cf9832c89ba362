package io.fixhouse.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Lines that are nearly what a vendor sends: reports whose every field may be left out, emptied,
 * repeated, moved or given a value at the edge of its rule; now and then cut or with a byte
 * changed.
 */
final class RandomMessages {
  private static final String[] SEPARATORS = {
    "|", "\u0001", ";", "^", "^A", "^A ", "#", "{SOH}", "<SOH>", "[SOH]", "\\x01", "\\u0001", " ",
    "\t", "; ", "||", "~~~~", "-----", "", "\u00e9", ","
  };
  private static final String[] PREFIXES = {
    "",
    "",
    "",
    "20240501-13:30:00.000 : ",
    "<20240501-13:30:00, incoming> (",
    "outgoing: ",
    "58=FIX says ",
    "18=FIX",
    "8=FI",
    "\uFEFF",
    "x",
    "8=FIX|",
    "\u0000"
  };
  private static final String[] SUFFIXES = {
    "",
    "",
    "",
    ")",
    "\r",
    " ",
    "\") sent",
    "8=FIX.4.4|35=8|",
    " then 8=FIX.4.2|",
    "10=",
    "5",
    "=",
    "58",
    "0",
    "\u0000"
  };
  private static final String[] DECIMALS = {
    "100",
    "170.10",
    "0",
    "-0",
    "-0.00",
    "-0.35",
    "-5",
    "1e5",
    "NaN",
    "1..2",
    "+5",
    " 5",
    "5 ",
    "1,000",
    ".5",
    "5.",
    "-",
    "--5",
    "",
    "0.00000001",
    "0.000000001",
    "0.000001",
    "0.0000001",
    "9999999999.99999999",
    "10000000000",
    "999999999999.999999",
    "1000000000000",
    "-1000000000000",
    "1234567890123456789012345678901234567890",
    "0000000000000000000000000000000000000007",
    "1.5000000000000000000000000000000000000000",
    "-9999999999999999999999",
    "-0.0000000001",
    "0x1",
    "Infinity",
    "1.2.3",
    "\u0661",
    "1-",
    "\u00001",
    "18446744073709551617",
    "1.0.",
    "9223372036854775807",
    "922337203685.4775807",
    "-922337203685.4775808"
  };
  private static final String[] TIMES = {
    "20240501-13:30:01",
    "20240501-13:30:01.5",
    "20240501-13:30:01.123456789",
    "20240501-13:30:01.1234567890",
    "20240501-8:19:50",
    "20240501-24:00:00",
    "20240501-23:59:60",
    "20161231-23:59:60",
    "20240230-13:30:00",
    "20241301-13:30:00",
    "20230229-00:00:00",
    "20240501",
    "13:30:01",
    "20240501-13:30:01Z",
    "20240501-13:30:01+09",
    "20240501-13:30:01.5-0400",
    "20240501-13:30:01+05:30",
    "20240501-13:30:01+18:00",
    "20240501-13:30:01+18:30",
    "20240501-13:30:01+19",
    "20240501-13:30:01+09:60",
    "20240501-13:30:01 ",
    "20240501 13:30:01",
    "20241103-01:30:00",
    "20241103-01:30:00.250",
    "20241103-00:59:59",
    "20241103-02:00:00",
    "20240310-02:30:00",
    "20240310-01:59:59",
    "20240310-03:00:00",
    "20240310-02:30:00.999999999",
    "20241103-05:30:00",
    "20241103-06:30:00",
    "20241103-06:00:00",
    "20240310-07:00:00",
    "20240310-07:00:00.000000001",
    "20240310-06:59:59.999",
    "20241103-06:00:00.25",
    "20240502-03:59:59.999",
    "20240502-04:00:00",
    "20240501-21:00:00",
    "20240501-20:59:59",
    "00000501-13:30:00",
    "00010101-00:00:00",
    "99991231-23:59:59",
    "19691231-23:59:59.9",
    "19000101-00:00:00",
    "20240501-13:30:01.",
    "20240501-13:30:01,5",
    "20240501-1a:30:00",
    "",
    "20240501-13:30:01.Z",
    "20240501-13:30",
    "20241027-01:30:00",
    "20240331-01:30:00",
    "now"
  };

  /** New York's clock shows the first twice, the second never. */
  private static final String[] CHANGES = {"20241103-01:30:00", "20240310-02:30:00"};

  private static final String[] DATES = {
    "20240501",
    "20240502",
    "20240503",
    "20240421",
    "20240420",
    "20240230",
    "20241301",
    "2024-05-01",
    "",
    "1 May",
    "00000101",
    "20240501 "
  };
  private static final String[] IDS = {"E1", "E1", "E2", "0", "NONE", "", "none", "00", "E 1"};
  private static final String[] LENGTHS = {"-3", "", "9999999", "99999999", "1e1", "+1", "0", "1"};

  private final Random random;

  RandomMessages(Random random) {
    this.random = random;
  }

  byte[] next() {
    String separator = random.nextInt(4) == 0 ? pick(SEPARATORS) : "|";
    List<String> fields = fields(separator);
    StringBuilder line = new StringBuilder(random.nextInt(4) == 0 ? pick(PREFIXES) : "");
    line.append("8=").append(often("FIX.4.4", "FIX.4.2", "FIXT.1.1", "FIX.5.0SP2", "FIX", "FI"));
    for (String field : fields) {
      line.append(separator).append(field);
    }
    if (random.nextInt(5) > 0) {
      line.append(separator);
    }
    String whole = line + (random.nextInt(4) == 0 ? pick(SUFFIXES) : "");
    if (random.nextInt(20) == 0) {
      whole = whole.substring(0, random.nextInt(whole.length() + 1));
    }
    byte[] bytes = whole.getBytes(StandardCharsets.ISO_8859_1);
    if (random.nextInt(20) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private List<String> fields(String separator) {
    List<String> fields = new ArrayList<>();
    add(fields, 35, often("8", "8", "8", "8", "D", "0", "", "88", "AE"));
    add(fields, 49, often("BRK", "RTR", "", "HOUSE"));
    add(fields, 56, often("HOUSE", "RTR", ""));
    add(fields, 34, often("7", "007", "x", "", "-1", "999999999999999999", "9999999999999999999"));
    add(fields, 52, often("20240501-13:30:01.100", TIMES));
    add(fields, 37, often("O1", "", "O2"));
    add(fields, 11, often("C1", ""));
    add(fields, 17, pick(IDS));
    sometimes(fields, 3, 19, pick(IDS));
    sometimes(fields, 4, 20, often("0", "1", "2", "3", "", "10"));
    add(fields, 150, often("F", "1", "2", "0", "4", "D", "H", "G", "I", "", "FF", "8"));
    add(fields, 39, often("2", "1", "0", "4", "8", "", "22"));
    add(fields, 54, often("1", "2", "5", "9", "A", "H", "I", "0", "", "BUY", "a"));
    add(fields, 55, often("AAPL", "VOD.L", "VOD.N", "IBM.N", ".N", "[N/A]", "", "AAPL.OQ.N"));
    add(fields, 32, often("100", DECIMALS));
    add(fields, 31, often("170.10", DECIMALS));
    String usual = random.nextInt(20) == 0 ? pick(CHANGES) : "20240501-13:30:01";
    add(fields, 60, often(usual, TIMES));
    add(fields, 109, often("1001", "C7", "", "c7"));
    add(
        fields,
        15,
        often("USD", "GBp", "GBX", "GBP", "ZAc", "US", "", "$", "LONGCODE", "TOOLONG99"));
    sometimes(fields, 6, 75, pick(DATES));
    sometimes(fields, 6, 6, pick(DECIMALS));
    sometimes(fields, 6, 38, pick(DECIMALS));
    sometimes(fields, 6, 14, pick(DECIMALS));
    sometimes(fields, 6, 151, pick(DECIMALS));
    sometimes(fields, 2, 44, often("170.10", DECIMALS));
    sometimes(fields, 2, 53, often("100", DECIMALS));
    sometimes(fields, 6, 43, often("Y", "N", "", "yes"));
    sometimes(fields, 6, 122, pick(TIMES));
    sometimes(fields, 6, 97, often("Y"));
    sometimes(fields, 6, 369, often("12"));
    sometimes(fields, 6, 442, often("1", "2", "3", "", "33"));
    sometimes(fields, 6, 48, often("US0378331005", "2046251", "037833100", "VOD.L", "XS1", ""));
    sometimes(fields, 4, 22, often("1", "2", "4", "5", "8", "", "44"));
    sometimes(fields, 6, 1, often("ACC", "C7", ""));
    sometimes(fields, 6, 30, often("XNAS", ""));
    sometimes(fields, 6, 58, often("text", "two words", "8=FIX.4.4", "a=b", "x" + separator + "y"));
    sometimes(fields, 6, 100 + random.nextInt(6_000), "v");
    sometimes(fields, 9, 999_999_999, "v");
    addParties(fields);
    addData(fields, separator);
    addOddities(fields);
    if (random.nextInt(4) == 0) {
      Collections.swap(fields, random.nextInt(fields.size()), random.nextInt(fields.size()));
    }
    if (random.nextInt(8) == 0) {
      fields.add(random.nextInt(fields.size()), fields.get(random.nextInt(fields.size())));
    }
    if (random.nextInt(3) == 0) {
      addLengthAndSum(fields);
    }
    return fields;
  }

  private void addParties(List<String> fields) {
    if (random.nextInt(5) == 0) {
      fields.add("453=2");
      for (int i = random.nextInt(3); i >= 0; i--) {
        add(fields, 448, often("C7", "P1", ""));
        add(fields, 447, "D");
        add(fields, 452, often("3", "1", "", "33"));
      }
    }
  }

  private void addData(List<String> fields, String separator) {
    if (random.nextInt(5) == 0) {
      int[][] pairs = {{95, 96}, {212, 213}, {348, 349}, {93, 89}, {1468, 1469}, {95, 213}};
      int[] pair = pairs[random.nextInt(pairs.length)];
      String[] texts = {
        "a" + separator + "b", "", "8=FIX.4.4|35=8|10=000|", "=", "31=1|", "\u0000"
      };
      String data = pick(texts);
      fields.add(pair[0] + "=" + (random.nextInt(4) == 0 ? pick(LENGTHS) : "" + data.length()));
      if (random.nextInt(6) == 0) {
        fields.add("58=between");
      }
      fields.add(pair[1] + "=" + data);
    }
  }

  private void addOddities(List<String> fields) {
    if (random.nextInt(12) == 0) {
      String[] oddities = {
        "MSGTYPE=8",
        "055=X",
        "12345678901234567890=x",
        "-55=x",
        "",
        "x",
        "=",
        "60",
        "8=FIX.4.4",
        "8=x",
        "1234567890=x",
        "10=1",
        "0=x",
        "35=8",
        "9=5"
      };
      fields.add(random.nextInt(fields.size() + 1), pick(oddities));
    }
  }

  /** Right for SOH where nothing was odd before; now and then wrong. */
  private void addLengthAndSum(List<String> fields) {
    int length = fields.stream().mapToInt(f -> f.length() + 1).sum();
    fields.add(0, "9=" + often("" + length, "0" + length, "1", "-1", "x", ""));
    int sum = "8=FIX.4.4\u0001".chars().sum();
    for (String field : fields) {
      sum += field.chars().sum() + 1;
    }
    fields.add("10=" + often(String.format("%03d", sum % 256), "000", "1", "", "0001", "x12"));
  }

  private void add(List<String> fields, int tag, String value) {
    if (random.nextInt(40) > 0) {
      fields.add(tag + "=" + value);
    }
  }

  private void sometimes(List<String> fields, int oneIn, int tag, String value) {
    if (random.nextInt(oneIn) == 0) {
      fields.add(tag + "=" + value);
    }
  }

  private String pick(String... values) {
    return values[random.nextInt(values.length)];
  }

  /** The first of them, but for one time in twelve. */
  private String often(String usual, String... others) {
    return others.length == 0 || random.nextInt(12) > 0 ? usual : pick(others);
  }
}
