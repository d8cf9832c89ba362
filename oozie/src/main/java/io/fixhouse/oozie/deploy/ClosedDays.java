package io.fixhouse.oozie.deploy;

import io.fixhouse.calendar.TradingCalendar;
import io.fixhouse.house.HouseLayout;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The marks in HDFS of the days that the calendar says are closed, weekends too. */
final class ClosedDays {
  private final FileSystem fileSystem;
  private final HouseLayout layout;

  ClosedDays(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
  }

  /**
   * How the marks differ from the calendar.
   *
   * @param missing closed days without a mark
   * @param wrong marks of days that are not closed, or that the calendar does not know
   */
  record Changes(Set<Path> missing, Set<Path> wrong) {
    int count() {
      return missing.size() + wrong.size();
    }
  }

  Changes changes(TradingCalendar calendar) throws IOException {
    Set<Path> wanted = new TreeSet<>();
    for (LocalDate date : calendar.closedDays()) {
      wanted.add(fileSystem.makeQualified(layout.closedDay(date)));
    }
    Set<Path> present = present();
    Set<Path> missing = new TreeSet<>(wanted);
    missing.removeAll(present);
    present.removeAll(wanted);
    return new Changes(missing, present);
  }

  /** Makes the marks that are missing and removes the wrong ones. */
  void apply(Changes changes) throws IOException {
    for (Path mark : changes.missing()) {
      fileSystem.mkdirs(mark);
    }
    for (Path mark : changes.wrong()) {
      fileSystem.delete(mark, true);
    }
  }

  private Set<Path> present() throws IOException {
    Set<Path> present = new TreeSet<>();
    try {
      for (FileStatus mark : fileSystem.listStatus(layout.closedDays())) {
        present.add(mark.getPath());
      }
    } catch (FileNotFoundException e) {
      return present;
    }
    return present;
  }
}
