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
 * the task's local disk, which goes when the store is cleared. Memory stays for the next rows: what
 * is made anew for each bucket ends up among the old objects, whose collection takes long.
 */
final class RowStore implements Closeable {
  private static final int BUFFER_BYTES = 64 << 10;
  private static final int CHUNK_BYTES = 1 << 20;

  /** A block's rows, all of one file; where it begins in an array. */
  interface Visitor {
    void block(int file, byte[] bytes, int start) throws IOException;
  }

  private record Block(int file, byte[] bytes, int start, int end) {}

  private final long memoryLimit;
  private final List<byte[]> chunks = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int chunksUsed;
  private int chunkFilled;
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
      byte[] chunk = chunk(length);
      System.arraycopy(bytes, start, chunk, chunkFilled, length);
      blocks.add(new Block(file, chunk, chunkFilled, chunkFilled + length));
      chunkFilled += length;
      memory += length;
      return;
    }
    if (out == null) {
      spillAll();
    }
    write(file, bytes, start, length);
  }

  /** A chunk with so much room from what is filled of it. */
  private byte[] chunk(int length) {
    if (chunksUsed > 0 && chunks.get(chunksUsed - 1).length - chunkFilled >= length) {
      return chunks.get(chunksUsed - 1);
    }
    chunkFilled = 0;
    if (chunksUsed == chunks.size()) {
      chunks.add(new byte[Math.max(CHUNK_BYTES, length)]);
    } else if (chunks.get(chunksUsed).length < length) {
      chunks.set(chunksUsed, new byte[length]);
    }
    return chunks.get(chunksUsed++);
  }

  long rows() {
    return rows;
  }

  private void spillAll() throws IOException {
    spill = Files.createTempFile("bucket", ".rows");
    out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spill), BUFFER_BYTES));
    for (Block block : blocks) {
      write(block.file, block.bytes, block.start, block.end - block.start);
    }
    forgetMemory();
  }

  private void forgetMemory() {
    blocks.clear();
    chunksUsed = 0;
    chunkFilled = 0;
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
      visitor.block(block.file, block.bytes, block.start);
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
        visitor.block(file, bytes, 0);
        left -= 2 * Integer.BYTES + length;
      }
    }
  }

  /** Forgets all blocks. */
  void clear() throws IOException {
    forgetMemory();
    rows = 0;
    if (out != null) {
      out.close();
      Files.delete(spill);
      out = null;
    }
  }

  @Override
  public void close() throws IOException {
    clear();
    chunks.clear();
  }
}
