package io.fixhouse.normalize;

import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;

/**
 * A block of rows of one file under construction: how many there are in four bytes, then of each
 * row its length, its header, whose place counts from the row before, and what its columns have
 * other than the block's first row.
 */
final class BlockWriter {
  private static final Row EMPTY = new Row(ExecutionColumn.values().length);

  private final int capacity;
  private final ByteWriter out;
  private final ByteReader reader = new ByteReader();
  private final Row first = new Row(ExecutionColumn.values().length);
  private int rows;
  private long block;
  private long position;

  /**
   * @param capacity the bytes that it has room for before it grows
   */
  BlockWriter(int capacity) {
    this.capacity = capacity;
    out = new ByteWriter(capacity);
    out.writeInt(0);
  }

  void add(RowHeader header, Row row) {
    int start = out.length();
    header.write(out, block, position);
    int columns = out.length();
    RowCodec.write(row, rows == 0 ? EMPTY : first, out);
    int shift = out.insertLength(start);
    if (rows == 0) {
      // The caller's row is another by the next call; this one's slices lie in the block.
      first.clear();
      reader.reset(out.array(), columns + shift);
      RowCodec.read(reader, EMPTY, first, 0);
    }
    rows++;
    out.setInt(0, rows);
    block = header.block;
    position = header.position;
  }

  int rows() {
    return rows;
  }

  byte[] array() {
    return out.array();
  }

  int length() {
    return out.length();
  }

  /** Begins another block; much memory that a large row took is given back. */
  void clear() {
    out.clear(2 * capacity);
    out.writeInt(0);
    rows = 0;
    block = 0;
    position = 0;
  }
}
