package io.fixhouse.night.record;

import io.fixhouse.house.HouseLayout;
import io.fixhouse.night.run.JsonFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The records of all nights, in HDFS. */
public final class NightRecords {
  private static final Pattern FILE = Pattern.compile("file_date=(\\d{4}-\\d\\d-\\d\\d)\\.json");

  private final FileSystem fileSystem;
  private final Path folder;

  public NightRecords(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    folder = layout.nights();
  }

  /** A date's record; nothing where no run has had anything to say of it. */
  public Optional<NightRecord> read(LocalDate fileDate) throws IOException {
    return file(fileDate).read();
  }

  /** The dates that have one. */
  public SortedSet<LocalDate> dates() throws IOException {
    SortedSet<LocalDate> dates = new TreeSet<>();
    try {
      for (FileStatus file : fileSystem.listStatus(folder)) {
        Matcher name = FILE.matcher(file.getPath().getName());
        if (name.matches()) {
          dates.add(LocalDate.parse(name.group(1)));
        }
      }
    } catch (FileNotFoundException e) {
      return dates;
    }
    return dates;
  }

  /** Keeps a record in the place of the date's earlier one; the caller has the date's lease. */
  public void write(NightRecord record) throws IOException {
    file(record.fileDate()).write(record);
  }

  private JsonFile<NightRecord> file(LocalDate fileDate) {
    return new JsonFile<>(
        fileSystem, new Path(folder, "file_date=" + fileDate + ".json"), NightRecord.class);
  }
}
