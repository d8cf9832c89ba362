package io.fixhouse.house;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LeaseTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final List<String> told = new ArrayList<>();
  private FileSystem fileSystem;
  private Path path;

  @Before
  public void noLease() throws IOException {
    fileSystem = FileSystem.getLocal(new Configuration());
    path = new Path(new Path(folder.getRoot().toURI()), "lease");
  }

  @Test
  public void aLeaseThatIsGivenBackCanBeTaken() throws Exception {
    acquire("first").close();
    assertFalse(fileSystem.exists(path));
    acquire("second").close();
  }

  @Test
  public void aLeaseThatIsHeldIsWaitedForAndThenRefused() throws Exception {
    try (Lease held = acquire("first")) {
      held.verify();
      assertThrows(LeaseHeldException.class, () -> acquire("second"));
      assertEquals(1, told.size());
      assertTrue(told.get(0), told.get(0).contains("first"));
    }
  }

  @Test
  public void theLeaseOfADeadProcessIsTakenAtOnce() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    LeaseHolder self = LeaseHolder.thisProcess("a run");
    write(new LeaseHolder("dead", self.host(), process.pid(), 1, false, "a run that died"));
    acquire("second").close();
    assertEquals(List.of(), told);
  }

  @Test
  public void aLeaseOfAnotherMachineIsTakenOnlyWhenItHasBeenSilent() throws Exception {
    write(new LeaseHolder("far", "another-machine", 1, 1, false, "a run elsewhere"));
    assertThrows(LeaseHeldException.class, () -> acquire("second"));
    fileSystem.setTimes(path, System.currentTimeMillis() - Lease.STALE_AFTER.toMillis() - 1000, -1);
    acquire("second").close();
  }

  @Test
  public void aLeaseThatWasTakenOverIsNoLongerOurs() throws Exception {
    try (Lease lost = acquire("first")) {
      write(new LeaseHolder("other", "another-machine", 1, 1, false, "another run"));
      assertThrows(LeaseHeldException.class, lost::verify);
    }
    assertTrue("the other's lease stays", fileSystem.exists(path));
  }

  @Test
  public void aWorkflowsLeaseIsHeldFromStepToStepHoweverLongItIsSilent() throws Exception {
    workflow("W1").take(Duration.ZERO, Workflows.ALL_RUN, told::add);
    fileSystem.setTimes(path, System.currentTimeMillis() - Duration.ofHours(3).toMillis(), -1);
    workflow("W1").take(Duration.ZERO, Workflows.ALL_RUN, told::add);
    workflow("W1").verify();
    LeaseHeldException e =
        assertThrows(
            LeaseHeldException.class,
            () -> workflow("W2").take(Duration.ZERO, Workflows.ALL_RUN, told::add));
    assertTrue(e.getMessage(), e.getMessage().contains("a night (workflow W1)"));
    assertThrows(LeaseHeldException.class, () -> workflow("W2").verify());
    assertThrows(LeaseHeldException.class, () -> acquire("a run"));
    workflow("W2").release();
    workflow("W1").verify();
    workflow("W1").release();
    assertFalse(fileSystem.exists(path));
  }

  @Test
  public void theLeaseOfAWorkflowThatIsOverIsTakenAtOnceAndLostToIt() throws Exception {
    workflow("W1").take(Duration.ZERO, Workflows.ALL_RUN, told::add);
    workflow("W2").take(Duration.ZERO, "W1"::equals, told::add);
    assertEquals(List.of(), told);
    workflow("W2").verify();
    assertThrows(LeaseHeldException.class, () -> workflow("W1").verify());
  }

  private WorkflowLease workflow(String id) {
    return new WorkflowLease(fileSystem, path, id, "a night");
  }

  private Lease acquire(String purpose) throws Exception {
    return Lease.acquire(fileSystem, path, purpose, Duration.ZERO, Workflows.ALL_RUN, told::add);
  }

  private void write(LeaseHolder holder) throws IOException {
    try (OutputStream out = fileSystem.create(path, true)) {
      out.write(holder.toJson());
    }
  }
}
