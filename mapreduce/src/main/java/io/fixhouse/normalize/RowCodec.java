package io.fixhouse.normalize;

import io.fixhouse.table.ColumnType;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.util.EnumSet;
import java.util.Set;

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

  private RowCodec() {}

  static void write(Row row, ByteWriter out) {
    long present = 0;
    for (int i = 0; i < SENT.length; i++) {
      if (!row.isNull(SENT[i].ordinal())) {
        present |= 1L << i;
      }
    }
    out.writeLong(present);
    for (int i = 0; i < SENT.length; i++) {
      if ((present & 1L << i) != 0) {
        writeValue(row, SENT[i], out);
      }
    }
    out.writeNumber(row.tagCount());
    for (int i = 0; i < row.tagCount(); i++) {
      out.writeNumber(row.tagNumber(i));
      out.writeNumber(row.tagOccurrence(i));
      out.writeSlice(row.tagBytes(i), row.tagStart(i), row.tagLength(i));
    }
  }

  private static void writeValue(Row row, ExecutionColumn column, ByteWriter out) {
    int i = column.ordinal();
    if (isBytes(column)) {
      out.writeSlice(row.bytesAt(i), row.startAt(i), row.lengthAt(i));
    } else {
      out.writeNumber(row.longAt(i));
      if (column.type() == ColumnType.TIMESTAMP) {
        out.writeNumber(row.nanosAt(i));
      }
    }
  }

  /** Sets the row anew; its slices refer to the reader's array. */
  static void read(ByteReader in, Row row) {
    row.clear();
    long present = in.readLong();
    for (int i = 0; i < SENT.length; i++) {
      if ((present & 1L << i) != 0) {
        readValue(in, SENT[i], row);
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

  private static void readValue(ByteReader in, ExecutionColumn column, Row row) {
    if (isBytes(column)) {
      int length = (int) in.readNumber();
      row.setBytes(column, in.array(), in.skip(length), length);
    } else if (column.type() == ColumnType.TIMESTAMP) {
      long seconds = in.readNumber();
      row.setTimestamp(column, seconds, (int) in.readNumber());
    } else {
      row.setLong(column, in.readNumber());
    }
  }

  private static boolean isBytes(ExecutionColumn column) {
    return column.type() == ColumnType.STRING || column.type() == ColumnType.BINARY;
  }
}
