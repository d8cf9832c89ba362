package io.fixhouse.normalize;

import static io.fixhouse.table.ExecutionColumn.AVG_PX;
import static io.fixhouse.table.ExecutionColumn.CLIENT_ID;
import static io.fixhouse.table.ExecutionColumn.CL_ORD_ID;
import static io.fixhouse.table.ExecutionColumn.CUM_QTY;
import static io.fixhouse.table.ExecutionColumn.EXEC_ID;
import static io.fixhouse.table.ExecutionColumn.LINE_BYTES;
import static io.fixhouse.table.ExecutionColumn.MSG_SEQ_NUM;
import static io.fixhouse.table.ExecutionColumn.ORDER_ID;
import static io.fixhouse.table.ExecutionColumn.ORDER_QTY;
import static io.fixhouse.table.ExecutionColumn.PRICE;
import static io.fixhouse.table.ExecutionColumn.QUANTITY;
import static io.fixhouse.table.ExecutionColumn.RAW_CLIENT_ID;
import static io.fixhouse.table.ExecutionColumn.RAW_SYMBOL;
import static io.fixhouse.table.ExecutionColumn.SENDING_TIME;
import static io.fixhouse.table.ExecutionColumn.SIDE;
import static io.fixhouse.table.ExecutionColumn.SYMBOL;
import static io.fixhouse.table.ExecutionColumn.TRANSACT_TIME;

import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * An execution's columns as they travel from map to reduce: what differs from another row, the
 * first of its block, for most of what a vendor sends is the same in each line. Columns that the
 * reducer knows already do not travel.
 */
final class RowCodec {
  /** Known from the row's header, from its file, or only once its bucket is resolved. */
  private static final Set<ExecutionColumn> NOT_SENT =
      EnumSet.of(
          ExecutionColumn.EXEC_KIND,
          ExecutionColumn.IDENTITY_CONFLICT,
          ExecutionColumn.CONTENT_HASH,
          ExecutionColumn.DELIVERY,
          ExecutionColumn.SOURCE_FILE,
          ExecutionColumn.SOURCE_BLOCK,
          ExecutionColumn.SOURCE_POSITION,
          ExecutionColumn.TAGS);

  /** Columns that are most often another's value again. */
  private static final Map<ExecutionColumn, ExecutionColumn> TWINS =
      new EnumMap<>(
          Map.of(
              RAW_CLIENT_ID, CLIENT_ID,
              RAW_SYMBOL, SYMBOL,
              SENDING_TIME, TRANSACT_TIME,
              AVG_PX, PRICE,
              CUM_QTY, QUANTITY,
              ORDER_QTY, QUANTITY));

  /** What changes from line to line comes first, so that the bits of what differs are few bytes. */
  private static final ExecutionColumn[] SENT =
      inOrder(
          SYMBOL,
          CLIENT_ID,
          SIDE,
          PRICE,
          QUANTITY,
          TRANSACT_TIME,
          CL_ORD_ID,
          LINE_BYTES,
          EXEC_ID,
          ORDER_ID,
          MSG_SEQ_NUM);

  private static final ExecutionColumn[] TWIN_COLUMNS =
      TWINS.keySet().toArray(new ExecutionColumn[0]);

  /** Of each column of a row, its place in {@link #SENT}. */
  private static final int[] BITS = places(SENT);

  /** Of each column of a row, its place in {@link #TWIN_COLUMNS}; -1 for others. */
  private static final int[] TWIN_BITS = places(TWIN_COLUMNS);

  /** Of each of {@link #TWIN_COLUMNS}, the column whose value it has most often. */
  private static final int[] TWIN_OF =
      Arrays.stream(TWIN_COLUMNS).mapToInt(column -> TWINS.get(column).ordinal()).toArray();

  /**
   * The columns of text and of times, as the bits of {@link Row#present}; the others are a number.
   */
  private static final long TEXTS = columns(ColumnType.STRING, ColumnType.BINARY);

  private static final long TIMES = columns(ColumnType.TIMESTAMP);
  private static final long DECIMALS = columns(ColumnType.PRICE, ColumnType.QUANTITY);

  /** The columns of {@link #SENT}, as the bits of {@link Row#present}. */
  static final long SENT_COLUMNS = columns(ColumnType.values());

  /** Most prices have two decimals and most quantities none, and most times are of milliseconds. */
  private static final int ROUND = 1_000_000;

  private RowCodec() {}

  private static ExecutionColumn[] inOrder(ExecutionColumn... first) {
    Set<ExecutionColumn> others = EnumSet.complementOf(EnumSet.copyOf(NOT_SENT));
    others.removeAll(Arrays.asList(first));
    ExecutionColumn[] all = Arrays.copyOf(first, first.length + others.size());
    int next = first.length;
    for (ExecutionColumn column : others) {
      all[next++] = column;
    }
    return all;
  }

