package io.fixhouse.orc;

import io.fixhouse.table.Column;
import io.fixhouse.table.ColumnType;
import io.fixhouse.table.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;

/** A batch's columns of text and bytes. ORC writes a column of one value far faster as such. */
final class TextColumns {
  private final int[] places;
  private final BytesColumnVector[] vectors;
  private final boolean[] varied;

  TextColumns(List<Column> columns, VectorizedRowBatch batch) {
    places =
        IntStream.range(0, columns.size()).filter(i -> isText(columns.get(i).type())).toArray();
    vectors =
        Arrays.stream(places)
            .mapToObj(place -> (BytesColumnVector) batch.cols[place])
            .toArray(BytesColumnVector[]::new);
    varied = new boolean[places.length];
  }

  private static boolean isText(ColumnType type) {
    return type == ColumnType.STRING || type == ColumnType.BINARY;
  }

  /**
   * Copies a row's texts.
   *
   * @param at the row's place in the batch
   * @return how many bytes they have
   */
  long set(Row row, int at) {
    long bytes = 0;
    for (int i = 0; i < places.length; i++) {
      int place = places[i];
      boolean isNull = row.isNull(place);
      bytes += isNull ? 0 : row.lengthAt(place);
      if (varied[i]) {
        put(row, place, isNull, vectors[i], at);
      } else if (at == 0) {
        put(row, place, isNull, vectors[i], 0);
      } else if (!isFirst(row, place, isNull, vectors[i])) {
        spread(vectors[i], at);
        varied[i] = true;
        put(row, place, isNull, vectors[i], at);
      }
    }
    return bytes;
  }

  private static void put(Row row, int place, boolean isNull, BytesColumnVector vector, int at) {
    if (isNull) {
      vector.noNulls = false;
      vector.isNull[at] = true;
    } else {
      vector.setVal(at, row.bytesAt(place), row.startAt(place), row.lengthAt(place));
    }
  }

  private static boolean isFirst(Row row, int place, boolean isNull, BytesColumnVector vector) {
    if (isNull || vector.isNull[0]) {
      return isNull == vector.isNull[0];
    }
    int start = vector.start[0];
    int rowStart = row.startAt(place);
    return Arrays.equals(
        vector.vector[0],
        start,
        start + vector.length[0],
        row.bytesAt(place),
        rowStart,
        rowStart + row.lengthAt(place));
  }

  /** Gives the rows before a place the first one's value, which they have. */
  private static void spread(BytesColumnVector vector, int before) {
    Arrays.fill(vector.isNull, 0, before, vector.isNull[0]);
    Arrays.fill(vector.vector, 0, before, vector.vector[0]);
    Arrays.fill(vector.start, 0, before, vector.start[0]);
    Arrays.fill(vector.length, 0, before, vector.length[0]);
  }

  /** Makes the batch ready to be written. */
  void finish() {
    for (int i = 0; i < places.length; i++) {
      vectors[i].isRepeating = !varied[i];
      varied[i] = false;
    }
  }
}
