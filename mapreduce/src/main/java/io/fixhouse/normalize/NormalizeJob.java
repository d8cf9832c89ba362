package io.fixhouse.normalize;

import io.fixhouse.command.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.lib.output.FileOutputCommitter;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** Runs the job. */
public final class NormalizeJob {
  private static final String OWN_FOLDER = "_normalize";

  /** A large map task spills tens of times; by Hadoop's ten at once it would merge twice. */
  private static final int MERGED_AT_ONCE = 100;

  private NormalizeJob() {}

  /**
   * Normalises the files of a date.
   *
   * @return a ledger a file, in the tables' order; a file that cannot be read whole has that in its
   *     ledger, and its vendor's rows are to be thrown away
   * @throws io.fixhouse.command.UserException if the job failed, or a readable file does not add up
   */
  public static List<FileLedger> run(
      Configuration configuration, NormalizeRequest request, Progress progress)
      throws IOException, InterruptedException {
    Planner planner = new Planner(request);
    planner.look(configuration);
    Counts ofSources = new Counts();
    if (planner.hasWork()) {
      int tasks = ClusterSize.tasks(configuration);
      FileSystem fileSystem = request.output().getFileSystem(configuration);
      Path ownFolder = new Path(request.output(), OWN_FOLDER);
      try {
        JobPlan plan = planner.plan(configuration, tasks);
        runJob(configuration, plan, new Path(ownFolder, "plan"), tasks, progress);
        Path folder = new Path(request.output(), Counts.FOLDER);
        ofSources.add(Counts.readAll(fileSystem, folder));
      } finally {
        fileSystem.delete(ownFolder, true);
      }
    }
    Counts counts = planner.counts(ofSources);
    List<FileLedger> ledgers = new ArrayList<>();
    for (int i = 0; i < request.files().size(); i++) {
      FileLedger ledger = counts.of(i).ledger(request.files().get(i), planner.format(i));
      Proof.check(ledger, counts.of(i));
      ledgers.add(ledger);
    }
    return ledgers;
  }

  private static void runJob(
      Configuration configuration, JobPlan plan, Path planPath, int tasks, Progress progress)
      throws IOException, InterruptedException {
    Job job = Job.getInstance(configuration, "normalise " + plan.request().fileDate());
    Configuration settings = job.getConfiguration();
    plan.store(settings, planPath);
    // The second algorithm shows a task's files before the task is committed as a whole.
    settings.setInt(FileOutputCommitter.FILEOUTPUTCOMMITTER_ALGORITHM_VERSION, 1);
    settings.setBoolean(FileOutputCommitter.SUCCESSFUL_JOB_OUTPUT_DIR_MARKER, false);
    settings.setInt(MRJobConfig.IO_SORT_FACTOR, MERGED_AT_ONCE);
    JobJars.addTo(job);
    job.setInputFormatClass(PieceInputFormat.class);
    job.setMapperClass(NormalizeMapper.class);
    job.setMapOutputKeyClass(BlockKey.class);
    job.setMapOutputValueClass(BytesWritable.class);
    job.setPartitionerClass(BlockPartitioner.class);
    job.setSortComparatorClass(BlockKey.Sort.class);
    job.setGroupingComparatorClass(BlockKey.Group.class);
    job.setReducerClass(NormalizeReducer.class);
    job.setNumReduceTasks(reducers(plan, tasks));
    job.setOutputKeyClass(NullWritable.class);
    job.setOutputValueClass(NullWritable.class);
    job.setOutputFormatClass(TaskOutputFormat.class);
    FileOutputFormat.setOutputPath(job, plan.request().output());
    try {
      job.submit();
    } catch (ClassNotFoundException e) {
      throw new IOException("a class of the job is missing: " + e.getMessage(), e);
    }
    new JobWatch(job, progress).await();
  }

  private static int reducers(JobPlan plan, int tasks) {
    int buckets = plan.buckets().values().stream().mapToInt(Integer::intValue).sum();
    return Math.min(tasks, buckets);
  }
}
