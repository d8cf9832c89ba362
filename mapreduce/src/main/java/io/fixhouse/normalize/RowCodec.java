package io.fixhouse.normalize;

import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * An execution's row as it travels from map to reduce: which columns are there, a bit each, then
 * their values, then the tags. Columns that the reducer knows already do not travel.
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

  private static final ExecutionColumn[] SENT =
      EnumSet.complementOf(EnumSet.copyOf(NOT_SENT)).toArray(new ExecutionColumn[0]);

  /** Of each sent column, its place in the row. */
  private static final int[] PLACES =
      Arrays.stream(SENT).mapToInt(ExecutionColumn::ordinal).toArray();

  /** The bits of the columns of text and of times; the others are one number. */
  private static final long TEXTS = bits(ColumnType.STRING) | bits(ColumnType.BINARY);

  private static final long TIMES = bits(ColumnType.TIMESTAMP);

  private RowCodec() {}

  private static long bits(ColumnType type) {
    return IntStream.range(0, SENT.length)
        .filter(i -> SENT[i].type() == type)
        .mapToLong(i -> 1L << i)
        .reduce(0, (a, b) -> a | b);
  }

  static void write(Row row, ByteWriter out) {
    long present = 0;
    for (int i = 0; i < PLACES.length; i++) {
      present |= row.isNull(PLACES[i]) ? 0 : 1L << i;
    }
    out.writeLong(present);
    for (long left = present; left != 0; left &= left - 1) {
      int place = PLACES[Long.numberOfTrailingZeros(left)];
      long bit = left & -left;
      if ((bit & TEXTS) != 0) {
        out.writeSlice(row.bytesAt(place), row.startAt(place), row.lengthAt(place));
      } else {
        out.writeNumber(row.longAt(place));
        if ((bit & TIMES) != 0) {
          out.writeNumber(row.nanosAt(place));
        }
      }
    }
    out.writeNumber(row.tagCount());
    for (int i = 0; i < row.tagCount(); i++) {
      out.writeNumber(row.tagNumber(i));
      out.writeNumber(row.tagOccurrence(i));
      out.writeSlice(row.tagBytes(i), row.tagStart(i), row.tagLength(i));
    }
  }

  /** Sets the row anew; its slices refer to the reader's array. */
  static void read(ByteReader in, Row row) {
    row.clear();
    for (long left = in.readLong(); left != 0; left &= left - 1) {
      ExecutionColumn column = SENT[Long.numberOfTrailingZeros(left)];
      long bit = left & -left;
      if ((bit & TEXTS) != 0) {
        int length = (int) in.readNumber();
        row.setBytes(column, in.array(), in.skip(length), length);
      } else if ((bit & TIMES) != 0) {
        long seconds = in.readNumber();
        row.setTimestamp(column, seconds, (int) in.readNumber());
      } else {
        row.setLong(column, in.readNumber());
      }
    }
    int tags = (int) in.readNumber();
    for (int i = 0; i < tags; i++) {
      int number = (int) in.readNumber();
      int occurrence = (int) in.readNumber();
      int length = (int) in.readNumber();
      row.addTag(number, occurrence, in.array(), in.skip(length), length);
    }
  }
}
