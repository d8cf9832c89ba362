package io.fixhouse.beeline;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** The lines are Beeline 3.1.3's, from containers on the one-machine cluster. */
public class BeelineLogTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void aConnectionIsSeenInBeelinesLog() throws IOException {
    assertTrue(
        connected(
            "Connecting to jdbc:hive2://localhost:10000/fixhouse",
            "Connected to: Apache Hive (version 4.0.1)",
            "Driver: Hive JDBC (version 4.0.1)"));
  }

  @Test
  public void aRefusedConnectionIsNone() throws IOException {
    assertFalse(
        connected(
            "Connecting to jdbc:hive2://localhost:10000/fixhouse",
            "Error: Could not open client transport with JDBC Uri:"
                + " jdbc:hive2://localhost:10000/fixhouse: java.net.ConnectException: Connection"
                + " refused (state=08S01,code=0)"));
  }

  @Test
  public void anEmptyLogTellsOfNoConnection() throws IOException {
    assertFalse(connected());
  }

  private boolean connected(String... lines) throws IOException {
    Path log = folder.newFile().toPath();
    Files.write(log, List.of(lines));
    return BeelineLog.connected(log);
  }
}
