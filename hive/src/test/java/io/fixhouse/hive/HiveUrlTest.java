package io.fixhouse.hive;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import org.apache.hadoop.conf.Configuration;
import org.junit.Test;

public class HiveUrlTest {
  @Test
  public void theDatabaseAndOurSettingsAreAdded() {
    String url = url("jdbc:hive2://localhost:10000");
    assertTrue(
        url, url.startsWith("jdbc:hive2://localhost:10000/fixhouse_run_3?hive.exec.dynamic."));
    assertTrue(url, url.endsWith(";hive.stats.column.autogather=false"));
    assertEquals(url, url("jdbc:hive2://localhost:10000/"));
    assertEquals(url, url("jdbc:hive2://localhost:10000/default"));
  }

  @Test
  public void whatAClustersAddressSaysOfTheSessionStays() {
    String url = url("jdbc:hive2://a:1,b:2/;ssl=true;sslTrustStore=/t/s?tez.queue.name=night#x=1");
    assertTrue(
        url,
        url.startsWith(
            "jdbc:hive2://a:1,b:2/fixhouse_run_3;ssl=true;sslTrustStore=/t/s"
                + "?tez.queue.name=night;hive."));
    assertTrue(url, url.endsWith("#x=1"));
  }

  @Test
  public void anotherDatabasesAddressIsRefused() {
    UserException e = assertThrows(UserException.class, () -> url("jdbc:postgresql://h/db"));
    assertTrue(e.getMessage(), e.getMessage().contains("jdbc:postgresql://h/db"));
  }

  private static String url(String address) {
    Configuration configuration = new Configuration(false);
    configuration.set(HiveUrl.KEY, address);
    return HiveUrl.of(HouseSettings.of(configuration), "fixhouse_run_3");
  }
}
