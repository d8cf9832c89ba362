package io.fixhouse.normalize;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

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
  private static final int MAX_PARTS = 128;
  private static final int FEW = 1024;

  /** Takes what became of the rows. */
  interface Sink {
    /** A row that stays; the reader stands before its columns. */
    void row(int file, RowHeader header, ByteReader columns, boolean conflict) throws IOException;

    /** A row that an earlier one repeats. */
    void duplicate(int file) throws IOException;
  }

  private interface RowVisitor {
    void row(int file, byte[] bytes, int start, int length) throws IOException;
  }

  private final int maxEntries;
  private final RowStore store;
  private final Sink sink;
  private final IdentityTable table = new IdentityTable();
  private final RowHeader header = new RowHeader();
  private final ByteReader reader = new ByteReader();

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
    int rows = 0;
    for (int at = 0; at < length; rows++) {
      reader.reset(bytes, at);
      at += Integer.BYTES + reader.readInt();
    }
    store.add(file, bytes, 0, length, rows);
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
    try (Parts byIdentity = new Parts(store.rows())) {
      forEachRow(
          store,
          (file, bytes, start, length) -> {
            if (header.hasIdentity) {
              byIdentity.add(header.identityLow, file, bytes, start, length);
            } else {
              sink.row(file, header, reader, false);
            }
          });
      for (RowStore part : byIdentity.stores) {
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
        (file, bytes, start, length) -> {
          if (header.hasIdentity && isDuplicate(identities.note(header), otherContents)) {
            duplicates.set(row[0]);
          }
          row[0]++;
        });
    row[0] = 0;
    forEachRow(
        rows,
        (file, bytes, start, length) -> {
          if (duplicates.get(row[0]++)) {
            sink.duplicate(file);
          } else {
            sink.row(file, header, reader, header.hasIdentity && identities.inConflict(header));
          }
        });
  }

  private IdentityTable cleared(int rows) {
    table.clear(rows);
    return table;
  }

  private boolean isDuplicate(IdentityTable.Seen seen, HashSet128 otherContents) {
    return switch (seen) {
      case NEW -> false;
      case SAME_CONTENT -> true;
      case OTHER_CONTENT -> !otherContents.add(header.contentHigh, header.contentLow);
    };
  }

  /** For few identities of many rows: the table of identities is small, that of contents is not. */
  private void resolveByContent(RowStore rows) throws IOException {
    IdentityTable identities = cleared(FEW);
    try (Parts byContent = new Parts(rows.rows())) {
      forEachRow(
          rows,
          (file, bytes, start, length) -> {
            identities.note(header);
            byContent.add(header.contentLow, file, bytes, start, length);
          });
      for (RowStore part : byContent.stores) {
        HashSet128 contents = new HashSet128();
        forEachRow(
            part,
            (file, bytes, start, length) -> {
              if (contents.add(header.contentHigh, header.contentLow)) {
                sink.row(file, header, reader, identities.inConflict(header));
              } else {
                sink.duplicate(file);
              }
            });
      }
    }
  }

  /** Shows each row, with its header read and the reader before its columns. */
  private void forEachRow(RowStore rows, RowVisitor visitor) throws IOException {
    rows.forEach(
        (file, bytes, start, end) -> {
          for (int at = start; at < end; ) {
            reader.reset(bytes, at);
            int rowLength = Integer.BYTES + reader.readInt();
            header.read(reader);
            visitor.row(file, bytes, at, rowLength);
            at += rowLength;
          }
        });
  }

  @Override
  public void close() throws IOException {
    store.close();
  }

  /** Rows dealt out by a hash, on disk, each part in the order in which its rows came. */
  private final class Parts implements Closeable {
    private final List<RowStore> stores = new ArrayList<>();

    Parts(long rows) {
      long wanted = rows / Math.max(1, maxEntries / 2) + 1;
      for (int i = 0; i < Math.min(MAX_PARTS, wanted); i++) {
        stores.add(new RowStore(0));
      }
    }

    void add(long hash, int file, byte[] bytes, int start, int length) throws IOException {
      int part = (int) Long.remainderUnsigned(hash >>> 32, stores.size());
      stores.get(part).add(file, bytes, start, length, 1);
    }

    @Override
    public void close() throws IOException {
      for (RowStore part : stores) {
        part.close();
      }
    }
  }
}
