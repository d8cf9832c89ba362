package io.fixhouse.land;

import io.fixhouse.command.Progress;
import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.house.Lease;
import io.fixhouse.house.Workflows;
import io.fixhouse.land.Manifest.LandedFile;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Puts a vendor's files unchanged into HDFS as one delivery. Whatever ends it early, nobody sees a
 * delivery before it is whole, and the next try takes the same number.
 */
public final class Landing {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FileSystem fileSystem;
  private final HouseLayout layout;
  private final Deliveries deliveries;
  private final Progress progress;

  public Landing(FileSystem fileSystem, HouseLayout layout, Progress progress) {
    this.fileSystem = fileSystem;
    this.layout = layout;
    this.progress = progress;
    deliveries = new Deliveries(fileSystem, layout);
  }

  /**
   * Lands files.
   *
   * @param kind FIRST where the user has asked for neither of the others
   * @return the delivery: a new one, or the one that holds just these files already
   * @throws UserException if the vendor has landed other files for that date and the user does not
   *     say what is to become of them
   */
  public Delivery land(
      String vendor, LocalDate fileDate, Manifest.Kind kind, List<SourceFile> sources)
      throws IOException, InterruptedException {
    try (Lease lease =
        Lease.acquire(
            fileSystem,
            layout.landingLease(fileDate, vendor),
            "landing " + vendor + " for " + fileDate,
            PATIENCE,
            Workflows.ALL_RUN,
            progress::say)) {
      List<Delivery> before = deliveries.of(fileDate, vendor);
      Delivery same = holderOf(kind, Deliveries.live(before), sources);
      if (same != null) {
        progress.say("these files have landed already: " + same.folder());
        return same;
      }
      checkKind(vendor, fileDate, kind, before);
      int number = before.isEmpty() ? 1 : before.get(before.size() - 1).number() + 1;
      clearUnfinished(fileDate, vendor, number);
      return write(vendor, fileDate, number, kind, sources);
    }
  }

  private static void checkKind(
      String vendor, LocalDate fileDate, Manifest.Kind kind, List<Delivery> before) {
    if (before.isEmpty() && kind != Manifest.Kind.FIRST) {
      throw new UserException(
          vendor + " has landed nothing for " + fileDate + " yet: land without --restate or --add");
    }
    if (!before.isEmpty() && kind == Manifest.Kind.FIRST) {
      throw new UserException(
          vendor
              + " has landed other files for "
              + fileDate
              + " already ("
              + before.get(before.size() - 1).folder()
              + "): say --restate if these replace them, --add if they come beside them");
    }
  }

  /** The delivery that makes this one needless: its files stand already, as the user wants them. */
  private static Delivery holderOf(
      Manifest.Kind kind, List<Delivery> live, List<SourceFile> sources) {
    Map<String, String> wanted = new TreeMap<>();
    sources.forEach(source -> wanted.put(source.name(), source.sha256()));
    for (Delivery delivery : live) {
      Map<String, String> landed = new TreeMap<>();
      delivery.manifest().files().forEach(file -> landed.put(file.name(), file.sha256()));
      if (landed.equals(wanted) && (kind != Manifest.Kind.RESTATE || live.size() == 1)) {
        return delivery;
      }
    }
    return null;
  }

  /** Removes what a landing left that died: without {@code _READY} nobody has read it. */
  private void clearUnfinished(LocalDate fileDate, String vendor, int from) throws IOException {
    for (Path folder : deliveries.folders(fileDate, vendor).tailMap(from).values()) {
      progress.say("clearing " + folder + ", which an earlier landing did not finish");
      fileSystem.delete(folder, true);
    }
  }

  private Delivery write(
      String vendor, LocalDate fileDate, int number, Manifest.Kind kind, List<SourceFile> sources)
      throws IOException {
    Path folder = new Path(layout.landing(fileDate, vendor), Delivery.folderName(number));
    List<SourceFile> byName = new ArrayList<>(sources);
    byName.sort(Comparator.comparing(SourceFile::name));
    List<LandedFile> landed = new ArrayList<>();
    for (SourceFile source : byName) {
      landed.add(new FileCopy(fileSystem, progress).copy(source, folder));
    }
    Manifest manifest = new Manifest(vendor, fileDate.toString(), number, kind, landed);
    put(folder, Manifest.NAME, manifest.toJson());
    put(folder, Manifest.READY, new byte[0]);
    progress.say("landed " + landed.size() + " file(s) as " + folder);
    return new Delivery(folder, manifest);
  }

  /** A reader sees the file whole or not at all: it is renamed when it is written. */
  private void put(Path folder, String name, byte[] content) throws IOException {
    Path temporary = new Path(folder, FileCopy.TEMPORARY + name);
    try (FSDataOutputStream out = fileSystem.create(temporary, true)) {
      out.write(content);
      out.hsync();
    }
    FileCopy.rename(fileSystem, temporary, new Path(folder, name));
  }
}
