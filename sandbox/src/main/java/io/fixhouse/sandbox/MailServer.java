package io.fixhouse.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whether the mail sink works. */
final class MailServer {
  private static final int TIMEOUT_MILLIS = 5000;

  private MailServer() {}

  static void check(ClusterContext cluster) throws IOException {
    int port = cluster.settings().port(Daemons.MAIL_SINK.name(), "smtp");
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("localhost", port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String greeting =
          new BufferedReader(
                  new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
              .readLine();
      if (greeting == null || !greeting.startsWith("220 ")) {
        throw new IOException("the mail sink greets with " + greeting);
      }
    }
  }
}
