package io.fixhouse.hive;

import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.hive.metastore.api.FieldSchema;
import org.apache.thrift.TException;

/**
 * The part of a run that follows busts and corrections, of the vendors that have any. What an
 * amendment names is looked up again within {@code amend_days} of the file date; the chains of
 * those up to twice as far are followed again.
 */
final class AmendmentStage {
  /** Within how many times amend_days of the file date chains are followed and written. */
  private static final int WRITTEN = 2;

  /** Within how many times amend_days of the file date amendments are read. */
  private static final int READ = 3;

  private static final String FORMER = "former_amendments";
  private static final String CHANGES = "amendment_changes";

  private final RestatedDate date;
  private final RunDatabase run;
  private final PublishedPartitions published;
  private final Map<String, RestatedVendor> amending = new HashMap<>();

  AmendmentStage(RestatedDate date, RunDatabase run, PublishedPartitions published) {
    this.date = date;
    this.run = run;
    this.published = published;
  }

  /** Finds the vendors that have amendments. */
  void find() throws TException {
    for (RestatedVendor vendor : date.vendors()) {
      if (vendor.amends() || !former(vendor, WRITTEN).isEmpty()) {
        amending.put(vendor.vendor(), vendor);
      }
    }
  }

  /** Whether anything is to be computed. */
  boolean isNeeded() {
    return !amending.isEmpty();
  }

  /** Gives the run's database what the query reads, and empty tables for what it writes. */
  void prepare() throws IOException, TException {
    run.makeTable(Tables.AMENDMENTS, Tables.AMENDMENTS);
    run.makeTextTable(
        "run_vendors",
        List.of(
            new FieldSchema("vendor", "string", null),
            new FieldSchema("amend_days", "int", null),
            new FieldSchema("own_correction_time", "boolean", null),
            new FieldSchema("amends", "boolean", null)),
        date.vendors().stream().map(v -> v.row(amending.containsKey(v.vendor()))).toList());
    run.makeTextTable(
        CHANGES,
        List.of(
            new FieldSchema("vendor", "string", null),
            new FieldSchema("file_date", "date", null),
            new FieldSchema("fill_trade_date", "date", null)),
        List.of());
    run.makeTable(FORMER, Tables.AMENDMENTS);
    for (RestatedVendor vendor : amending.values()) {
      run.register(FORMER, former(vendor, READ));
      run.register(
          Tables.EXECUTIONS,
          published.find(
              Tables.EXECUTIONS,
              (fileDate, name) ->
                  name.equals(vendor.vendor())
                      && date.distance(fileDate) <= (long) WRITTEN * vendor.amendDays()));
    }
  }

  /** Whether this stage writes the amendments of a vendor and file date. */
  boolean writes(String vendor, LocalDate fileDate) {
    RestatedVendor of = amending.get(vendor);
    return of != null && date.distance(fileDate) <= (long) WRITTEN * of.amendDays();
  }

  /** What the query has found; nothing where it was not needed. */
  Changes changes() throws IOException {
    Set<List<String>> partitions = new HashSet<>();
    Set<Touched> touched = new HashSet<>();
    for (List<String> row : run.textRows(CHANGES)) {
      String vendor = row.get(0);
      partitions.add(List.of(row.get(1), vendor));
      if (row.get(2) != null) {
        touched.add(new Touched(LocalDate.parse(row.get(2)), vendor));
      }
    }
    return new Changes(partitions, touched);
  }

  private List<TablePartition> former(RestatedVendor vendor, int times) throws TException {
    return published.find(
        Tables.AMENDMENTS,
        (fileDate, name) ->
            name.equals(vendor.vendor())
                && date.distance(fileDate) <= (long) times * vendor.amendDays());
  }
}
