package io.fixhouse.oozie;

import io.fixhouse.command.Progress;
import io.fixhouse.house.HouseLayout;
import io.fixhouse.land.Landing;
import io.fixhouse.land.Manifest;
import io.fixhouse.land.SourceFile;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.MissingVendor;
import io.fixhouse.night.record.LoadedVendor;
import io.fixhouse.night.record.NightRecord;
import io.fixhouse.night.record.NightRecords;
import io.fixhouse.night.record.NightState;
import java.io.File;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** A house's folders in a local folder: what has landed, and the records of its nights. */
public final class TestHouse {
  private final File folder;
  private final FileSystem fileSystem;
  private final HouseLayout layout;

  public TestHouse(File folder) throws Exception {
    this.folder = folder;
    fileSystem = FileSystem.getLocal(new Configuration());
    layout = new HouseLayout(new org.apache.hadoop.fs.Path(new File(folder, "house").toURI()));
  }

  public FileSystem fileSystem() {
    return fileSystem;
  }

  public HouseLayout layout() {
    return layout;
  }

  /** Lands a file, as {@code bin/fixhouse land} does. */
  public void land(String vendor, LocalDate date, Manifest.Kind kind, String text)
      throws Exception {
    Path file = folder.toPath().resolve(vendor + "-" + kind + ".fix");
    Files.writeString(file, text);
    Progress silent =
        new Progress(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    new Landing(fileSystem, layout, silent)
        .land(vendor, date, kind, List.of(SourceFile.of(file, null)));
  }

  /** Writes a night's record; who is loaded is so with its first delivery. */
  public void record(
      LocalDate date,
      NightState state,
      List<String> loaded,
      List<MissingVendor> missing,
      List<HeldBack> heldBack,
      String failure)
      throws Exception {
    new NightRecords(fileSystem, layout)
        .write(
            new NightRecord(
                date,
                1,
                state,
                "nightly",
                "0000001-W",
                Instant.EPOCH,
                Instant.EPOCH,
                loaded.stream()
                    .map(vendor -> new LoadedVendor(vendor, 1, List.of(1), 1, 1, 1, 0, 0))
                    .toList(),
                missing,
                heldBack,
                Map.of(),
                failure,
                Set.of()));
  }
}
