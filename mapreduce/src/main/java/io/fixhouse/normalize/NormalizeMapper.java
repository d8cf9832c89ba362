package io.fixhouse.normalize;

import io.fixhouse.line.LineNormalizer;
import io.fixhouse.vendor.ReferenceData;
import io.fixhouse.vendor.VendorProfile;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Mapper;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** Pieces of files in, blocks of executions out; messages and rejected lines as side files. */
class NormalizeMapper extends Mapper<NullWritable, PieceWritable, BlockKey, BytesWritable> {
  private JobPlan plan;
  private ReferenceData reference;
  private List<String> vendors;
  private TaskFiles files;
  private Counter lines;
  private final Counts counts = new Counts();
  private final BytesWritable block = new BytesWritable();
  private String vendor;
  private PieceNormalizer pieces;

  /** Where this attempt's files go until they are committed. */
  protected Path workFolder(Context context) throws IOException, InterruptedException {
    return FileOutputFormat.getWorkOutputPath(context);
  }

  @Override
  protected void setup(Context context) throws IOException, InterruptedException {
    Configuration configuration = context.getConfiguration();
    plan = JobPlan.load(configuration);
    vendors = plan.vendors();
    reference =
        ReferenceData.parse(
            "clients.csv", plan.request().clientsCsv(), "symbols.csv", plan.request().symbolsCsv());
    String part = FileOutputFormat.getUniqueFile(context, "", "").substring(1);
    files = new TaskFiles(configuration, workFolder(context), part, plan.request().fileDate());
    lines = context.getCounter(NormalizeCounter.LINES_READ);
  }

  @Override
  protected void map(NullWritable key, PieceWritable value, Context context)
      throws IOException, InterruptedException {
    LandedFile file = plan.request().files().get(value.piece().file());
    if (!file.vendor().equals(vendor)) {
      vendor = file.vendor();
      files.vendor(vendor);
      pieces = normalizer(context);
    }
    FileSystem fileSystem = file.path().getFileSystem(context.getConfiguration());
    pieces.normalize(fileSystem, file, value.piece(), counts.of(value.piece().file()));
  }

  private PieceNormalizer normalizer(Context context) {
    NormalizeRequest request = plan.request();
    VendorProfile profile =
        VendorProfile.parse(vendor, vendor + ".yaml", request.profiles().get(vendor));
    RowBlocks blocks =
        new RowBlocks(
            vendors.indexOf(vendor),
            plan.buckets().get(vendor),
            (blockKey, bytes, length) -> {
              block.set(bytes, 0, length);
              context.write(blockKey, block);
            });
    return new PieceNormalizer(
        new LineNormalizer(profile, reference, request.fileDate()),
        blocks,
        files,
        more -> {
          lines.increment(more);
          context.progress();
        });
  }

  /** As the mapper of Hadoop does it, but an attempt that fails leaves its files as they are. */
  @Override
  public void run(Context context) throws IOException, InterruptedException {
    setup(context);
    while (context.nextKeyValue()) {
      map(context.getCurrentKey(), context.getCurrentValue(), context);
    }
    files.finish(counts);
  }
}
