package io.fixhouse.orc;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.MapColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;

/** Writes rows to one ORC file, which is there whole once closed. Not for two threads. */
public final class OrcRowWriter implements Closeable {
  private static final long MAX_BATCH_BYTES = 4 << 20;

  private final Writer writer;
  private final VectorizedRowBatch batch;
  private final NumberColumns numbers;
  private final TextColumns texts;
  private final int tags;
  private final TagKeys tagKeys = new TagKeys();
  private long batchBytes;
  private long rows;

  private OrcRowWriter(Writer writer, VectorizedRowBatch batch, List<Column> columns) {
    this.writer = writer;
    this.batch = batch;
    numbers = new NumberColumns(columns, batch);
    texts = new TextColumns(columns, batch);
    tags = columns.stream().map(Column::type).toList().indexOf(ColumnType.TAGS);
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
    return new OrcRowWriter(writer, schema.createRowBatchV2(), table.columns());
  }

  /** Adds a row; what it refers to is copied. */
  public void write(Row row) throws IOException {
    int at = batch.size++;
    numbers.set(row, at);
    batchBytes += texts.set(row, at);
    if (tags >= 0) {
      setTags(row, (MapColumnVector) batch.cols[tags], at);
    }
    rows++;
    if (batch.size == batch.getMaxSize() || batchBytes > MAX_BATCH_BYTES) {
      flush();
    }
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
      numbers.finish(batch.size);
      texts.finish();
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
