package io.fixhouse.line;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.Row;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** What became of a line, in words: columns as text, NULL as null. */
final class Normalized {
  static final LocalDate FILE_DATE = LocalDate.of(2024, 5, 1);

  /** The fate: the kind, {@code message}, or the reason. */
  final String fate;

  final Map<String, String> columns = new TreeMap<>();
  final Map<String, String> tags = new TreeMap<>();
  String identity;
  String content;
  boolean clientUnmapped;
  boolean symbolUnmapped;

  /** Before and after a line stands what must not be read with it. */
  private static final byte[] NEIGHBOURS = bytes("=1|58=x|10");

  Normalized(LineNormalizer normalizer, byte[] line) {
    byte[] padded = new byte[line.length + 2 * NEIGHBOURS.length];
    System.arraycopy(NEIGHBOURS, 0, padded, 0, NEIGHBOURS.length);
    System.arraycopy(line, 0, padded, NEIGHBOURS.length, line.length);
    int end = NEIGHBOURS.length + line.length;
    System.arraycopy(NEIGHBOURS, 0, padded, end, NEIGHBOURS.length);
    Fate fate = normalizer.normalize(padded, NEIGHBOURS.length, end);
    switch (fate) {
      case EXECUTION -> {
        this.fate = normalizer.kind().text();
        read(normalizer.execution(), ExecutionColumn.values());
        clientUnmapped = normalizer.clientUnmapped();
        symbolUnmapped = normalizer.symbolUnmapped();
        if (normalizer.hasIdentity()) {
          identity = hex(normalizer.identityHigh(), normalizer.identityLow());
          content = hex(normalizer.contentHigh(), normalizer.contentLow());
        }
      }
      case MESSAGE -> {
        this.fate = "message";
        read(normalizer.message(), MessageColumn.values());
      }
      default -> this.fate = normalizer.reason().text();
    }
  }

  static Normalized of(Object line) {
    return of("", line);
  }

  static Normalized of(String profile, Object line) {
    return of(profile, ReferenceData.empty(), line);
  }

  static Normalized of(String profile, ReferenceData reference, Object line) {
    return new Normalized(normalizer(profile, reference), bytes(line.toString()));
  }

  static LineNormalizer normalizer(String profile, ReferenceData reference) {
    return new LineNormalizer(
        VendorProfile.parse("brk", "brk.yaml", profile), reference, FILE_DATE);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  String get(Column column) {
    return columns.get(column.columnName());
  }

  private void read(Row row, Column[] all) {
    for (Column column : all) {
      if (!row.isNull(column.ordinal())) {
        columns.put(column.columnName(), text(row, column));
      }
    }
    for (int i = 0; i < row.tagCount(); i++) {
      int occurrence = row.tagOccurrence(i);
      String key = row.tagNumber(i) + (occurrence == 1 ? "" : "#" + occurrence);
      String value =
          new String(
              row.tagBytes(i), row.tagStart(i), row.tagLength(i), StandardCharsets.ISO_8859_1);
      if (tags.put(key, value) != null) {
        throw new AssertionError(key + " twice");
      }
    }
  }

  private static String text(Row row, Column column) {
    int i = column.ordinal();
    long value = row.longAt(i);
    if (column.type() == ColumnType.STRING) {
      return new String(
          row.bytesAt(i), row.startAt(i), row.lengthAt(i), StandardCharsets.ISO_8859_1);
    }
    return switch (column.type()) {
      case PRICE -> decimal(value, 8);
      case QUANTITY -> decimal(value, 6);
      case DATE -> LocalDate.ofEpochDay(value).toString();
      case TIMESTAMP -> timestamp(Instant.ofEpochSecond(value, row.nanosAt(i)));
      case BOOLEAN -> value == 1 ? "true" : "false";
      default -> Long.toString(value);
    };
  }

  private static String decimal(long unscaled, int scale) {
    return decimal(BigDecimal.valueOf(unscaled, scale));
  }

  /** Without the zeros that do not count. */
  static String decimal(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /** As Hive shows it: seconds always, decimals without trailing zeros. */
  private static String timestamp(Instant time) {
    String seconds =
        Instant.ofEpochSecond(time.getEpochSecond()).toString().replace('T', ' ').replace("Z", "");
    String nanos = String.format("%09d", time.getNano()).replaceAll("0+$", "");
    return nanos.isEmpty() ? seconds : seconds + "." + nanos;
  }

  private static String hex(long high, long low) {
    return String.format("%016x%016x", high, low);
  }
}
