package io.fixhouse.normalize;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.fixhouse.line.ExecKind;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.io.IOException;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the rows of settled buckets, and counts them by file. */
final class ExecutionWriter implements BucketResolver.Sink {
  private static final int HASH_DIGITS = 32;
  private static final int ROWS_A_REPORT = 16 << 10;

  /** The two digits of each byte. */
  private static final byte[] DIGITS =
      IntStream.range(0, 256)
          .mapToObj(b -> String.format(Locale.ROOT, "%02x", b))
          .collect(Collectors.joining())
          .getBytes(US_ASCII);

  private static final byte[][] KIND_TEXTS = new byte[ExecKind.values().length][];

  static {
    for (ExecKind kind : ExecKind.values()) {
      KIND_TEXTS[kind.ordinal()] = kind.text().getBytes(UTF_8);
    }
  }

  private final JobPlan plan;
  private final TaskFiles files;
  private final Counts counts;
  private final LongConsumer progress;
  private final byte[] hash = new byte[HASH_DIGITS];
  private int file = -1;
  private FileCounts fileCounts;
  private byte[] fileName;
  private int delivery;
  private long rows;

  /**
   * @param progress is told now and then how many more rows were written
   */
  ExecutionWriter(JobPlan plan, TaskFiles files, Counts counts, LongConsumer progress) {
    this.plan = plan;
    this.files = files;
    this.counts = counts;
    this.progress = progress;
  }

  @Override
  public void row(int fromFile, RowHeader header, Row row, boolean conflict) throws IOException {
    goTo(fromFile);
    byte[] kind = KIND_TEXTS[header.kind.ordinal()];
    row.setBytes(ExecutionColumn.EXEC_KIND, kind, 0, kind.length);
    row.setBoolean(ExecutionColumn.IDENTITY_CONFLICT, conflict);
    if (header.hasIdentity) {
      setHex(header.contentHigh, 0);
      setHex(header.contentLow, HASH_DIGITS / 2);
      row.setBytes(ExecutionColumn.CONTENT_HASH, hash, 0, HASH_DIGITS);
    } else {
      row.setNull(ExecutionColumn.CONTENT_HASH);
    }
    row.setLong(ExecutionColumn.DELIVERY, delivery);
    row.setBytes(ExecutionColumn.SOURCE_FILE, fileName, 0, fileName.length);
    row.setLong(ExecutionColumn.SOURCE_BLOCK, header.block);
    row.setLong(ExecutionColumn.SOURCE_POSITION, header.position);
    files.write(OutputTable.EXECUTIONS, row);
    count(header.kind, row, conflict);
  }

  private void count(ExecKind kind, Row row, boolean conflict) {
    fileCounts.execution(kind);
    fileCounts.conflicts += conflict ? 1 : 0;
    if (kind == ExecKind.FILL && !row.isNull(ExecutionColumn.TRADE_DATE.ordinal())) {
      fileCounts.tradeDate(row.longAt(ExecutionColumn.TRADE_DATE.ordinal()));
    }
    if (++rows % ROWS_A_REPORT == 0) {
      progress.accept(ROWS_A_REPORT);
    }
  }

  @Override
  public void duplicate(int fromFile) {
    goTo(fromFile);
    fileCounts.duplicates++;
  }

  private void goTo(int number) {
    if (number != file) {
      file = number;
      LandedFile landed = plan.request().files().get(number);
      fileName = landed.name().getBytes(UTF_8);
      delivery = landed.delivery();
      fileCounts = counts.of(number);
    }
  }

  private void setHex(long value, int at) {
    for (int i = 0; i < Long.BYTES; i++) {
      int digits = (int) (value >>> 56 - 8 * i & 0xFF) * 2;
      hash[at + 2 * i] = DIGITS[digits];
      hash[at + 2 * i + 1] = DIGITS[digits + 1];
    }
  }
}
