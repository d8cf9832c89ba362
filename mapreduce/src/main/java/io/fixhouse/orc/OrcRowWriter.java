package io.fixhouse.orc;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.Decimal64ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.MapColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.TimestampColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;

/** Writes rows to one ORC file, which is there whole once closed. Not for two threads. */
public final class OrcRowWriter implements Closeable {
  private static final long MAX_BATCH_BYTES = 4 << 20;
  private static final int NANOS_A_MILLI = 1_000_000;

  private final Writer writer;
  private final VectorizedRowBatch batch;
  private final ColumnType[] types;
  private final TagKeys tagKeys = new TagKeys();
  private final boolean[] constant;
  private long batchBytes;
  private long rows;

  private OrcRowWriter(Writer writer, VectorizedRowBatch batch, ColumnType[] types) {
    this.writer = writer;
    this.batch = batch;
    this.types = types;
    this.constant = new boolean[types.length];
  }

  /**
   * Begins a file, which must not exist.
   *
   * @param configuration names the file system
   */
  public static OrcRowWriter create(Configuration configuration, Path path, OrcTable table)
      throws IOException {
    TypeDescription schema = table.schema();
    Writer writer =
        OrcFile.createWriter(
            path,
            OrcFile.writerOptions(table.settings(configuration))
                .setSchema(schema)
                .useUTCTimestamp(true));
    ColumnType[] types = table.columns().stream().map(Column::type).toArray(ColumnType[]::new);
    return new OrcRowWriter(writer, schema.createRowBatchV2(), types);
  }

  /** Adds a row; what it refers to is copied. */
  public void write(Row row) throws IOException {
    int at = batch.size++;
    for (int i = 0; i < types.length; i++) {
      if (types[i] == ColumnType.TAGS) {
        setTags(row, (MapColumnVector) batch.cols[i], at);
      } else if (isText(types[i])) {
        setText(row, i, (BytesColumnVector) batch.cols[i], at);
      } else if (row.isNull(i)) {
        batch.cols[i].noNulls = false;
        batch.cols[i].isNull[at] = true;
      } else {
        set(row, i, batch.cols[i], at);
      }
    }
    rows++;
    if (batch.size == batch.getMaxSize() || batchBytes > MAX_BATCH_BYTES) {
      flush();
    }
  }

  private void set(Row row, int i, ColumnVector column, int at) {
    switch (types[i]) {
      case PRICE, QUANTITY -> ((Decimal64ColumnVector) column).vector[at] = row.longAt(i);
      case TIMESTAMP -> {
        TimestampColumnVector times = (TimestampColumnVector) column;
        times.time[at] = row.longAt(i) * 1000 + row.nanosAt(i) / NANOS_A_MILLI;
        times.nanos[at] = row.nanosAt(i);
      }
      case DATE, INT, BIGINT, BOOLEAN -> ((LongColumnVector) column).vector[at] = row.longAt(i);
      default -> throw new IllegalStateException(types[i] + " is set apart");
    }
  }

  /** Notes whether the column has one value in the whole batch: ORC writes that far faster. */
  private void setText(Row row, int i, BytesColumnVector column, int at) {
    boolean isNull = row.isNull(i);
    batchBytes += isNull ? 0 : row.lengthAt(i);
    if (at > 0 && isNull == column.isNull[at - 1] && (isNull || isAsBefore(row, i, column, at))) {
      column.isNull[at] = isNull;
      column.vector[at] = column.vector[at - 1];
      column.start[at] = column.start[at - 1];
      column.length[at] = column.length[at - 1];
      return;
    }
    constant[i] = at == 0;
    if (isNull) {
      column.noNulls = false;
      column.isNull[at] = true;
    } else {
      column.setVal(at, row.bytesAt(i), row.startAt(i), row.lengthAt(i));
    }
  }

  private static boolean isAsBefore(Row row, int i, BytesColumnVector column, int at) {
    int start = column.start[at - 1];
    int rowStart = row.startAt(i);
    return Arrays.equals(
        column.vector[at - 1],
        start,
        start + column.length[at - 1],
        row.bytesAt(i),
        rowStart,
        rowStart + row.lengthAt(i));
  }

  private static boolean isText(ColumnType type) {
    return type == ColumnType.STRING || type == ColumnType.BINARY;
  }

  private void setTags(Row row, MapColumnVector map, int at) {
    int count = row.tagCount();
    int first = map.childCount;
    map.offsets[at] = first;
    map.lengths[at] = count;
    map.childCount += count;
    BytesColumnVector keys = (BytesColumnVector) map.keys;
    BytesColumnVector values = (BytesColumnVector) map.values;
    if (map.childCount > keys.isNull.length) {
      keys.ensureSize(map.childCount * 2, true);
      values.ensureSize(map.childCount * 2, true);
    }
    for (int i = 0; i < count; i++) {
      byte[] key = tagKeys.key(row.tagNumber(i), row.tagOccurrence(i));
      keys.setRef(first + i, key, 0, key.length);
      values.setVal(first + i, row.tagBytes(i), row.tagStart(i), row.tagLength(i));
      batchBytes += row.tagLength(i);
    }
  }

  private void flush() throws IOException {
    if (batch.size > 0) {
      for (int i = 0; i < types.length; i++) {
        batch.cols[i].isRepeating = isText(types[i]) && constant[i];
      }
      writer.addRowBatch(batch);
      batch.reset();
      batchBytes = 0;
    }
  }

  /** Rows written so far. */
  public long rows() {
    return rows;
  }

  @Override
  public void close() throws IOException {
    flush();
    writer.close();
  }
}
