package io.fixhouse.hive.record;

import java.time.Instant;
import java.util.Map;

/**
 * What a run made of a file: a row of {@code file_loads}, whose columns' comments say what each
 * field is.
 *
 * @param rejectedByReason rejected lines by reason
 * @param state {@code loaded}, {@code held_back} or {@code failed}
 * @param reason why it is not loaded, else null
 */
public record FileLoad(
    String vendor,
    int delivery,
    String sourceFile,
    String format,
    long bytes,
    long linesRead,
    long fills,
    long busts,
    long corrects,
    long statuses,
    long others,
    long relays,
    long executions,
    long duplicates,
    long conflicts,
    long messages,
    long rejected,
    Map<String, Long> rejectedByReason,
    long unmappedClients,
    long unmappedSymbols,
    String state,
    String reason,
    Instant startedAt,
    Instant endedAt) {
  static final String SCHEMA =
      "struct<vendor:string,delivery:int,source_file:string,format:string,bytes:bigint,"
          + "lines_read:bigint,fills:bigint,busts:bigint,corrects:bigint,statuses:bigint,"
          + "others:bigint,relays:bigint,executions:bigint,duplicates:bigint,conflicts:bigint,"
          + "messages:bigint,rejected:bigint,rejected_by_reason:map<string,bigint>,"
          + "unmapped_clients:bigint,unmapped_symbols:bigint,state:string,reason:string,"
          + "started_at:timestamp,ended_at:timestamp>";

  public FileLoad {
    rejectedByReason = Map.copyOf(rejectedByReason);
  }

  Object[] values() {
    return new Object[] {
      vendor,
      delivery,
      sourceFile,
      format,
      bytes,
      linesRead,
      fills,
      busts,
      corrects,
      statuses,
      others,
      relays,
      executions,
      duplicates,
      conflicts,
      messages,
      rejected,
      rejectedByReason,
      unmappedClients,
      unmappedSymbols,
      state,
      reason,
      startedAt,
      endedAt
    };
  }
}
