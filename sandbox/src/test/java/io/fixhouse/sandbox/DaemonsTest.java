package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.junit.Test;

public class DaemonsTest {
  @Test
  public void eachStartsAfterDaemonsThatStandBeforeIt() {
    Set<String> before = new HashSet<>();
    for (DaemonSpec daemon : Daemons.ALL) {
      assertTrue(daemon.name(), before.containsAll(daemon.after()));
      before.add(daemon.name());
    }
  }

  @Test
  public void noTwoHaveOnePort() {
    Settings settings = new Settings(0, Settings.Tez.LOCAL);
    assertEquals(settings.ports().size(), new HashSet<>(settings.ports().values()).size());
  }

  @Test
  public void thePortsAreTheUsualOnes() {
    Settings settings = new Settings(0, Settings.Tez.LOCAL);
    assertEquals(8020, settings.port("namenode", "rpc"));
    assertEquals(9870, settings.port("namenode", "web"));
    assertEquals(8088, settings.port("resourcemanager", "web"));
    assertEquals(19888, settings.port("jobhistory", "web"));
    assertEquals(9083, settings.port("metastore", "thrift"));
    assertEquals(10000, settings.port("hiveserver2", "thrift"));
    assertEquals(11000, settings.port("oozie", "web"));
  }
}
