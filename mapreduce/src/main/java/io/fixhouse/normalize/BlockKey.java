package io.fixhouse.normalize;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import org.apache.hadoop.io.WritableComparable;
import org.apache.hadoop.io.WritableComparator;

/**
 * Where a block of rows goes, vendor and bucket, and where its first row comes from. Blocks of one
 * bucket do not overlap, so that in the order of their keys their rows are in the order of files
 * and positions. No part is negative, and the bytes sort as the key does.
 */
final class BlockKey implements WritableComparable<BlockKey> {
  private static final int GROUP_BYTES = 2 * Integer.BYTES;

  private static final Comparator<BlockKey> ORDER =
      Comparator.<BlockKey>comparingInt(key -> key.vendor)
          .thenComparingInt(key -> key.bucket)
          .thenComparingInt(key -> key.file)
          .thenComparingLong(key -> key.block)
          .thenComparingLong(key -> key.position);

  private int vendor;
  private int bucket;
  private int file;
  private long block;
  private long position;

  BlockKey() {}

  BlockKey(int vendor, int bucket, int file, long block, long position) {
    this.vendor = vendor;
    this.bucket = bucket;
    this.file = file;
    this.block = block;
    this.position = position;
  }

  int vendor() {
    return vendor;
  }

  int bucket() {
    return bucket;
  }

  int file() {
    return file;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(vendor);
    out.writeInt(bucket);
    out.writeInt(file);
    out.writeLong(block);
    out.writeLong(position);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    vendor = in.readInt();
    bucket = in.readInt();
    file = in.readInt();
    block = in.readLong();
    position = in.readLong();
  }

  @Override
  public int compareTo(BlockKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BlockKey key && compareTo(key) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * vendor + bucket) + file + Long.hashCode(block) + Long.hashCode(position);
  }

  @Override
  public String toString() {
    return vendor + "/" + bucket + " from " + file + ":" + block + ":" + position;
  }

  /** Sorts keys by their bytes. */
  public static final class Sort extends WritableComparator {
    public Sort() {
      super(BlockKey.class, true);
    }

    @Override
    public int compare(byte[] a, int aStart, int aLength, byte[] b, int bStart, int bLength) {
      return compareBytes(a, aStart, aLength, b, bStart, bLength);
    }
  }

  /** Puts the blocks of one bucket together. */
  public static final class Group extends WritableComparator {
    public Group() {
      super(BlockKey.class, true);
    }

    @Override
    public int compare(byte[] a, int aStart, int aLength, byte[] b, int bStart, int bLength) {
      return compareBytes(a, aStart, GROUP_BYTES, b, bStart, GROUP_BYTES);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public int compare(WritableComparable a, WritableComparable b) {
      BlockKey first = (BlockKey) a;
      BlockKey second = (BlockKey) b;
      int vendors = Integer.compare(first.vendor, second.vendor);
      return vendors != 0 ? vendors : Integer.compare(first.bucket, second.bucket);
    }
  }
}
