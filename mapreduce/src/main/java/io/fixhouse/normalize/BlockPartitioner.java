package io.fixhouse.normalize;

import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.mapreduce.Partitioner;

/** Deals the buckets out to the reducers, each vendor's first to another one. */
public final class BlockPartitioner extends Partitioner<BlockKey, BytesWritable> {
  @Override
  public int getPartition(BlockKey key, BytesWritable block, int reducers) {
    return (key.vendor() + key.bucket()) % reducers;
  }
}
