package io.fixhouse.sandbox;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.exceptions.YarnException;

/** Whether YARN's daemons work. */
final class Yarn {
  private static final int TIMEOUT_MILLIS = 5000;

  private Yarn() {}

  static void checkResourceManager(ClusterContext cluster) throws IOException {
    get(cluster, Daemons.RESOURCE_MANAGER, "/ws/v1/cluster/info");
  }

  static void checkNodeManager(ClusterContext cluster) throws IOException, YarnException {
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
    get(cluster, Daemons.JOB_HISTORY, "/ws/v1/history/info");
  }

  private static void get(ClusterContext cluster, DaemonSpec daemon, String path)
      throws IOException {
    URI uri =
        URI.create(
            "http://localhost:" + cluster.settings().port(daemon.name(), DaemonSpec.WEB) + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException(uri + " answers " + connection.getResponseCode());
      }
    } finally {
      connection.disconnect();
    }
  }
}
