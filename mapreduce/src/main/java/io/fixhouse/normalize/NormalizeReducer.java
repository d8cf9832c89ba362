package io.fixhouse.normalize;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Reducer;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** A bucket's blocks of rows in, its executions out as side files. */
class NormalizeReducer extends Reducer<BlockKey, BytesWritable, NullWritable, NullWritable> {
  /** How many rows of a bucket are settled in memory; more go by disk. For tests. */
  static final String MAX_ENTRIES = "fixhouse.normalize.bucket.rows";

  /** A row's place in the tables of hashes, with room to grow, takes a quarter of this. */
  private static final int HEAP_BYTES_AN_ENTRY = 512;

  /** Which part of the heap may hold a bucket's rows. */
  private static final int HEAP_SHARE = 6;

  private List<String> vendors;
  private TaskFiles files;
  private BucketResolver bucket;
  private final Counts counts = new Counts();

  /** Where this attempt's files go until they are committed. */
  protected Path workFolder(Context context) throws IOException, InterruptedException {
    return FileOutputFormat.getWorkOutputPath(context);
  }

  @Override
  protected void setup(Context context) throws IOException, InterruptedException {
    Configuration configuration = context.getConfiguration();
    JobPlan plan = JobPlan.load(configuration);
    vendors = plan.vendors();
    String part = FileOutputFormat.getUniqueFile(context, "", "").substring(1);
    files = new TaskFiles(configuration, workFolder(context), part, plan.request().fileDate());
    Counter rows = context.getCounter(NormalizeCounter.EXECUTIONS_WRITTEN);
    ExecutionWriter writer =
        new ExecutionWriter(
            plan,
            files,
            counts,
            more -> {
              rows.increment(more);
              context.progress();
            });
    long heap = Runtime.getRuntime().maxMemory();
    int maxEntries =
        configuration.getInt(MAX_ENTRIES, (int) Math.min(1 << 22, heap / HEAP_BYTES_AN_ENTRY));
    bucket = new BucketResolver(maxEntries, heap / HEAP_SHARE, writer);
  }

  @Override
  protected void reduce(BlockKey key, Iterable<BytesWritable> blocks, Context context)
      throws IOException, InterruptedException {
    files.vendor(vendors.get(key.vendor()));
    for (BytesWritable block : blocks) {
      // Hadoop changes the key with each value: its file is this block's.
      bucket.add(key.file(), block.getBytes(), block.getLength());
      context.progress();
    }
    bucket.resolve();
  }

  /** As the reducer of Hadoop does it, but an attempt that fails leaves its files as they are. */
  @Override
  public void run(Context context) throws IOException, InterruptedException {
    setup(context);
    try (BucketResolver closedInAnyCase = bucket) {
      while (context.nextKey()) {
        reduce(context.getCurrentKey(), context.getValues(), context);
      }
    }
    files.finish(counts);
  }
}
