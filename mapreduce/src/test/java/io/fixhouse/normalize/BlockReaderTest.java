package io.fixhouse.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import io.fixhouse.line.ExecKind;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class BlockReaderTest {
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

  private static final long DECIMAL_LIMIT = 1_000_000_000_000_000_000L;
  private static final int ROWS = 9;

  private final Random random = new Random(4);
  private final RowHeader header = new RowHeader();
  private final BlockReader reader = new BlockReader();

  @Test
  public void rowsOfNothingInCommonArriveAsSent() {
    BlockWriter block = new BlockWriter(1);
    for (int round = 0; round < 100; round++) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < ROWS; i++) {
        rows.add(randomRow());
      }
      assertArrive(rows, block);
    }
  }

  @Test
  public void rowsThatDifferInAFewColumnsAndTagsArriveAsSent() {
    BlockWriter block = new BlockWriter(1);
    for (int round = 0; round < 300; round++) {
      List<Row> rows = new ArrayList<>(List.of(randomRow()));
      while (rows.size() < ROWS) {
        rows.add(changed(rows.get(random.nextInt(rows.size()))));
      }
      assertArrive(rows, block);
    }
  }

  @Test
  public void whatTheReducerSetStaysUntilItSetsItAgain() {
    BlockWriter block = new BlockWriter(64);
    header.kind = ExecKind.FILL;
    Row sent = randomRow();
    block.add(header, sent);
    block.add(header, sent);
    reader.reset(block.array(), 0);
    assertTrue(reader.next());
    reader.row().setLong(ExecutionColumn.DELIVERY, 3);
    assertTrue(reader.next());
    assertEquals(3, reader.row().longAt(ExecutionColumn.DELIVERY.ordinal()));
  }

  @Test
  public void aRowLikeTheFirstIsShort() {
    BlockWriter block = new BlockWriter(64);
    header.kind = ExecKind.FILL;
    Row sent = randomRow();
    block.add(header, sent);
    int first = block.length();
    block.add(header, sent);
    assertTrue("" + (block.length() - first), block.length() - first < 10);
  }

  @Test
  public void numbersOfEitherSignAndAnySizeAreReadBack() {
    ByteWriter out = new ByteWriter(1);
    long[] numbers = {0, -1, 1, 63, -64, 64, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40};
    for (long number : numbers) {
      out.writeNumber(number);
      out.writeBits(number);
      out.writeLong(number);
    }
    ByteReader in = new ByteReader();
    in.reset(out.array(), 0);
    for (long number : numbers) {
      assertEquals(number, in.readNumber());
      assertEquals(number, in.readBits());
      assertEquals(number, in.readLong());
    }
  }

  @Test
  public void aLengthIsPutBeforeBytesOfAnyNumber() {
    for (int length : new int[] {0, 1, 127, 128, 16_383, 16_384, 3_000_000}) {
      ByteWriter out = new ByteWriter(1);
      out.writeByte(7);
      byte[] bytes = new byte[length];
      Arrays.fill(bytes, (byte) 5);
      for (byte b : bytes) {
        out.writeByte(b);
      }
      int shift = out.insertLength(1);
      ByteReader in = new ByteReader();
      in.reset(out.array(), 1);
      assertEquals(length, in.readBits());
      assertEquals(1 + shift, in.at());
      assertEquals(1 + shift + length, out.length());
      assertTrue(
          Arrays.equals(bytes, Arrays.copyOfRange(out.array(), 1 + shift, 1 + shift + length)));
    }
  }

  private void assertArrive(List<Row> rows, BlockWriter block) {
    block.clear();
    for (int i = 0; i < rows.size(); i++) {
      block.add(header(i), rows.get(i));
    }
    assertEquals(rows.size(), block.rows());
    assertEquals(rows.size(), BlockReader.rows(block.array(), 0));
    byte[] bytes = new byte[block.length() + 3];
    System.arraycopy(block.array(), 0, bytes, 3, block.length());
    reader.reset(bytes, 3);
    for (int i = 0; i < rows.size(); i++) {
      assertTrue(reader.next());
      assertEquals(header(i).block, reader.header().block);
      assertEquals(header(i).position, reader.header().position);
      if (random.nextInt(3) > 0) { // a duplicate's columns are not read
        assertSame(rows.get(i), reader.row());
      }
    }
    assertFalse(reader.next());
  }

  private RowHeader header(int row) {
    header.kind = ExecKind.FILL;
    header.block = row / 4 * 1_000_000_007L;
    header.position = row % 4 * 777L;
    return header;
  }

  private Row randomRow() {
    Row row = new Row(ExecutionColumn.values().length);
    for (ExecutionColumn column : ExecutionColumn.values()) {
      if (column.type() != ColumnType.TAGS && random.nextInt(3) > 0) {
        set(row, column);
      }
    }
    for (int i = random.nextInt(100); i > 0; i--) {
      byte[] text = new byte[random.nextInt(50)];
      random.nextBytes(text);
      row.addTag(random.nextInt(20_000), 1 + random.nextInt(5), text, 0, text.length);
    }
    return row;
  }

  private void set(Row row, ExecutionColumn column) {
    byte[] text = Long.toString(random.nextLong()).getBytes(UTF_8);
    switch (column.type()) {
      case STRING, BINARY ->
          row.setBytes(column, text, random.nextInt(3), random.nextInt(text.length - 2));
      case TIMESTAMP -> {
        int nanos = random.nextInt(1_000_000_000);
        row.setTimestamp(column, random.nextInt(), random.nextBoolean() ? nanos : nanos / 1000000);
      }
      case BOOLEAN -> row.setBoolean(column, random.nextBoolean());
      case PRICE, QUANTITY -> {
        long value = (random.nextLong() >> random.nextInt(64)) % DECIMAL_LIMIT;
        row.setLong(column, random.nextBoolean() ? value : value / 1_000_000 * 1_000_000);
      }
      default -> row.setLong(column, random.nextLong() >> random.nextInt(64));
    }
  }

  /** A copy in which a few columns have another value, none, or another column's. */
  private Row changed(Row row) {
    Row copy = new Row(ExecutionColumn.values().length);
    for (ExecutionColumn column : ExecutionColumn.values()) {
      copy.copy(column.ordinal(), row, column.ordinal());
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      ExecutionColumn column = ExecutionColumn.values()[random.nextInt(41)];
      switch (random.nextInt(3)) {
        case 0 -> copy.setNull(column);
        case 1 -> set(copy, column);
        default -> {
          ExecutionColumn other = ExecutionColumn.values()[random.nextInt(41)];
          if (other.type() == column.type()) {
            copy.copy(column.ordinal(), copy, other.ordinal());
          }
        }
      }
    }
    copy.copy(
        ExecutionColumn.SENDING_TIME.ordinal(), copy, ExecutionColumn.TRANSACT_TIME.ordinal());
    boolean sameKeys = random.nextInt(3) > 0;
    for (int i = 0; i < row.tagCount(); i++) {
      boolean sameValue = random.nextInt(5) > 0;
      byte[] text = sameValue ? row.tagBytes(i) : Integer.toString(i).getBytes(UTF_8);
      int length = sameValue ? row.tagLength(i) : text.length;
      copy.addTag(row.tagNumber(i) + (sameKeys ? 0 : 1), row.tagOccurrence(i), text, 0, length);
    }
    return copy;
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
        assertEquals(column.name(), expected.longAt(i), actual.longAt(i));
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
