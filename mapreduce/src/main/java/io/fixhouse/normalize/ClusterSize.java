package io.fixhouse.normalize;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.mapreduce.MRConfig;
import org.apache.hadoop.mapreduce.MRJobConfig;
import org.apache.hadoop.yarn.api.records.NodeReport;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.api.records.Resource;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** How many tasks the cluster runs at once. */
final class ClusterSize {
  /** Overrides what the cluster says. */
  static final String TASKS = "fixhouse.normalize.tasks";

  private static final int DEFAULT_TASK_MEGABYTES = 1024;

  private ClusterSize() {}

  /** Tasks at once, at least 1: what the nodes have room for, less the job's master. */
  static int tasks(Configuration configuration) throws IOException {
    int set = configuration.getInt(TASKS, 0);
    if (set > 0) {
      return set;
    }
    if (!MRConfig.YARN_FRAMEWORK_NAME.equals(configuration.get(MRConfig.FRAMEWORK_NAME))) {
      return Runtime.getRuntime().availableProcessors();
    }
    int megabytes = configuration.getInt(MRJobConfig.MAP_MEMORY_MB, DEFAULT_TASK_MEGABYTES);
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(configuration);
      yarn.start();
      long total = 0;
      for (NodeReport node : yarn.getNodeReports(NodeState.RUNNING)) {
        Resource room = node.getCapability();
        total += Math.min(room.getVirtualCores(), room.getMemorySize() / Math.max(1, megabytes));
      }
      return (int) Math.max(1, total - 1);
    } catch (YarnException e) {
      throw new IOException("YARN does not say what nodes it has: " + e.getMessage(), e);
    }
  }
}
