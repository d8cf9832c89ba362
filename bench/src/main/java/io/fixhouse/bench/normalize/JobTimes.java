package io.fixhouse.bench.normalize;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.Cluster;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.mapreduce.TaskCounter;
import org.apache.hadoop.mapreduce.TaskReport;
import org.apache.hadoop.mapreduce.TaskType;
import org.apache.hadoop.mapreduce.TypeConverter;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * What the history of a job says of it.
 *
 * @param finished when its master had committed its output
 */
record JobTimes(Tasks maps, Tasks reduces, Instant finished) {
  /**
   * All tasks of one kind.
   *
   * @param begun when the first began
   * @param ended when the last ended
   * @param cpuMillis processor time of their processes
   * @param gcMillis time in which garbage was collected, of it
   * @param peakBytes the largest resident memory of one, as tasks count it themselves
   */
  record Tasks(
      Instant begun, Instant ended, long cpuMillis, long gcMillis, long spilled, long peakBytes) {
    private static Tasks of(TaskReport[] tasks) {
      return new Tasks(
          Instant.ofEpochMilli(
              Arrays.stream(tasks).mapToLong(TaskReport::getStartTime).min().orElse(0)),
          Instant.ofEpochMilli(
              Arrays.stream(tasks).mapToLong(TaskReport::getFinishTime).max().orElse(0)),
          sum(tasks, TaskCounter.CPU_MILLISECONDS),
          sum(tasks, TaskCounter.GC_TIME_MILLIS),
          sum(tasks, TaskCounter.SPILLED_RECORDS),
          Arrays.stream(tasks).mapToLong(task -> peak(task.getTaskCounters())).max().orElse(0));
    }

    private static long sum(TaskReport[] tasks, TaskCounter counter) {
      return Arrays.stream(tasks)
          .mapToLong(task -> task.getTaskCounters().findCounter(counter).getValue())
          .sum();
    }

    private static long peak(Counters counters) {
      return Math.max(
          counters.findCounter(TaskCounter.PHYSICAL_MEMORY_BYTES).getValue(),
          Math.max(
              counters.findCounter(TaskCounter.MAP_PHYSICAL_MEMORY_BYTES_MAX).getValue(),
              counters.findCounter(TaskCounter.REDUCE_PHYSICAL_MEMORY_BYTES_MAX).getValue()));
    }
  }

  /** Reads the history of the last job of a name that was started since. */
  static JobTimes read(Configuration configuration, String name, Instant since)
      throws IOException, InterruptedException {
    Cluster cluster = new Cluster(configuration);
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(configuration);
      yarn.start();
      ApplicationReport application =
          yarn.getApplications(Set.of(MRJobConfig.MR_APPLICATION_TYPE)).stream()
              .filter(report -> report.getName().equals(name))
              .filter(report -> report.getStartTime() >= since.toEpochMilli())
              .max(Comparator.comparingLong(ApplicationReport::getStartTime))
              .orElseThrow(() -> new IOException("YARN knows no job " + name));
      Job job = cluster.getJob(TypeConverter.fromYarn(application.getApplicationId()));
      return new JobTimes(
          Tasks.of(job.getTaskReports(TaskType.MAP)),
          Tasks.of(job.getTaskReports(TaskType.REDUCE)),
          Instant.ofEpochMilli(job.getFinishTime()));
    } catch (YarnException e) {
      throw new IOException("YARN does not say what it ran: " + e.getMessage(), e);
    } finally {
      cluster.close();
    }
  }

  long peakBytes() {
    return Math.max(maps.peakBytes, reduces.peakBytes);
  }
}