  private static long columns(ColumnType... types) {
    return Arrays.stream(SENT)
        .filter(column -> Arrays.asList(types).contains(column.type()))
        .mapToLong(column -> 1L << column.ordinal())
        .reduce(0, (a, b) -> a | b);
  }

  private static int[] places(ExecutionColumn[] columns) {
    int[] places = new int[ExecutionColumn.values().length];
    Arrays.fill(places, -1);
    for (int i = 0; i < columns.length; i++) {
      places[columns[i].ordinal()] = i;
    }
    return places;
  }

  /** Writes what a row's columns and tags have other than a first row. */
  static void write(Row row, Row first, ByteWriter out) {
    long others = 0;
    long twins = 0;
    for (long left = row.present() & SENT_COLUMNS; left != 0; left &= left - 1) {
      int column = Long.numberOfTrailingZeros(left);
      if (isSame(column, row, column, first)) {
        continue;
      }
      int twin = TWIN_BITS[column];
      if (twin >= 0 && isSame(column, row, TWIN_OF[twin], row)) {
        twins |= 1L << twin;
      } else {
        others |= 1L << BITS[column];
      }
    }
    out.writeBits((row.present() ^ first.present()) & SENT_COLUMNS);
    out.writeBits(others << TWIN_COLUMNS.length | twins);
    for (long left = others; left != 0; left &= left - 1) {
      writeValue(SENT[Long.numberOfTrailingZeros(left)].ordinal(), row, first, out);
    }
    TagCodec.write(row, first, out);
  }

  /** Whether two columns of one type, the first of which has a value, have the same. */
  private static boolean isSame(int column, Row row, int other, Row from) {
    if (from.isNull(other)) {
      return false;
    }
    long bit = 1L << column;
    if ((bit & TEXTS) != 0) {
      return row.hasBytes(column, from.bytesAt(other), from.startAt(other), from.lengthAt(other));
    }
    return row.longAt(column) == from.longAt(other)
        && ((bit & TIMES) == 0 || row.nanosAt(column) == from.nanosAt(other));
  }

  private static void writeValue(int column, Row row, Row first, ByteWriter out) {
    long bit = 1L << column;
    if ((bit & TEXTS) != 0) {
      out.writeSlice(row.bytesAt(column), row.startAt(column), row.lengthAt(column));
    } else if ((bit & DECIMALS) != 0) {
      out.writeNumber(shortened(row.longAt(column)));
    } else {
      out.writeNumber(row.longAt(column) - base(first, column));
      if ((bit & TIMES) != 0) {
        out.writeBits(shortened(row.nanosAt(column)));
      }
    }
  }

  private static long base(Row first, int column) {
    return first.isNull(column) ? 0 : first.longAt(column);
  }

  private static long shortened(long value) {
    long rounds = value / ROUND;
    return rounds * ROUND == value ? rounds << 1 : value << 1 | 1;
  }

  private static long lengthened(long value) {
    return (value & 1) == 0 ? (value >> 1) * ROUND : value >> 1;
  }

  /**
   * Sets a row's columns and tags; its slices refer to the reader's array and the first row's.
   *
   * @param row has the first row's values, but for the columns that are changed
   * @param changed the columns that the last call changed, as bits
   * @return the columns that this one changed
   */
  static long read(ByteReader in, Row first, Row row, long changed) {
    long nulls = in.readBits();
    long bits = in.readBits();
    long now = nulls;
    for (long left = bits >>> TWIN_COLUMNS.length; left != 0; left &= left - 1) {
      ExecutionColumn column = SENT[Long.numberOfTrailingZeros(left)];
      readValue(column, in, first, row);
      now |= 1L << column.ordinal();
    }
    for (long left = changed & ~now; left != 0; left &= left - 1) {
      int column = Long.numberOfTrailingZeros(left);
      row.copy(column, first, column);
    }
    for (long left = nulls & first.present(); left != 0; left &= left - 1) {
      row.setNull(SENT[BITS[Long.numberOfTrailingZeros(left)]]);
    }
    long twins = bits & (1L << TWIN_COLUMNS.length) - 1;
    for (long left = twins; left != 0; left &= left - 1) {
      int twin = Long.numberOfTrailingZeros(left);
      int column = TWIN_COLUMNS[twin].ordinal();
      row.copy(column, row, TWIN_OF[twin]);
      now |= 1L << column;
    }
    TagCodec.read(in, first, row);
    return now;
  }

  private static void readValue(ExecutionColumn column, ByteReader in, Row first, Row row) {
    long bit = 1L << column.ordinal();
    if ((bit & TEXTS) != 0) {
      int length = (int) in.readBits();
      row.setBytes(column, in.array(), in.skip(length), length);
    } else if ((bit & DECIMALS) != 0) {
      row.setLong(column, lengthened(in.readNumber()));
    } else if ((bit & TIMES) != 0) {
      long second = base(first, column.ordinal()) + in.readNumber();
      row.setTimestamp(column, second, (int) lengthened(in.readBits()));
    } else {
      row.setLong(column, base(first, column.ordinal()) + in.readNumber());
    }
  }
}
