package io.fixhouse.hive;

import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.thrift.TException;

/**
 * The computation of a generation: from the executions of a file date, the amendments, fills and
 * bars that they change. It is made of parts between which the {@link Query queries} run, in this
 * or any other process: {@link #begin}, amendments, {@link #restate}, fills and bars, {@link
 * #collect}. Each part may be done again. Readers see none of it. The caller holds the lease of the
 * one run that computes and publishes from the first part to the publication.
 */
public final class Computation {
  /**
   * Fills are amended by what lies this many times amend_days around them: longer chains than
   * anybody sends.
   */
  private static final int CHAIN = 4;

  private static final List<String> COMPUTED =
      Stream.concat(Stream.of(Tables.AMENDMENTS, Tables.FILLS), Tables.bars().stream()).toList();

  private final IMetaStoreClient metastore;
  private final FileSystem fileSystem;
  private final String database;
  private final Path warehouse;
  private final RestatedDate date;
  private final RunDatabase run;
  private final PublishedPartitions published;

  /**
   * @param database the database that readers see
   * @param warehouse the folder of the generations
   * @param owner the Hive user who computes
   */
  public Computation(
      IMetaStoreClient metastore,
      FileSystem fileSystem,
      String database,
      Path warehouse,
      String owner,
      RestatedDate date) {
    this.metastore = metastore;
    this.fileSystem = fileSystem;
    this.database = database;
    this.warehouse = fileSystem.makeQualified(warehouse);
    this.date = date;
    run =
        new RunDatabase(fileSystem, metastore, database, this.warehouse, date.generation(), owner);
    published = new PublishedPartitions(metastore, database);
  }

  /** The run's own database, in which the queries run. */
  public static String database(String database, long generation) {
    return RunDatabase.name(database, generation);
  }

  /**
   * Makes the run's database, anew, with what the amendments need.
   *
   * @return whether the amendments are to be computed
   */
  public boolean begin() throws IOException, TException {
    run.create();
    for (String table : COMPUTED) {
      fileSystem.delete(new Path(generation(), table), true);
    }
    run.makeTable(Tables.EXECUTIONS, Tables.EXECUTIONS);
    if (date.normalized()) {
      run.register(Tables.EXECUTIONS, normalized().list().tables().get(Tables.EXECUTIONS));
    }
    AmendmentStage amendments = amendments();
    amendments.prepare();
    return amendments.isNeeded();
  }

  /**
   * Finds what changes, and gives the run's database what the fills and bars of that need.
   *
   * @return what changes; without anything touched there are no fills and bars to compute
   */
  public Changes restate() throws IOException, TException {
    AmendmentStage amendments = amendments();
    Changes changed = amendments.changes();
    Set<Touched> touched = new HashSet<>(changed.touched());
    for (RestatedVendor vendor : date.vendors()) {
      vendor.tradeDates().forEach(day -> touched.add(new Touched(day, vendor.vendor())));
    }
    if (!touched.isEmpty()) {
      for (RestatedVendor vendor : date.vendors()) {
        registerInputs(vendor, amendments, touched);
      }
      prepareFills(touched);
      for (String table : Tables.bars()) {
        run.makeTable(table, table);
      }
    }
    return new Changes(changed.amendments(), touched);
  }

  /**
   * Takes what was computed out of the run's database.
   *
   * @return executions, messages and rejected lines as {@code generation=N/TABLE/…} has them, where
   *     the run has normalised them, then amendments, fills and bars; a partition that has lost all
   *     its rows is in it as an empty folder
   */
  public PublicationList collect(Changes changes) throws IOException, TException {
    Outputs outputs = date.normalized() ? normalized() : outputs();
    outputs.addComputed(Tables.AMENDMENTS, run, changes.amendments());
    if (!changes.touched().isEmpty()) {
      List<List<String>> fills = changes.touched().stream().map(Touched::values).toList();
      outputs.addComputed(Tables.FILLS, run, fills);
      List<List<String>> days = fills.stream().map(values -> values.subList(0, 1)).toList();
      for (String table : Tables.bars()) {
        outputs.addComputed(table, run, days);
      }
    }
    return outputs.list();
  }

  /** Drops the run's database, if it is there, with what was not collected. */
  public void drop() throws IOException, TException {
    run.drop();
  }

  private Path generation() {
    return new Path(warehouse, "generation=" + date.generation());
  }

  private Outputs outputs() {
    return new Outputs(fileSystem, generation(), date.generation());
  }

  private Outputs normalized() throws IOException {
    Outputs outputs = outputs();
    outputs.addNormalised(date);
    return outputs;
  }

  private AmendmentStage amendments() throws TException {
    AmendmentStage amendments = new AmendmentStage(date, run, published);
    amendments.find();
    return amendments;
  }

  private void prepareFills(Set<Touched> touched) throws IOException, TException {
    run.makeTable(Tables.FILLS, Tables.FILLS);
    Set<LocalDate> days = touched.stream().map(Touched::tradeDate).collect(Collectors.toSet());
    // The bars of these days are of all vendors' fills.
    run.register(
        Tables.FILLS,
        published.find(
            Tables.FILLS,
            (day, vendor) -> days.contains(day) && !touched.contains(new Touched(day, vendor))));
    run.makeTextTable(
        "run_trade_dates",
        List.of(
            new FieldSchema("trade_date", "date", null), new FieldSchema("vendor", "string", null)),
        touched.stream().map(Touched::values).toList());
    run.makeTextTable(
        "perhaps_repeated", List.of(new FieldSchema("content_hash", "string", null)), List.of());
  }

  private void registerInputs(
      RestatedVendor vendor, AmendmentStage amendments, Set<Touched> touched) throws TException {
    TreeSet<LocalDate> days =
        touched.stream()
            .filter(t -> t.vendor().equals(vendor.vendor()))
            .map(Touched::tradeDate)
            .collect(Collectors.toCollection(TreeSet::new));
    if (days.isEmpty()) {
      return;
    }
    int amendDays = vendor.amendDays();
    // A fill's trade date lies between its file date - amend_days and its file date + 1.
    run.register(
        Tables.EXECUTIONS,
        published.find(
            Tables.EXECUTIONS,
            (fileDate, name) ->
                name.equals(vendor.vendor())
                    && days.stream()
                        .anyMatch(
                            day ->
                                !fileDate.isBefore(day.minusDays(1))
                                    && !fileDate.isAfter(day.plusDays(amendDays)))));
    LocalDate first = days.first().minusDays(1L + CHAIN * amendDays);
    LocalDate last = days.last().plusDays((1L + CHAIN) * amendDays);
    List<TablePartition> others =
        published.find(
            Tables.AMENDMENTS,
            (fileDate, name) ->
                name.equals(vendor.vendor())
                    && !fileDate.isBefore(first)
                    && !fileDate.isAfter(last)
                    && !amendments.writes(name, fileDate));
    run.register(Tables.AMENDMENTS, others);
  }
}
