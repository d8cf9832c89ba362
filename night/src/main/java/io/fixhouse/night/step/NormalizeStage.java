package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.Tables;
import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.Normalized;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.normalize.LandedFile;
import io.fixhouse.normalize.NormalizeJob;
import io.fixhouse.normalize.NormalizeRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Normalises what is due and keeps what passes the check. Where a delivery is held back and others
 * of its vendor still stand, those are normalised again without it, for its lines may have made
 * theirs duplicates.
 */
final class NormalizeStage {
  /** What the normalise job writes. */
  static final List<String> TABLES =
      List.of(Tables.EXECUTIONS, Tables.MESSAGES, Tables.REJECTED_LINES);

  private final Configuration configuration;
  private final FileSystem fileSystem;
  private final java.nio.file.Path referenceFolder;
  private final Path folder;
  private final LocalDate fileDate;
  private final Progress progress;

  /**
   * @param folder where the accepted rows go
   */
  NormalizeStage(
      Configuration configuration,
      FileSystem fileSystem,
      java.nio.file.Path referenceFolder,
      Path folder,
      LocalDate fileDate,
      Progress progress) {
    this.configuration = configuration;
    this.fileSystem = fileSystem;
    this.referenceFolder = referenceFolder;
    this.folder = folder;
    this.fileDate = fileDate;
    this.progress = progress;
  }

  /** Runs it. */
  Normalized run(List<VendorNight> due) throws IOException, InterruptedException {
    List<VendorNight> accepted = new ArrayList<>();
    Map<String, List<FileLedger>> ledgers = new TreeMap<>();
    List<HeldBack> heldBack = new ArrayList<>();
    List<VendorNight> pending = due;
    for (int pass = 1; !pending.isEmpty(); pass++) {
      Path output = new Path(folder, "_pass=" + pass);
      Map<String, List<FileLedger>> read =
          NormalizeJob.run(configuration, request(pending, output), progress).stream()
              .collect(Collectors.groupingBy(FileLedger::vendor));
      List<VendorNight> again = new ArrayList<>();
      for (VendorNight vendor : pending) {
        List<FileLedger> files = read.getOrDefault(vendor.vendor(), List.of());
        keepLatest(ledgers.computeIfAbsent(vendor.vendor(), v -> new ArrayList<>()), files);
        List<HeldBack> failed = Check.of(vendor, files);
        if (failed.isEmpty()) {
          accept(vendor.vendor(), output);
          accepted.add(vendor);
        } else {
          failed.forEach(reason -> progress.say("held back: " + reason.describe()));
          heldBack.addAll(failed);
          again.add(
              vendor.holdBack(
                  failed.stream()
                      .map(HeldBack::delivery)
                      .collect(Collectors.toCollection(TreeSet::new))));
        }
      }
      fileSystem.delete(output, true);
      pending = again.stream().filter(VendorNight::isDue).toList();
    }
    return new Normalized(folder, accepted, ledgers, heldBack, held(due, heldBack));
  }

  /** Why nothing may be published; null if nobody holds the night. */
  private static String held(List<VendorNight> due, List<HeldBack> heldBack) {
    for (HeldBack held : heldBack) {
      for (VendorNight vendor : due) {
        if (vendor.vendor().equals(held.vendor()) && vendor.profile().holdsNight()) {
          return "nothing is published, for "
              + held.vendor()
              + " holds the night (hold_night in its profile): "
              + held.describe();
        }
      }
    }
    return null;
  }

  private NormalizeRequest request(List<VendorNight> vendors, Path output) throws IOException {
    Map<String, String> profiles = new TreeMap<>();
    List<LandedFile> files = new ArrayList<>();
    for (VendorNight vendor : vendors) {
      profiles.put(vendor.vendor(), vendor.profileText());
      for (Delivery delivery : vendor.live()) {
        for (Manifest.LandedFile file : delivery.manifest().files()) {
          Path path = new Path(delivery.folder(), file.name());
          if (fileSystem.exists(path)) {
            files.add(
                new LandedFile(
                    vendor.vendor(),
                    delivery.number(),
                    path,
                    file.name(),
                    fileSystem.getFileStatus(path).getLen()));
          }
        }
      }
    }
    return new NormalizeRequest(
        fileDate, profiles, files, reference("clients.csv"), reference("symbols.csv"), output);
  }

  private String reference(String name) throws IOException {
    return Files.readString(referenceFolder.resolve(name));
  }

  /** What a later pass has read of a file takes the place of what an earlier one has. */
  private static void keepLatest(List<FileLedger> kept, List<FileLedger> read) {
    kept.removeIf(
        old ->
            read.stream()
                .anyMatch(
                    file -> file.delivery() == old.delivery() && file.file().equals(old.file())));
    kept.addAll(read);
  }

  private void accept(String vendor, Path output) throws IOException {
    String partition = "file_date=" + fileDate + "/vendor=" + vendor;
    for (String table : TABLES) {
      Path from = new Path(new Path(output, table), partition);
      if (fileSystem.exists(from)) {
        Path to = new Path(new Path(folder, table), partition);
        fileSystem.mkdirs(to.getParent());
        if (!fileSystem.rename(from, to)) {
          throw new IOException("HDFS would not rename " + from + " to " + to);
        }
      }
    }
  }
}
