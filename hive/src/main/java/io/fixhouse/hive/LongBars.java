package io.fixhouse.hive;

import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.hadoop.hive.metastore.api.Partition;
import org.apache.thrift.TException;

/**
 * The bars of weeks and months, computed in a generation of their own from the published bars of
 * their days. Which are to be computed shows from what is published alone: a period's bars say of
 * which generations the days were that they were made of. The caller holds the lease of the one run
 * that computes and publishes from {@link #stale} to the publication.
 */
public final class LongBars {
  /** The rest comes from the bars of client and symbol, for sums do not mind the order of fills. */
  private static final List<String> READ = List.of(Tables.BARS, "symbol_bars");

  private static final short ALL = -1;
  private static final String DAYS = "fixhouse.days";
  private static final String DAY = "_1d";
  private static final Pattern GENERATION = Pattern.compile("/generation=(\\d+)/");

  private final IMetaStoreClient metastore;
  private final FileSystem fileSystem;
  private final String database;
  private final Path warehouse;
  private final String owner;

  /**
   * @param database the database that readers see
   * @param warehouse the folder of the generations
   * @param owner the Hive user who computes
   */
  public LongBars(
      IMetaStoreClient metastore,
      FileSystem fileSystem,
      String database,
      Path warehouse,
      String owner) {
    this.metastore = metastore;
    this.fileSystem = fileSystem;
    this.database = database;
    this.warehouse = fileSystem.makeQualified(warehouse);
    this.owner = owner;
  }

  /** The weeks and months whose days are no longer those that their bars were made of. */
  public List<Period> stale() throws TException {
    List<Period> stale = new ArrayList<>();
    List<Partition> days = partitions(Tables.BARS + DAY);
    for (String interval : Tables.PERIODS.keySet()) {
      SortedMap<LocalDate, String> made = new TreeMap<>();
      for (Partition period : partitions(Tables.BARS + "_" + interval)) {
        made.put(date(period), period.getParameters().getOrDefault(DAYS, ""));
      }
      daysOf(interval, days)
          .forEach(
              (firstDay, text) -> {
                if (!text.equals(made.get(firstDay))) {
                  stale.add(new Period(interval, firstDay, text));
                }
              });
    }
    return stale;
  }

  /**
   * Makes the run's database, anew, and nothing of the generation yet, with the days of these
   * periods.
   */
  public void begin(long generation, List<Period> periods) throws IOException, TException {
    fileSystem.delete(new Path(warehouse, "generation=" + generation), true);
    RunDatabase run = run(generation);
    run.create();
    for (String family : READ) {
      run.makeTable(family + DAY, family + DAY);
      List<TablePartition> days = new ArrayList<>();
      for (Partition day : partitions(family + DAY)) {
        if (periods.stream().anyMatch(period -> period.has(date(day)))) {
          days.add(new TablePartition(day.getValues(), day.getSd().getLocation()));
        }
      }
      run.register(family + DAY, days);
    }
    for (Map.Entry<String, String> interval : Tables.PERIODS.entrySet()) {
      run.makeTextTable(
          interval.getKey().equals(Period.WEEK) ? "run_weeks" : "run_months",
          List.of(new FieldSchema(interval.getValue(), "date", null)),
          periods.stream()
              .filter(period -> period.interval().equals(interval.getKey()))
              .map(period -> List.of(period.firstDay().toString()))
              .toList());
    }
    for (String table : Tables.longBars()) {
      run.makeTable(table, table);
    }
  }

  /** Takes what was computed out of the run's database. */
  public PublicationList collect(long generation, List<Period> periods)
      throws IOException, TException {
    RunDatabase run = run(generation);
    PublicationList list = PublicationList.of(generation);
    for (String family : Tables.BAR_FAMILIES) {
      for (String interval : Tables.PERIODS.keySet()) {
        String table = family + "_" + interval;
        Map<String, Period> wanted = new HashMap<>();
        periods.stream()
            .filter(period -> period.interval().equals(interval))
            .forEach(period -> wanted.put(period.firstDay().toString(), period));
        Path target = new Path(warehouse, "generation=" + generation + "/" + table);
        for (TablePartition moved :
            run.moveOut(table, target, wanted.keySet().stream().map(List::of).toList())) {
          list =
              list.with(
                  table,
                  new TablePartition(
                      moved.values(),
                      moved.location(),
                      Map.of(DAYS, wanted.get(moved.values().get(0)).days())));
        }
      }
    }
    return list;
  }

  /** Drops the run's database, if it is there. */
  public void drop(long generation) throws IOException, TException {
    run(generation).drop();
  }

  /** The days with bars of each period, as text, by the period's first day. */
  private static SortedMap<LocalDate, String> daysOf(String interval, List<Partition> days) {
    SortedMap<LocalDate, String> texts = new TreeMap<>();
    SortedMap<LocalDate, Partition> sorted = new TreeMap<>();
    days.forEach(day -> sorted.put(date(day), day));
    sorted.forEach(
        (date, day) -> {
          Matcher generation = GENERATION.matcher(day.getSd().getLocation());
          String text = date + "@" + (generation.find() ? generation.group(1) : "");
          texts.merge(Period.firstDay(interval, date), text, (a, b) -> a + "," + b);
        });
    return texts;
  }

  private List<Partition> partitions(String table) throws TException {
    return metastore.listPartitions(database, table, ALL);
  }

  private static LocalDate date(Partition partition) {
    return LocalDate.parse(partition.getValues().get(0));
  }

  private RunDatabase run(long generation) {
    return new RunDatabase(fileSystem, metastore, database, warehouse, generation, owner);
  }
}
