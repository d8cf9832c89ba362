package io.fixhouse.hive;

import static org.junit.Assert.assertEquals;

import java.sql.SQLException;
import org.junit.Test;

public class HiveFailureTest {
  /** As HiveServer2 4.0.1 gave it, shortened. */
  private static final String OF_TEZ =
      "Error while compiling statement: FAILED: Execution Error, return code 2 from"
          + " org.apache.hadoop.hive.ql.exec.tez.TezTask. Vertex failed, vertexName=Map 1,"
          + " vertexId=vertex_1_0001_1_01, diagnostics=[Task failed,"
          + " taskId=task_1_0001_1_01_000000, diagnostics=[TaskAttempt 0 failed, info=[Error:\n"
          + "\tat org.apache.tez.runtime.task.TaskRunner2Callable.run(TaskRunner2Callable.java:86)\n"
          + "Caused by: java.lang.RuntimeException: Hive Runtime Error while processing row \n"
          + "\t... 16 more\n"
          + "Caused by: java.lang.OutOfMemoryError: Java heap space\n"
          + "\tat java.base/java.util.Arrays.copyOf(Arrays.java:3537)\n"
          + "], TaskAttempt 1 failed, info=[Error:\n"
          + "Caused by: java.util.concurrent.RejectedExecutionException: rejected\n";

  @Test
  public void tracesComeDownToTheFirstAttemptsInnermostCause() {
    assertEquals(
        "Error while compiling statement: FAILED: Execution Error, return code 2 from"
            + " org.apache.hadoop.hive.ql.exec.tez.TezTask. Vertex failed, vertexName=Map 1,"
            + " vertexId=vertex_1_0001_1_01: java.lang.OutOfMemoryError: Java heap space",
        HiveFailure.reason(new SQLException(OF_TEZ)));
  }

  @Test
  public void aPlainReasonStaysAsItIs() {
    String reason = "FAILED: SemanticException [Error 10001]: Line 1:14 Table not found 'nothing'";
    assertEquals(reason, HiveFailure.reason(new SQLException(reason)));
  }

  @Test
  public void aLongReasonIsCut() {
    String cut = HiveFailure.reason(new SQLException("x".repeat(100_000)));
    assertEquals("x".repeat(600) + "…", cut);
  }

  @Test
  public void aFailureWithoutAMessageNamesItself() {
    assertEquals("java.sql.SQLException", HiveFailure.reason(new SQLException()));
  }
}
