package io.fixhouse.normalize;

import io.fixhouse.table.Row;
import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;

/**
 * Settles the duplicates and conflicts of one bucket after the other, whose rows come in the order
 * of files and positions. A row whose identity and content came before is a duplicate; an identity
 * that came with two contents is in conflict, in all its rows.
 *
 * <p>That an identity is in conflict is known only after its last row, so the rows are kept, in
 * memory or on disk. A bucket of more rows than the tables of hashes may hold is settled in parts:
 * by identity, and where one identity has too many rows by their content.
 */
final class BucketResolver implements Closeable {
  private static final int FEW = 1024;

  /** Takes what became of the rows. */
  interface Sink {
    /** A row that stays, with the columns that travelled. */
    void row(int file, RowHeader header, Row row, boolean conflict) throws IOException;

    /** A row that an earlier one repeats. */
    void duplicate(int file) throws IOException;
  }

  private interface RowVisitor {
    void row(int file, RowHeader header) throws IOException;
  }

  private final int maxEntries;
  private final RowStore store;
  private final Sink sink;
  private final IdentityTable table = new IdentityTable();
  private final BlockReader reader = new BlockReader();

  /**
   * @param maxEntries how many rows may be settled in memory at once
   * @param maxBytes how many bytes of rows may be kept in memory
   */
  BucketResolver(int maxEntries, long maxBytes, Sink sink) {
    this.maxEntries = maxEntries;
    this.store = new RowStore(maxBytes);
    this.sink = sink;
  }

  /** Adds the bucket's next block. */
  void add(int file, byte[] bytes, int length) throws IOException {
    store.add(file, bytes, 0, length, BlockReader.rows(bytes, 0));
  }

  /** Settles all rows of the bucket, after its last block; the next block begins another. */
  void resolve() throws IOException {
    if (store.rows() <= maxEntries) {
      resolveWhole(store);
    } else {
      resolveByIdentity();
    }
    store.clear();
  }

  private void resolveByIdentity() throws IOException {
    try (Parts byIdentity = new Parts(store.rows(), maxEntries)) {
      forEachRow(
          store,
          (file, header) -> {
            if (header.hasIdentity) {
              byIdentity.add(header.identityLow, file, header, reader.row());
            } else {
              sink.row(file, header, reader.row(), false);
            }
          });
      for (RowStore part : byIdentity.stores()) {
        if (part.rows() <= maxEntries) {
          resolveWhole(part);
        } else {
          resolveByContent(part);
        }
      }
    }
  }

  private void resolveWhole(RowStore rows) throws IOException {
    IdentityTable identities = cleared((int) rows.rows());
    HashSet128 otherContents = new HashSet128();
    BitSet duplicates = new BitSet();
    int[] row = {0};
    forEachRow(
        rows,
        (file, header) -> {
          if (header.hasIdentity && isDuplicate(identities.note(header), header, otherContents)) {
            duplicates.set(row[0]);
          }
          row[0]++;
        });
    row[0] = 0;
    forEachRow(
        rows,
        (file, header) -> {
          if (duplicates.get(row[0]++)) {
            sink.duplicate(file);
          } else {
            boolean conflict = header.hasIdentity && identities.inConflict(header);
            sink.row(file, header, reader.row(), conflict);
          }
        });
  }

  private IdentityTable cleared(int rows) {
    table.clear(rows);
    return table;
  }

  private static boolean isDuplicate(
      IdentityTable.Seen seen, RowHeader header, HashSet128 otherContents) {
    return switch (seen) {
      case NEW -> false;
      case SAME_CONTENT -> true;
      case OTHER_CONTENT -> !otherContents.add(header.contentHigh, header.contentLow);
    };
  }

  /** For few identities of many rows: the table of identities is small, that of contents is not. */
  private void resolveByContent(RowStore rows) throws IOException {
    IdentityTable identities = cleared(FEW);
    try (Parts byContent = new Parts(rows.rows(), maxEntries)) {
      forEachRow(
          rows,
          (file, header) -> {
            identities.note(header);
            byContent.add(header.contentLow, file, header, reader.row());
          });
      for (RowStore part : byContent.stores()) {
        HashSet128 contents = new HashSet128();
        forEachRow(
            part,
            (file, header) -> {
              if (contents.add(header.contentHigh, header.contentLow)) {
                sink.row(file, header, reader.row(), identities.inConflict(header));
              } else {
                sink.duplicate(file);
              }
            });
      }
    }
  }

  /** Shows each row, at which the reader then stands. */
  private void forEachRow(RowStore rows, RowVisitor visitor) throws IOException {
    rows.forEach(
        (file, bytes, start) -> {
          reader.reset(bytes, start);
          while (reader.next()) {
            visitor.row(file, reader.header());
          }
        });
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
