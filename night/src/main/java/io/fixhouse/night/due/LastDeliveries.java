package io.fixhouse.night.due;

import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Deliveries;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** When vendors that have not come for a date came last. */
public final class LastDeliveries {
  private static final String FILE_DATE = "file_date=";

  private final FileSystem fileSystem;
  private final HouseLayout layout;
  private final Deliveries deliveries;

  public LastDeliveries(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
    deliveries = new Deliveries(fileSystem, layout);
  }

  /** These vendors, in the order of their names, with the last date before this one. */
  public List<MissingVendor> of(Collection<String> vendors, LocalDate before) throws IOException {
    Map<String, LocalDate> last = new TreeMap<>();
    Set<String> sought = new TreeSet<>(vendors);
    for (LocalDate date : sought.isEmpty() ? List.<LocalDate>of() : datesBefore(before)) {
      for (String vendor : deliveries.vendors(date)) {
        if (sought.contains(vendor) && !deliveries.of(date, vendor).isEmpty()) {
          last.put(vendor, date);
          sought.remove(vendor);
        }
      }
      if (sought.isEmpty()) {
        break;
      }
    }
    return new TreeSet<>(vendors)
        .stream().map(vendor -> new MissingVendor(vendor, last.get(vendor))).toList();
  }

  /** The dates for which anything has landed, the latest first. */
  private List<LocalDate> datesBefore(LocalDate before) throws IOException {
    try {
      return Stream.of(fileSystem.listStatus(layout.landing()))
          .map(FileStatus::getPath)
          .flatMap(path -> date(path.getName()).stream())
          .filter(date -> date.isBefore(before))
          .sorted(Comparator.reverseOrder())
          .toList();
    } catch (FileNotFoundException e) {
      return List.of();
    }
  }

  private static Optional<LocalDate> date(String folder) {
    try {
      return folder.startsWith(FILE_DATE)
          ? Optional.of(LocalDate.parse(folder.substring(FILE_DATE.length())))
          : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
