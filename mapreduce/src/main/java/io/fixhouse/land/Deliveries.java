package io.fixhouse.land;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseLayout;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A vendor's deliveries of a date, as HDFS has them. */
public final class Deliveries {
  private static final String VENDOR = "vendor=";
  private static final String DELIVERY = "delivery=";

  private final FileSystem fileSystem;
  private final HouseLayout layout;

  public Deliveries(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
  }

  /** The vendors of whom anything has landed for a date, in the order of their names. */
  public Set<String> vendors(LocalDate fileDate) throws IOException {
    Set<String> vendors = new TreeSet<>();
    for (FileStatus folder : list(layout.landing(fileDate))) {
      if (folder.isDirectory() && folder.getPath().getName().startsWith(VENDOR)) {
        vendors.add(folder.getPath().getName().substring(VENDOR.length()));
      }
    }
    return vendors;
  }

  /** The whole deliveries of a vendor and date, by number; those still landing are left out. */
  public List<Delivery> of(LocalDate fileDate, String vendor) throws IOException {
    List<Delivery> deliveries = new ArrayList<>();
    for (Path folder : folders(fileDate, vendor).values()) {
      if (fileSystem.exists(new Path(folder, Manifest.READY))) {
        deliveries.add(new Delivery(folder, manifest(folder)));
      }
    }
    return deliveries;
  }

  /** The deliveries that stand: from the last that replaces the others on. */
  public static List<Delivery> live(List<Delivery> deliveries) {
    List<Delivery> byNumber = new ArrayList<>(deliveries);
    byNumber.sort(Comparator.comparingInt(Delivery::number));
    int first = 0;
    for (int i = 0; i < byNumber.size(); i++) {
      if (byNumber.get(i).manifest().kind() == Manifest.Kind.RESTATE) {
        first = i;
      }
    }
    return List.copyOf(byNumber.subList(first, byNumber.size()));
  }

  /** Every delivery folder by its number, whole or not. */
  TreeMap<Integer, Path> folders(LocalDate fileDate, String vendor) throws IOException {
    TreeMap<Integer, Path> folders = new TreeMap<>();
    for (FileStatus folder : list(layout.landing(fileDate, vendor))) {
      String name = folder.getPath().getName();
      if (folder.isDirectory() && name.matches(DELIVERY + "\\d{3,9}")) {
        folders.put(Integer.valueOf(name.substring(DELIVERY.length())), folder.getPath());
      }
    }
    return folders;
  }

  private Manifest manifest(Path folder) throws IOException {
    Path path = new Path(folder, Manifest.NAME);
    try (var in = fileSystem.open(path)) {
      return Manifest.fromJson(in.readAllBytes());
    } catch (FileNotFoundException | com.fasterxml.jackson.core.JacksonException e) {
      throw new UserException(
          path
              + " cannot be read although the delivery is "
              + Manifest.READY
              + ": deliveries are made by bin/fixhouse land alone; delete the folder and land the"
              + " files again",
          e);
    }
  }

  private FileStatus[] list(Path folder) throws IOException {
    try {
      return fileSystem.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }
}
