package io.fixhouse.sandbox;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

public class ReaderIT {
  @ClassRule public static final RunningCluster CLUSTER = RunningCluster.shared();

  private static final List<String> FORBIDDEN =
      List.of(
          "CREATE DATABASE mine",
          "CREATE TABLE mine (a int)",
          "CREATE TABLE default.mine (a int)",
          "CREATE TEMPORARY TABLE mine (a int)",
          "CREATE EXTERNAL TABLE default.mine (a int) LOCATION '/tmp/mine'",
          "CREATE TABLE mine AS SELECT * FROM shelf",
          "CREATE VIEW mine AS SELECT * FROM shelf",
          "CREATE VIEW default.mine AS SELECT 1",
          "CREATE FUNCTION mine AS 'org.apache.hadoop.hive.ql.udf.UDFPI'",
          "CREATE TEMPORARY FUNCTION mine AS 'org.apache.hadoop.hive.ql.udf.UDFPI'",
          "CREATE TEMPORARY MACRO mine (x int) x + 1",
          "CREATE ROLE mine",
          "DROP TABLE shelf",
          "DROP DATABASE fixhouse CASCADE",
          "ALTER TABLE shelf ADD COLUMNS (b int)",
          "ALTER TABLE shelf SET LOCATION 'hdfs:///tmp'",
          "ALTER TABLE shelf SET OWNER USER analyst",
          "ALTER DATABASE fixhouse SET OWNER USER analyst",
          "INSERT INTO shelf VALUES (3)",
          "INSERT OVERWRITE TABLE shelf SELECT 3",
          "INSERT OVERWRITE DIRECTORY '/tmp/mine' SELECT * FROM shelf",
          "INSERT OVERWRITE LOCAL DIRECTORY '/tmp/mine' SELECT * FROM shelf",
          "LOAD DATA INPATH '/tmp' INTO TABLE shelf",
          "LOAD DATA LOCAL INPATH '/etc/hostname' INTO TABLE shelf",
          "EXPORT TABLE shelf TO '/tmp/mine'",
          "ANALYZE TABLE shelf COMPUTE STATISTICS",
          "MSCK REPAIR TABLE shelf",
          "GRANT SELECT ON shelf TO USER analyst",
          "SET ROLE ADMIN",
          "dfs -ls /",
          "ADD JAR /tmp/mine.jar",
          "ADD FILE /etc/hostname",
          "COMPILE `class Mine {}` AS GROOVY NAMED mine.groovy",
          "SELECT reflect('java.lang.System', 'getenv', 'PATH')",
          "SELECT java_method('java.lang.System', 'getenv', 'PATH')",
          "SELECT in_file('root', '/etc/hostname')",
          "SELECT TRANSFORM (a) USING 'id' AS b FROM shelf",
          "SET hive.security.authorization.enabled=false",
          "SET hive.exec.pre.hooks=mine",
          "SET hive.tez.java.opts=-XX:OnOutOfMemoryError=id",
          "SET tez.task.launch.cmd-opts=-XX:OnOutOfMemoryError=id",
          "SET mapreduce.map.env=LD_PRELOAD=/tmp/mine.so",
          "SET fs.defaultFS=file:///");

  @BeforeClass
  public static void makeShelf() throws Exception {
    asWriter(
        "DROP TABLE IF EXISTS shelf",
        "CREATE EXTERNAL TABLE shelf (a int) STORED AS ORC LOCATION '/fixhouse/warehouse/shelf'",
        "INSERT INTO shelf VALUES (1), (2)",
        "GRANT SELECT ON shelf TO ROLE readers");
  }

  @AfterClass
  public static void dropShelf() throws Exception {
    asWriter("DROP TABLE shelf");
  }

  @Test
  public void analystReadsWhatIsGranted() throws Exception {
    assertEquals(List.of("3"), asAnalyst("SELECT sum(a) FROM shelf"));
    assertTrue(asAnalyst("SHOW TABLES").contains("shelf"));
    assertEquals(List.of("analyst"), asAnalyst("SELECT current_user()"));
  }

  @Test
  public void analystCannotReadWhatIsNotGranted() throws Exception {
    asWriter("REVOKE SELECT ON shelf FROM ROLE readers");
    try {
      assertThrows(SQLException.class, () -> asAnalyst("SELECT a FROM shelf"));
    } finally {
      asWriter("GRANT SELECT ON shelf TO ROLE readers");
    }
  }

  @Test
  public void analystCannotWriteCreateDropOrReachOutside() throws Exception {
    List<String> permitted = new ArrayList<>();
    try (Connection hive = CLUSTER.hive("analyst")) {
      for (String sql : FORBIDDEN) {
        try (Statement statement = hive.createStatement()) {
          statement.execute(sql);
          permitted.add(sql);
        } catch (SQLException e) {
          String message = String.valueOf(e.getMessage());
          if (!message.matches(
              "(?s).*(Permission denied|not allowed|disallowed|Cannot modify|doesn't belong).*")) {
            permitted.add(sql + " failed for another reason: " + message);
          }
        }
      }
    }
    assertEquals(List.of(), permitted);
    assertEquals(List.of("3"), asAnalyst("SELECT sum(a) FROM shelf"));
  }

  @Test
  public void aWrongPasswordAnUnknownUserAndNoPasswordAreTurnedAway() {
    String url = CLUSTER.configuration().get("fixhouse.hive.url") + "/default";
    for (String[] login :
        new String[][] {{"analyst", "wrong"}, {"nobody", "wrong"}, {"analyst", ""}, {"", ""}}) {
      assertThrows(
          login[0], SQLException.class, () -> DriverManager.getConnection(url, login[0], login[1]));
    }
  }

  @Test
  public void analystCannotComeInTheNameOfFixhouse() throws Exception {
    String url =
        CLUSTER.configuration().get("fixhouse.hive.url")
            + "/fixhouse;hive.server2.proxy.user=fixhouse";
    String password = new Secrets(CLUSTER.state()).password("analyst");
    SQLException e =
        assertThrows(
            SQLException.class, () -> DriverManager.getConnection(url, "analyst", password));
    assertTrue(
        e.getMessage(), e.getMessage().contains("Failed to validate proxy privilege of analyst"));
  }

  @Test
  public void beelineAnswersAsAnalystAndTellsAFailureByItsExitCode() throws Exception {
    RunningCluster.Outcome answer =
        CLUSTER.fixhouse("beeline", "--outputformat", "csv2", "-e", "SELECT max(a) m FROM shelf");
    assertEquals(answer.output(), 0, answer.code());
    assertTrue(answer.output(), answer.output().endsWith("m\n2\n"));
    assertTrue(CLUSTER.fixhouse("beeline", "-e", "DROP TABLE shelf").code() != 0);
  }

  private static void asWriter(String... sqls) throws Exception {
    try (Connection hive = CLUSTER.hive("fixhouse");
        Statement statement = hive.createStatement()) {
      for (String sql : sqls) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> asAnalyst(String sql) throws Exception {
    List<String> rows = new ArrayList<>();
    try (Connection hive = CLUSTER.hive("analyst");
        Statement statement = hive.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
