package io.fixhouse.sandbox;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A page of a daemon's web server. */
final class Page {
  private static final int TIMEOUT_MILLIS = 10_000;

  private Page() {}

  /**
   * Its text.
   *
   * @throws IOException if the daemon does not answer, or not with this page
   */
  static String get(ClusterContext cluster, DaemonSpec daemon, String path) throws IOException {
    int port = cluster.settings().port(daemon.name(), DaemonSpec.WEB);
    URI uri = URI.create("http://localhost:" + port + path);
    HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    try {
      if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
        throw new IOException(uri + " answers " + connection.getResponseCode());
      }
      return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } finally {
      connection.disconnect();
    }
  }
}
