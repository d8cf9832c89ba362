package io.fixhouse.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class RowCodecTest {
  /** What the reducer sets itself, by the design. */
  private static final Set<ExecutionColumn> SET_LATER =
      EnumSet.of(
          ExecutionColumn.EXEC_KIND,
          ExecutionColumn.IDENTITY_CONFLICT,
          ExecutionColumn.CONTENT_HASH,
          ExecutionColumn.DELIVERY,
          ExecutionColumn.SOURCE_FILE,
          ExecutionColumn.SOURCE_BLOCK,
          ExecutionColumn.SOURCE_POSITION);

  @Test
  public void everyColumnSetOrNullAndEveryTagArrivesAsSent() {
    Random random = new Random(4);
    for (int round = 0; round < 200; round++) {
      Row row = randomRow(random);
      ByteWriter out = new ByteWriter(1);
      out.writeByte(9);
      RowCodec.write(row, out);
      ByteReader in = new ByteReader();
      in.reset(out.array(), 1);
      Row read = new Row(ExecutionColumn.values().length);
      read.setLong(ExecutionColumn.PRICE, 5);
      RowCodec.read(in, read);
      assertEquals(out.length(), in.at());
      assertSame(row, read);
    }
  }

  @Test
  public void numbersOfEitherSignAndAnySizeAreReadBack() {
    ByteWriter out = new ByteWriter(1);
    long[] numbers = {0, -1, 1, 63, -64, 64, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40};
    for (long number : numbers) {
      out.writeNumber(number);
      out.writeLong(number);
    }
    ByteReader in = new ByteReader();
    in.reset(out.array(), 0);
    for (long number : numbers) {
      assertEquals(number, in.readNumber());
      assertEquals(number, in.readLong());
    }
  }

  private static Row randomRow(Random random) {
    Row row = new Row(ExecutionColumn.values().length);
    for (ExecutionColumn column : ExecutionColumn.values()) {
      if (column.type() == ColumnType.TAGS || random.nextInt(3) == 0) {
        continue;
      }
      byte[] text = Long.toString(random.nextLong()).getBytes(UTF_8);
      switch (column.type()) {
        case STRING, BINARY ->
            row.setBytes(column, text, random.nextInt(3), random.nextInt(text.length - 2));
        case TIMESTAMP -> row.setTimestamp(column, random.nextInt(), random.nextInt(1_000_000_000));
        case BOOLEAN -> row.setBoolean(column, random.nextBoolean());
        default -> row.setLong(column, random.nextLong() >> random.nextInt(64));
      }
    }
    for (int i = random.nextInt(100); i > 0; i--) {
      byte[] text = new byte[random.nextInt(50)];
      random.nextBytes(text);
      row.addTag(random.nextInt(20_000), 1 + random.nextInt(5), text, 0, text.length);
    }
    return row;
  }

  private static void assertSame(Row expected, Row actual) {
    for (ExecutionColumn column : ExecutionColumn.values()) {
      int i = column.ordinal();
      if (SET_LATER.contains(column) || column.type() == ColumnType.TAGS) {
        assertTrue(column.name(), actual.isNull(i));
        continue;
      }
      assertEquals(column.name(), expected.isNull(i), actual.isNull(i));
      if (expected.isNull(i)) {
        continue;
      }
      if (column.type() == ColumnType.STRING) {
        assertEquals(
            new String(expected.bytesAt(i), expected.startAt(i), expected.lengthAt(i), UTF_8),
            new String(actual.bytesAt(i), actual.startAt(i), actual.lengthAt(i), UTF_8));
      } else {
        assertEquals(expected.longAt(i), actual.longAt(i));
        if (column.type() == ColumnType.TIMESTAMP) {
          assertEquals(expected.nanosAt(i), actual.nanosAt(i));
        }
      }
    }
    assertEquals(expected.tagCount(), actual.tagCount());
    for (int i = 0; i < expected.tagCount(); i++) {
      assertEquals(expected.tagNumber(i), actual.tagNumber(i));
      assertEquals(expected.tagOccurrence(i), actual.tagOccurrence(i));
      assertEquals(
          new String(expected.tagBytes(i), expected.tagStart(i), expected.tagLength(i), UTF_8),
          new String(actual.tagBytes(i), actual.tagStart(i), actual.tagLength(i), UTF_8));
    }
  }
}
