package io.fixhouse.normalize;

import io.fixhouse.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows dealt out by a hash, on disk, each part in the order in which its rows came. */
final class Parts implements Closeable {
  private static final int MAX_PARTS = 128;
  private static final int BLOCK_BYTES = 16 << 10;

  private final List<Part> parts = new ArrayList<>();

  /**
   * @param rows how many come
   * @param most how many a part may have, where {@value #MAX_PARTS} parts are enough for that
   */
  Parts(long rows, int most) {
    long wanted = rows / Math.max(1, most / 2) + 1;
    for (int i = 0; i < Math.min(MAX_PARTS, wanted); i++) {
      parts.add(new Part());
    }
  }

  void add(long hash, int file, RowHeader header, Row row) throws IOException {
    parts.get((int) Long.remainderUnsigned(hash >>> 32, parts.size())).add(file, header, row);
  }

  /** The parts, once all rows are there. */
  List<RowStore> stores() throws IOException {
    List<RowStore> stores = new ArrayList<>();
    for (Part part : parts) {
      part.flush();
      stores.add(part.store);
    }
    return stores;
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.store.close();
    }
  }

  private static final class Part {
    private final RowStore store = new RowStore(0);
    private final BlockWriter block = new BlockWriter(BLOCK_BYTES);
    private int blockFile;

    void add(int file, RowHeader header, Row row) throws IOException {
      if (file != blockFile || block.length() >= BLOCK_BYTES) {
        flush();
      }
      blockFile = file;
      block.add(header, row);
    }

    void flush() throws IOException {
      if (block.rows() > 0) {
        store.add(blockFile, block.array(), 0, block.length(), block.rows());
        block.clear();
      }
    }
  }
}
