package io.fixhouse.oozie.purge;

import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Deliveries;
import io.fixhouse.land.Delivery;
import io.fixhouse.night.record.LoadedVendor;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** Finds what vendors have sent long ago, and what is loaded; what is still due stays. */
final class DeliveryPurge {
  private static final String DATE = "file_date=";

  private final FileSystem fileSystem;
  private final HouseLayout layout;

  DeliveryPurge(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
  }

  List<Expired> find(Retention retention, LocalDate today) throws IOException {
    List<Expired> expired = new ArrayList<>();
    for (FileStatus folder : Folders.list(fileSystem, layout.landing())) {
      LocalDate date = date(folder.getPath().getName());
      if (date != null && retention.isOverForDelivery(date, today)) {
        add(expired, date);
      }
    }
    return expired;
  }

  private void add(List<Expired> expired, LocalDate date) throws IOException {
    Optional<NightRecord> record = new NightRecords(fileSystem, layout).read(date);
    Deliveries deliveries = new Deliveries(fileSystem, layout);
    for (String vendor : deliveries.vendors(date)) {
      List<Integer> live =
          Deliveries.live(deliveries.of(date, vendor)).stream().map(Delivery::number).toList();
      if (record.isPresent() && loaded(record.get(), vendor).equals(live)) {
        expired.add(new Expired(layout.landing(date, vendor), "loaded, and of " + date));
      }
    }
  }

  private static List<Integer> loaded(NightRecord record, String vendor) {
    return record.loaded().stream()
        .filter(loaded -> loaded.vendor().equals(vendor))
        .findFirst()
        .map(LoadedVendor::deliveries)
        .orElse(List.of());
  }

  private static LocalDate date(String folder) {
    try {
      return folder.startsWith(DATE) ? LocalDate.parse(folder.substring(DATE.length())) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
