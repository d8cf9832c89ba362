package io.fixhouse.oozie.app;

import java.util.Set;

/** The functions that Oozie 5.2 knows in each kind of definition, of those that a job may need. */
enum Functions {
  BUNDLE(Set.of()),
  COORDINATOR(
      Set.of(
          "coord:minutes",
          "coord:hours",
          "coord:days",
          "coord:months",
          "coord:endOfDays",
          "coord:current",
          "coord:latest",
          "coord:offset",
          "coord:dataIn",
          "coord:dataOut",
          "coord:nominalTime",
          "coord:actualTime",
          "coord:dateOffset",
          "coord:dateTzOffset",
          "coord:tzOffset",
          "coord:formatTime",
          "coord:actionId",
          "coord:name",
          "coord:conf",
          "coord:user")),
  WORKFLOW(
      Set.of(
          "concat",
          "trim",
          "replaceAll",
          "firstNotNull",
          "timestamp",
          "urlEncode",
          "wf:id",
          "wf:name",
          "wf:appPath",
          "wf:conf",
          "wf:user",
          "wf:run",
          "wf:transition",
          "wf:lastErrorNode",
          "wf:errorCode",
          "wf:errorMessage",
          "wf:actionData",
          "wf:actionExternalId",
          "wf:actionExternalStatus",
          "hadoop:counters",
          "fs:exists",
          "fs:isDir",
          "fs:dirSize",
          "fs:fileSize",
          "fs:blockSize"));

  private final Set<String> names;

  Functions(Set<String> names) {
    this.names = names;
  }

  boolean has(String function) {
    return names.contains(function);
  }
}
