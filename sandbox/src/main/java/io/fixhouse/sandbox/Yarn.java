package io.fixhouse.sandbox;

import java.io.IOException;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** Whether YARN's daemons work. */
final class Yarn {
  private Yarn() {}

  static void checkResourceManager(ClusterContext cluster) throws IOException {
    Page.get(cluster, Daemons.RESOURCE_MANAGER, "/ws/v1/cluster/info");
  }

  /** The ResourceManager takes a node that has just died for running: it is asked itself too. */
  static void checkNodeManager(ClusterContext cluster) throws IOException, YarnException {
    Page.get(cluster, Daemons.NODE_MANAGER, "/ws/v1/node/info");
    YarnClient yarn = YarnClient.createYarnClient();
    try (yarn) {
      yarn.init(cluster.configuration());
      yarn.start();
      if (yarn.getNodeReports(NodeState.RUNNING).isEmpty()) {
        throw new IOException("the ResourceManager knows no healthy node");
      }
    }
  }

  static void checkJobHistory(ClusterContext cluster) throws IOException {
    Page.get(cluster, Daemons.JOB_HISTORY, "/ws/v1/history/info");
  }
}
