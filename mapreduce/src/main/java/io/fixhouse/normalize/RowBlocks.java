package io.fixhouse.normalize;

import io.fixhouse.table.Row;
import java.io.IOException;

/**
 * One vendor's rows on their way to the reducers, collected into a block a bucket: a shuffle costs
 * by its records as much as by their bytes.
 */
final class RowBlocks {
  static final int MAX_BLOCK_BYTES = 64 << 10;
  private static final int MIN_BLOCK_BYTES = 4 << 10;
  private static final int MEMORY_BYTES = 32 << 20;

  /** Takes a block that is ready. */
  interface Sink {
    void accept(BlockKey key, byte[] bytes, int length) throws IOException, InterruptedException;
  }

  private final int vendor;
  private final int blockBytes;
  private final BlockWriter[] blocks;
  private final BlockKey[] keys;
  private final Sink sink;

  RowBlocks(int vendor, int buckets, Sink sink) {
    this.vendor = vendor;
    this.sink = sink;
    blockBytes = Math.max(MIN_BLOCK_BYTES, Math.min(MAX_BLOCK_BYTES, MEMORY_BYTES / buckets));
    blocks = new BlockWriter[buckets];
    keys = new BlockKey[buckets];
  }

  /** Adds a row of a file; within a piece rows come in the order of their positions. */
  void add(int file, RowHeader header, Row row) throws IOException, InterruptedException {
    int bucket = bucket(header);
    if (blocks[bucket] == null) {
      blocks[bucket] = new BlockWriter(blockBytes + blockBytes / 8);
    }
    if (keys[bucket] == null) {
      keys[bucket] = new BlockKey(vendor, bucket, file, header.block, header.position);
    }
    blocks[bucket].add(header, row);
    if (blocks[bucket].length() >= blockBytes) {
      send(bucket);
    }
  }

  /** Sends all blocks: at a piece's end, so that no block has rows of two pieces. */
  void flush() throws IOException, InterruptedException {
    for (int bucket = 0; bucket < blocks.length; bucket++) {
      if (keys[bucket] != null) {
        send(bucket);
      }
    }
  }

  private int bucket(RowHeader header) {
    long hash =
        header.hasIdentity
            ? header.identityHigh
            : (header.block * 0x9E3779B97F4A7C15L + header.position) * 0xC2B2AE3D27D4EB4FL;
    return (int) Long.remainderUnsigned(hash ^ hash >>> 32, blocks.length);
  }

  private void send(int bucket) throws IOException, InterruptedException {
    sink.accept(keys[bucket], blocks[bucket].array(), blocks[bucket].length());
    blocks[bucket].clear();
    keys[bucket] = null;
  }
}
