package io.fixhouse.night.oozie;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fixhouse.house.Workflows;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;

/** What Oozie says of workflows. */
public final class OozieJobs implements Workflows {
  /** Oozie's address, such as {@code http://localhost:11000/oozie}; where it is not set, nobody. */
  public static final String URL = "fixhouse.oozie.url";

  /** An Oozie that has not answered by then is as one that is away. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Set<String> RUNNING = Set.of("PREP", "RUNNING", "SUSPENDED");
  private static final Set<String> FAILED = Set.of("ERROR", "FAILED", "KILLED");
  private static final String SUB_WORKFLOW = "sub-workflow";
  private static final String ERROR_CODE = "oozie-error-code";

  /** Oozie's code for a job that it does not know. */
  private static final String NO_SUCH_JOB = "E0604";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String url;
  private final String user;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private OozieJobs(String url, String user) {
    this.url = url;
    this.user = user;
  }

  /**
   * The Oozie that the settings name.
   *
   * @param user who asks
   */
  public static Optional<OozieJobs> of(Configuration configuration, String user) {
    String url = configuration.getTrimmed(URL, "");
    return url.isEmpty() ? Optional.empty() : Optional.of(new OozieJobs(url, user));
  }

  @Override
  public boolean isOver(String id) {
    try {
      HttpResponse<byte[]> answer = ask(id);
      if (answer.statusCode() == 200) {
        String status = JSON.readTree(answer.body()).path("status").asText();
        return !status.isEmpty() && !RUNNING.contains(status);
      }
      return answer.headers().firstValue(ERROR_CODE).filter(NO_SUCH_JOB::equals).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  /** The action that has made a workflow fail, in it or a workflow within it. */
  public Optional<FailedAction> failedAction(String id) throws IOException {
    HttpResponse<byte[]> answer = ask(id);
    if (answer.statusCode() != 200) {
      throw new IOException(
          url + " answers " + answer.statusCode() + " when asked for workflow " + id);
    }
    FailedAction found = null;
    for (JsonNode action : JSON.readTree(answer.body()).path("actions")) {
      if (FAILED.contains(action.path("status").asText())) {
        String inner = action.path("externalId").asText("");
        Optional<FailedAction> within =
            action.path("type").asText().equals(SUB_WORKFLOW) && !inner.isEmpty()
                ? failedAction(inner)
                : Optional.empty();
        found = within.orElseGet(() -> FailedAction.of(action));
      }
    }
    return Optional.ofNullable(found);
  }

  private HttpResponse<byte[]> ask(String id) throws IOException {
    URI address =
        URI.create(url + "/v2/job/" + encode(id) + "?show=info&user.name=" + encode(user));
    try {
      return client.send(
          HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking " + url, e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
