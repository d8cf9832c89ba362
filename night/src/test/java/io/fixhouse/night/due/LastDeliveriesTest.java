package io.fixhouse.night.due;

import static org.junit.Assert.assertEquals;

import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Manifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class LastDeliveriesTest {
  private static final LocalDate DATE = LocalDate.of(2024, 5, 3);

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void theLastWholeDeliveryBeforeTheDateCounts() throws Exception {
    delivery("2024-04-30", "wna", true);
    delivery("2024-05-01", "wna", true);
    delivery("2024-05-02", "wna", false);
    delivery("2024-05-03", "wna", true);
    delivery("2024-04-30", "wnb", true);
    delivery("2024-05-02", "wnd", true);
    assertEquals(
        List.of(
            new MissingVendor("wna", LocalDate.of(2024, 5, 1)),
            new MissingVendor("wnb", LocalDate.of(2024, 4, 30)),
            new MissingVendor("wnc", null)),
        last().of(List.of("wnc", "wnb", "wna"), DATE));
  }

  @Test
  public void whereNothingHasEverLandedNobodyHasDelivered() throws Exception {
    assertEquals(List.of(new MissingVendor("wna", null)), last().of(List.of("wna"), DATE));
    assertEquals(List.of(), last().of(List.of(), DATE));
  }

  private LastDeliveries last() throws Exception {
    return new LastDeliveries(
        FileSystem.getLocal(new Configuration()),
        new HouseLayout(new org.apache.hadoop.fs.Path(folder.getRoot().toURI())));
  }

  private void delivery(String date, String vendor, boolean ready) throws Exception {
    Path delivery =
        folder
            .getRoot()
            .toPath()
            .resolve("landing/file_date=" + date + "/vendor=" + vendor + "/delivery=001");
    Files.createDirectories(delivery);
    Files.writeString(
        delivery.resolve(Manifest.NAME),
        "{\"vendor\":\""
            + vendor
            + "\",\"file_date\":\""
            + date
            + "\",\"delivery\":1,\"kind\":\"first\",\"files\":[]}");
    if (ready) {
      Files.createFile(delivery.resolve(Manifest.READY));
    }
  }
}
