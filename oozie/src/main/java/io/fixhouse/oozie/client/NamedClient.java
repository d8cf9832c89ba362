package io.fixhouse.oozie.client;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.oozie.client.OozieClient;
import org.apache.oozie.client.OozieClientException;

/** Oozie's client, which says who asks, and says only by its exception that nobody answers. */
final class NamedClient extends OozieClient {
  /** A server on the same network answers in less, or not at all; ms. */
  private static final int TIMEOUT_MILLIS = 20_000;

  private final String user;

  NamedClient(String url, String user) {
    super(url);
    this.user = user;
  }

  /** Once: the client's own way prints a stack trace for each time that nobody answers. */
  @Override
  protected HttpURLConnection createRetryableConnection(URL url, String method) throws IOException {
    try {
      return createConnection(url, method);
    } catch (OozieClientException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  protected HttpURLConnection createConnection(URL url, String method)
      throws IOException, OozieClientException {
    HttpURLConnection connection =
        super.createConnection(URI.create(named(url.toExternalForm())).toURL(), method);
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    return connection;
  }

  /** Where the client names anybody itself, it names the operating system's user. */
  private String named(String url) {
    String name = URLEncoder.encode(user, StandardCharsets.UTF_8);
    return url.replaceAll("(?<=[?&])user=[^&]*", "user=" + name)
        + (url.contains("?") ? "&" : "?")
        + "user.name="
        + name;
  }
}
