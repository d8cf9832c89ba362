package io.fixhouse.hive;

import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
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

  /**
   * What has changed.
   *
   * @param partitions the file dates and vendors whose amendments are others than before
   * @param touched the trade dates whose fills that changes
   */
  record Changes(Set<List<String>> partitions, Set<Touched> touched) {}

  private final RestatedDate date;
  private final RunDatabase run;
  private final PublishedPartitions published;
  private final Map<String, RestatedVendor> amending = new HashMap<>();

  AmendmentStage(RestatedDate date, RunDatabase run, PublishedPartitions published) {
    this.date = date;
    this.run = run;
    this.published = published;
  }

  /** Finds the vendors that have amendments and gives the run's database its parameters. */
  void prepare() throws IOException, TException {
    List<List<String>> rows = new ArrayList<>();
    for (RestatedVendor vendor : date.vendors()) {
      boolean hasAmendments = vendor.amends() || !former(vendor, WRITTEN).isEmpty();
      if (hasAmendments) {
        amending.put(vendor.vendor(), vendor);
      }
      rows.add(vendor.row(hasAmendments));
    }
    run.addTable(Tables.AMENDMENTS, Tables.AMENDMENTS);
    run.addParameters(
        "run_vendors",
        List.of(
            new FieldSchema("vendor", "string", null),
            new FieldSchema("amend_days", "int", null),
            new FieldSchema("own_correction_time", "boolean", null),
            new FieldSchema("amends", "boolean", null)),
        rows);
  }

  /** Whether this stage writes the amendments of a vendor and file date. */
  boolean writes(String vendor, LocalDate fileDate) {
    RestatedVendor of = amending.get(vendor);
    return of != null && date.distance(fileDate) <= (long) WRITTEN * of.amendDays();
  }

  /** Computes the amendments of the vendors that have any. */
  Changes compute(HiveSession session, Map<String, String> variables) throws Exception {
    if (amending.isEmpty()) {
      return new Changes(Set.of(), Set.of());
    }
    run.addTable(FORMER, Tables.AMENDMENTS);
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
    session.run("amendments", HiveScript.resource("hive/queries/amendments.hql"), variables);
    return changes(session, variables);
  }

  private Changes changes(HiveSession session, Map<String, String> variables) throws SQLException {
    Set<List<String>> partitions = new HashSet<>();
    Set<Touched> touched = new HashSet<>();
    HiveScript script = HiveScript.resource("hive/queries/amendment_changes.hql");
    for (List<String> row : session.query(script.statements(variables).get(0))) {
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
