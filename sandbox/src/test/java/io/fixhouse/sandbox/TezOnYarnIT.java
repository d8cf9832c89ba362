package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.Progress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.yarn.api.records.ApplicationReport;
import org.apache.hadoop.yarn.api.records.YarnApplicationState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

public class TezOnYarnIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();

  @BeforeClass
  public static void moveTezToYarn() throws Exception {
    moveTez(Settings.Tez.YARN);
  }

  @AfterClass
  public static void moveTezBack() throws Exception {
    moveTez(Settings.Tez.LOCAL);
  }

  @Test
  public void aQueryRunsInContainersOfYarn() throws Exception {
    try (Connection hive = CLUSTER.hive("fixhouse");
        Statement statement = hive.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS pairs");
      statement.execute(
          "CREATE EXTERNAL TABLE pairs (k string, v int) STORED AS ORC"
              + " LOCATION '/fixhouse/warehouse/pairs'");
      statement.execute("INSERT INTO pairs VALUES ('a', 1), ('b', 2), ('a', 3)");
      try (ResultSet rows =
          statement.executeQuery("SELECT k, sum(v) FROM pairs GROUP BY k ORDER BY k")) {
        assertTrue(rows.next());
        assertEquals("a 4", rows.getString(1) + " " + rows.getInt(2));
        assertTrue(rows.next());
        assertEquals("b 2", rows.getString(1) + " " + rows.getInt(2));
      }
      statement.execute("DROP TABLE pairs");
    }
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(CLUSTER.configuration());
      yarn.start();
      List<ApplicationReport> applications =
          yarn.getApplications(Set.of("TEZ"), EnumSet.allOf(YarnApplicationState.class));
      assertTrue("no application of Tez in YARN", !applications.isEmpty());
      assertEquals("fixhouse", applications.get(0).getUser());
    }
  }

  private static void moveTez(Settings.Tez tez) throws Exception {
    Cluster cluster = CLUSTER.cluster();
    cluster.configure(new Settings(cluster.settings().offset(), tez));
    cluster.start(new Progress(System.out));
  }
}
