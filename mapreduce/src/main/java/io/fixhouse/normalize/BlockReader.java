package io.fixhouse.normalize;

import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;

/** The rows of a block that {@link BlockWriter} wrote, one after the other. */
final class BlockReader {
  private static final Row EMPTY = new Row(ExecutionColumn.values().length);

  private final ByteReader reader = new ByteReader();
  private final RowHeader header = new RowHeader();
  private final Row first = new Row(ExecutionColumn.values().length);
  private final Row row = new Row(ExecutionColumn.values().length);
  private byte[] bytes;
  private int left;
  private int next;
  private int columns;
  private int firstColumns;
  private boolean firstIsRead;
  private long changed;

  /** How many rows a block has. */
  static int rows(byte[] bytes, int start) {
    ByteReader reader = new ByteReader();
    reader.reset(bytes, start);
    return reader.readInt();
  }

  /** Stands before the first row of a block. */
  void reset(byte[] array, int start) {
    bytes = array;
    reader.reset(array, start);
    left = reader.readInt();
    next = reader.at();
    firstColumns = -1;
    firstIsRead = false;
    header.block = 0;
    header.position = 0;
  }

  /** Goes to the next row and reads its header; false if there is none. */
  boolean next() {
    if (left == 0) {
      return false;
    }
    left--;
    reader.reset(bytes, next);
    int length = (int) reader.readBits();
    next = reader.at() + length;
    header.read(reader);
    columns = reader.at();
    if (firstColumns < 0) {
      firstColumns = columns;
    }
    return true;
  }

  /** The row's header, until the next. */
  RowHeader header() {
    return header;
  }

  /**
   * The row, until the next. The caller may set columns that do not travel; they stay as they are
   * from row to row.
   */
  Row row() {
    if (!firstIsRead) {
      reader.reset(bytes, firstColumns);
      first.clear();
      RowCodec.read(reader, EMPTY, first, 0);
      changed = RowCodec.SENT_COLUMNS;
      firstIsRead = true;
    }
    reader.reset(bytes, columns);
    changed = RowCodec.read(reader, columns == firstColumns ? EMPTY : first, row, changed);
    return row;
  }
}
