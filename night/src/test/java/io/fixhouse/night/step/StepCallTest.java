package io.fixhouse.night.step;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.night.run.Trigger;
import java.time.LocalDate;
import java.util.Set;
import org.junit.Test;

public class StepCallTest {
  private static final String WORKFLOW = "0000012-261120134500123-oozie-fix-W";

  @Test
  public void aRequestIsAsTheArgumentsSay() {
    PlanRequest request =
        request(
            "--date=2024-05-01",
            "--workflow=" + WORKFLOW,
            "--trigger=rerun",
            "--vendors=wna, wnb",
            "--again=true",
            "--from=compute");
    assertEquals(
        new PlanRequest(
            LocalDate.of(2024, 5, 1),
            WORKFLOW,
            Trigger.RERUN,
            Set.of("wna", "wnb"),
            true,
            From.COMPUTE),
        request);
  }

  @Test
  public void whatIsEmptyIsAsIfItWereNotGiven() {
    PlanRequest request =
        request(
            "--date=2024-05-01",
            "--workflow=" + WORKFLOW,
            "--trigger=nightly",
            "--vendors=",
            "--again=",
            "--from=");
    assertTrue(request.wants("anybody"));
    assertFalse(request.again());
    assertEquals(From.NORMALIZE, request.from());
  }

  @Test
  public void wrongArgumentsAreRefusedByName() {
    assertRefused("--date", "--workflow=" + WORKFLOW, "--trigger=nightly");
    assertRefused("2024-13-01", "--date=2024-13-01", "--workflow=" + WORKFLOW);
    assertRefused("../W", "--date=2024-05-01", "--workflow=../W", "--trigger=nightly");
    assertRefused("dawn", "--date=2024-05-01", "--workflow=" + WORKFLOW, "--trigger=dawn");
    assertRefused("--vendor=wna", "--vendor=wna");
    assertRefused("wna", "wna");
    assertRefused(
        "yes", "--date=2024-05-01", "--workflow=" + WORKFLOW, "--trigger=nightly", "--again=yes");
  }

  private static void assertRefused(String named, String... arguments) {
    UserException e = assertThrows(UserException.class, () -> request(arguments));
    assertTrue(e.getMessage(), e.getMessage().contains(named));
  }

  private static PlanRequest request(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "plan";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return StepCall.parse(all).request();
  }
}
