package io.fixhouse.night.oozie;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An action that has failed.
 *
 * @param name its name in the workflow
 * @param message what Oozie says of it; empty if nothing
 * @param application its application in YARN; empty if it came to none
 */
public record FailedAction(String name, String message, String application) {
  private static final String APPLICATION = "application_";

  static FailedAction of(JsonNode action) {
    String external = action.path("externalId").asText("");
    return new FailedAction(
        action.path("name").asText(),
        action.path("errorMessage").asText("").strip(),
        external.startsWith(APPLICATION) ? external : "");
  }
}
