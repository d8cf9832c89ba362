package io.fixhouse.hive;

import io.fixhouse.command.Progress;
import io.fixhouse.publish.PublicationList;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.metastore.IMetaStoreClient;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.thrift.TException;

/**
 * Computes a generation: from the executions of a file date that a run has normalised, the
 * amendments, fills and bars that they change. Readers see none of it; the result is the list to
 * publish. The caller holds the lease of the one run that computes and publishes.
 */
public final class Computation {
  /**
   * Fills are amended by what lies this many times amend_days around them: longer chains than
   * anybody sends.
   */
  private static final int CHAIN = 4;

  private final HiveSession session;
  private final IMetaStoreClient metastore;
  private final FileSystem fileSystem;
  private final String database;
  private final Path warehouse;
  private final String owner;
  private final Progress progress;

  /**
   * @param database the database that readers see
   * @param warehouse the folder of the generations
   * @param owner the Hive user of the session
   */
  public Computation(
      HiveSession session,
      IMetaStoreClient metastore,
      FileSystem fileSystem,
      String database,
      Path warehouse,
      String owner,
      Progress progress) {
    this.session = session;
    this.metastore = metastore;
    this.fileSystem = fileSystem;
    this.database = database;
    this.warehouse = fileSystem.makeQualified(warehouse);
    this.owner = owner;
    this.progress = progress;
  }

  /**
   * Computes everything that the new executions change.
   *
   * @return executions, messages and rejected lines as {@code generation=N/TABLE/…} has them, then
   *     amendments, fills and bars; a partition that has lost all its rows is in it as an empty
   *     folder
   */
  public PublicationList compute(RestatedDate date) throws Exception {
    Path folder = new Path(warehouse, "generation=" + date.generation());
    Outputs outputs = new Outputs(fileSystem, folder, date.generation());
    outputs.addNormalised(date);
    try (RunDatabase run =
        new RunDatabase(fileSystem, metastore, database, warehouse, date.generation(), owner)) {
      progress.step(
          "tables for generation " + date.generation(),
          () -> {
            run.create();
            run.addTable(Tables.EXECUTIONS, Tables.EXECUTIONS);
            run.register(Tables.EXECUTIONS, outputs.list().tables().get(Tables.EXECUTIONS));
            session.execute("USE " + run.name());
            return null;
          });
      compute(date, run, outputs);
      session.execute("USE " + database);
    }
    return outputs.list();
  }

  private void compute(RestatedDate date, RunDatabase run, Outputs outputs) throws Exception {
    PublishedPartitions published = new PublishedPartitions(metastore, database);
    Map<String, String> variables =
        Map.of("database", database, "file_date", date.fileDate().toString());
    AmendmentStage amendments = new AmendmentStage(date, run, published);
    amendments.prepare();
    AmendmentStage.Changes changes = amendments.compute(session, variables);
    Set<Touched> touched = new HashSet<>(changes.touched());
    for (RestatedVendor vendor : date.vendors()) {
      vendor.tradeDates().forEach(day -> touched.add(new Touched(day, vendor.vendor())));
    }
    if (!touched.isEmpty()) {
      computeFills(date, run, published, amendments, touched, variables);
      computeBars(run, published, touched, variables);
    }
    outputs.addComputed(Tables.AMENDMENTS, run, changes.partitions());
    if (!touched.isEmpty()) {
      outputs.addComputed(Tables.FILLS, run, touched.stream().map(Touched::values).toList());
      List<List<String>> days = touched.stream().map(t -> t.values().subList(0, 1)).toList();
      for (String table : Tables.bars()) {
        outputs.addComputed(table, run, days);
      }
    }
  }

  private void computeFills(
      RestatedDate date,
      RunDatabase run,
      PublishedPartitions published,
      AmendmentStage amendments,
      Set<Touched> touched,
      Map<String, String> variables)
      throws Exception {
    for (RestatedVendor vendor : date.vendors()) {
      registerInputs(vendor, run, published, amendments, touched);
    }
    run.addTable(Tables.FILLS, Tables.FILLS);
    run.addParameters(
        "run_trade_dates",
        List.of(
            new FieldSchema("trade_date", "date", null), new FieldSchema("vendor", "string", null)),
        touched.stream().map(Touched::values).toList());
    run.addParameters(
        "perhaps_repeated", List.of(new FieldSchema("content_hash", "string", null)), List.of());
    session.run("fills", HiveScript.resource("hive/queries/fills.hql"), variables);
  }

  private static void registerInputs(
      RestatedVendor vendor,
      RunDatabase run,
      PublishedPartitions published,
      AmendmentStage amendments,
      Set<Touched> touched)
      throws TException {
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
    run.register(
        Tables.AMENDMENTS,
        published.find(
            Tables.AMENDMENTS,
            (fileDate, name) ->
                name.equals(vendor.vendor())
                    && !fileDate.isBefore(first)
                    && !fileDate.isAfter(last)
                    && !amendments.writes(name, fileDate)));
  }

  private void computeBars(
      RunDatabase run,
      PublishedPartitions published,
      Set<Touched> touched,
      Map<String, String> variables)
      throws Exception {
    Set<LocalDate> days = touched.stream().map(Touched::tradeDate).collect(Collectors.toSet());
    run.register(
        Tables.FILLS,
        published.find(
            Tables.FILLS,
            (day, vendor) -> days.contains(day) && !touched.contains(new Touched(day, vendor))));
    for (String table : Tables.bars()) {
      run.addTable(table, table);
    }
    session.run("bars", HiveScript.resource("hive/queries/bars.hql"), variables);
  }
}
