package io.fixhouse.night.record;

import io.fixhouse.hive.Tables;
import io.fixhouse.land.Delivery;
import io.fixhouse.land.Manifest;
import io.fixhouse.line.ExecKind;
import io.fixhouse.night.due.HeldBack;
import io.fixhouse.night.due.UnknownVendor;
import io.fixhouse.night.due.VendorNight;
import io.fixhouse.night.run.RunPlan;
import io.fixhouse.normalize.FileLedger;
import io.fixhouse.publish.PublicationList;
import io.fixhouse.publish.TablePartition;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.orc.TypeDescription;

/**
 * What a run says of itself in tables: its rows of {@code file_loads} and its row of {@code
 * nights}.
 */
public final class RunRecords {
  private static final TypeDescription FILE_LOADS =
      TypeDescription.fromString(
          "struct<vendor:string,delivery:int,source_file:string,format:string,bytes:bigint,"
              + "lines_read:bigint,fills:bigint,busts:bigint,corrects:bigint,statuses:bigint,"
              + "others:bigint,relays:bigint,executions:bigint,duplicates:bigint,conflicts:bigint,"
              + "messages:bigint,rejected:bigint,rejected_by_reason:map<string,bigint>,"
              + "unmapped_clients:bigint,unmapped_symbols:bigint,state:string,reason:string,"
              + "started_at:timestamp,ended_at:timestamp>");
  private static final TypeDescription NIGHTS =
      TypeDescription.fromString(
          "struct<state:string,vendors_loaded:array<string>,vendors_missing:array<string>,"
              + "vendors_held_back:array<string>,reason:string,published_at:timestamp>");

  private final Configuration configuration;
  private final Path generationFolder;
  private final RunPlan plan;
  private final List<List<Object>> files = new ArrayList<>();

  /** Of one run; its files' rows are added, then all is written. */
  public RunRecords(Configuration configuration, Path generationFolder, RunPlan plan) {
    this.configuration = configuration;
    this.generationFolder = generationFolder;
    this.plan = plan;
  }

  /** A file that was read, and whether its delivery is held back. */
  public void read(FileLedger ledger, List<HeldBack> heldBack) {
    String reason = reason(ledger.vendor(), ledger.delivery(), ledger.file(), heldBack);
    String state = reason == null ? "loaded" : "held_back";
    if (ledger.unreadable() != null) {
      unread(ledger.vendor(), ledger.delivery(), ledger.file(), state, reason);
      return;
    }
    Map<String, Long> rejected = new TreeMap<>();
    ledger.rejected().forEach((why, count) -> rejected.put(why, count.lines()));
    files.add(
        Arrays.asList(
            ledger.vendor(),
            ledger.delivery(),
            ledger.file(),
            ledger.format(),
            ledger.bytes(),
            ledger.linesRead(),
            ledger.executions(ExecKind.FILL),
            ledger.executions(ExecKind.BUST),
            ledger.executions(ExecKind.CORRECT),
            ledger.executions(ExecKind.STATUS),
            ledger.executions(ExecKind.OTHER),
            ledger.executions(ExecKind.RELAY),
            ledger.executionsWritten(),
            ledger.duplicates(),
            ledger.conflicts(),
            ledger.messages(),
            ledger.rejectedLines(),
            rejected,
            ledger.unmappedClients(),
            ledger.unmappedSymbols(),
            state,
            reason,
            plan.startedAt(),
            Instant.now()));
  }

  /** The files of vendors that cannot be read at all. */
  public void unknown(List<UnknownVendor> vendors) {
    for (UnknownVendor vendor : vendors) {
      unread(vendor.vendor(), vendor.deliveries(), "held_back", vendor.reason());
    }
  }

  /** The files that a failed run was to load. */
  public void failed(List<VendorNight> due, String reason) {
    due.forEach(vendor -> unread(vendor.vendor(), vendor.live(), "failed", reason));
  }

  /** Writes the rows and adds their partitions at the end of a list to publish. */
  public PublicationList publishBy(PublicationList list, NightRecord record) throws IOException {
    List<Object> night =
        Arrays.asList(
            record.state().text(),
            record.vendorsLoaded(),
            record.vendorsMissing(),
            record.vendorsHeldBack(),
            record.reason(),
            Instant.now());
    PublicationList withFiles =
        files.isEmpty() ? list : write(list, Tables.FILE_LOADS, FILE_LOADS, files);
    return write(withFiles, Tables.NIGHTS, NIGHTS, List.of(night));
  }

  /** What is found of the file itself, else of another file of its delivery or of all of it. */
  private static String reason(String vendor, int delivery, String file, List<HeldBack> heldBack) {
    List<HeldBack> found =
        heldBack.stream()
            .filter(held -> held.vendor().equals(vendor) && held.delivery() == delivery)
            .toList();
    if (found.isEmpty()) {
      return null;
    }
    return found.stream()
        .filter(held -> file.equals(held.file()))
        .findFirst()
        .map(HeldBack::reason)
        .orElseGet(
            () -> {
              HeldBack other = found.get(0);
              return other.file() == null
                  ? other.reason()
                  : "its delivery is held back for " + other.file() + ": " + other.reason();
            });
  }

  private void unread(String vendor, List<Delivery> deliveries, String state, String reason) {
    for (Delivery delivery : deliveries) {
      for (Manifest.LandedFile file : delivery.manifest().files()) {
        unread(vendor, delivery.number(), file.name(), state, reason);
      }
    }
  }

  /** A file of which no count can be told. */
  private void unread(String vendor, int delivery, String file, String state, String reason) {
    List<Object> row = new ArrayList<>(Arrays.asList(vendor, delivery, file));
    while (row.size() < FILE_LOADS.getFieldNames().indexOf("state")) {
      row.add(null);
    }
    row.addAll(Arrays.asList(state, reason, plan.startedAt(), Instant.now()));
    files.add(row);
  }

  private PublicationList write(
      PublicationList list, String table, TypeDescription schema, List<List<Object>> rows)
      throws IOException {
    Path folder = new Path(generationFolder, table);
    RecordFile.write(configuration, new Path(folder, "rows.orc"), schema, rows);
    return list.with(
        table,
        new TablePartition(
            List.of(plan.fileDate().toString(), Long.toString(plan.generation())),
            folder.toString()));
  }
}
