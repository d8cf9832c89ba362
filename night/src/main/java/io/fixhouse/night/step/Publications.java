package io.fixhouse.night.step;

import io.fixhouse.command.Progress;
import io.fixhouse.hive.Tables;
import io.fixhouse.night.run.RunFolder;
import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.PublicationListener;
import io.fixhouse.publish.TablePartition;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Publications that dead runs have begun; whoever finishes them has the lease of publication. */
final class Publications {
  private final House house;
  private final Progress progress;

  Publications(House house, Progress progress) {
    this.house = house;
    this.progress = progress;
  }

  void finishAll() throws Exception {
    finish(list -> true);
  }

  void finishOf(LocalDate fileDate) throws Exception {
    finish(list -> isOf(list, fileDate));
  }

  boolean hasUnfinishedOf(LocalDate fileDate) throws Exception {
    return house.publisher().unfinished().stream().anyMatch(list -> isOf(list, fileDate));
  }

  /** Publishes a list, its tables a line each. */
  void publish(PublicationList list) throws Exception {
    house.publisher().publish(list, telling());
  }

  private void finish(Predicate<PublicationList> which) throws Exception {
    for (PublicationList list : house.publisher().unfinished()) {
      if (which.test(list)) {
        progress.say("finishing the publication of generation " + list.generation());
        publish(list);
        recordEndOf(list);
      }
    }
  }

  private void recordEndOf(PublicationList list) throws Exception {
    for (TablePartition night : list.tables().getOrDefault(Tables.NIGHTS, List.of())) {
      for (RunFolder run : house.runs(LocalDate.parse(night.values().get(0))).all()) {
        if (run.plan().generation() == list.generation()) {
          new Ending(house, run).published();
        }
      }
    }
  }

  private PublicationListener telling() {
    return (table, partitions) -> progress.say("published " + table + ": " + partitions);
  }

  /** Every run of a night has a row of it. */
  private static boolean isOf(PublicationList list, LocalDate fileDate) {
    return list.tables().getOrDefault(Tables.NIGHTS, List.of()).stream()
        .anyMatch(partition -> partition.values().get(0).equals(fileDate.toString()));
  }
}
