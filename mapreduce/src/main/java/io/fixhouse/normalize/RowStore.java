package io.fixhouse.normalize;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Blocks of rows in the order in which they came: in memory up to a limit, beyond it in a file on
 * the task's local disk, which goes when the store is closed.
 */
final class RowStore implements Closeable {
  private static final int BUFFER_BYTES = 64 << 10;

  /** A block's rows, all of one file. */
  interface Visitor {
    void block(int file, byte[] bytes, int length) throws IOException;
  }

  private record Block(int file, byte[] bytes) {}

  private final long memoryLimit;
  private final List<Block> blocks = new ArrayList<>();
  private long memory;
  private long rows;
  private Path spill;
  private DataOutputStream out;

  RowStore(long memoryLimit) {
    this.memoryLimit = memoryLimit;
  }

  /** Adds a copy of a block. */
  void add(int file, byte[] bytes, int start, int length, int count) throws IOException {
    rows += count;
    if (out == null && memory + length <= memoryLimit) {
      byte[] copy = new byte[length];
      System.arraycopy(bytes, start, copy, 0, length);
      blocks.add(new Block(file, copy));
      memory += length;
      return;
    }
    if (out == null) {
      spillAll();
    }
    write(file, bytes, start, length);
  }

  long rows() {
    return rows;
  }

  private void spillAll() throws IOException {
    spill = Files.createTempFile("bucket", ".rows");
    out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), BUFFER_BYTES));
    for (Block block : blocks) {
      write(block.file, block.bytes, 0, block.bytes.length);
    }
    blocks.clear();
    memory = 0;
  }

  private void write(int file, byte[] bytes, int start, int length) throws IOException {
    out.writeInt(file);
    out.writeInt(length);
    out.write(bytes, start, length);
  }

  /** Shows all blocks in order. */
  void forEach(Visitor visitor) throws IOException {
    for (Block block : blocks) {
      visitor.block(block.file, block.bytes, block.bytes.length);
    }
    if (out == null) {
      return;
    }
    out.flush();
    byte[] bytes = new byte[BUFFER_BYTES];
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(spill), BUFFER_BYTES))) {
      for (long left = Files.size(spill); left > 0; ) {
        int file = in.readInt();
        int length = in.readInt();
        bytes = bytes.length < length ? new byte[length] : bytes;
        in.readFully(bytes, 0, length);
        visitor.block(file, bytes, length);
        left -= 2 * Integer.BYTES + length;
      }
    }
  }

  @Override
  public void close() throws IOException {
    blocks.clear();
    if (out != null) {
      out.close();
      Files.delete(spill);
      out = null;
    }
  }
}
