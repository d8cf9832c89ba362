package io.fixhouse.normalize;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.Format;
import io.fixhouse.input.SplitPlan;
import io.fixhouse.input.StoredFile;
import io.fixhouse.input.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;

/** Looks at the files' first bytes and decides who reads what, and how executions are dealt out. */
final class Planner {
  static final String FORMAT_UNKNOWN = "unknown";

  /**
   * The least work worth a piece of its own, in plain bytes: what a task reads in half a second.
   */
  static final String PIECE_BYTES = "fixhouse.normalize.piece.bytes";

  private static final long DEFAULT_PIECE_BYTES = 64L << 20;

  /** A bucket's rows are kept in memory until all are there. */
  private static final long BUCKET_BYTES = 32L << 20;

  private static final int MAX_BUCKETS = 1024;

  private final NormalizeRequest request;
  private final Counts counts = new Counts();
  private final List<String> formats = new ArrayList<>();
  private final List<FilePiece> readable = new ArrayList<>();

  Planner(NormalizeRequest request) {
    this.request = request;
  }

  /** Finds each file's format; files that cannot be read are noted and left out. */
  void look(Configuration configuration) throws IOException {
    for (int i = 0; i < request.files().size(); i++) {
      LandedFile file = request.files().get(i);
      try (StoredFile stored =
          StoredFile.open(file.path().getFileSystem(configuration), file.path())) {
        Format format = stored.format();
        formats.add(format.text());
        if (format.readable()) {
          readable.add(new FilePiece(i, format, 0, file.bytes()));
        } else {
          unreadable(i, format.notReadable(), 0);
        }
      } catch (UnreadableException e) {
        formats.add(FORMAT_UNKNOWN);
        unreadable(i, e.getMessage(), e.offset());
      }
    }
  }

  private void unreadable(int file, String reason, long offset) {
    counts.of(file).unreadable(new Unreadable(reason, offset, -1, -1));
  }

  /** What the look found: the files that cannot be read. */
  Counts counts() {
    return counts;
  }

  /** A file's format by its number. */
  String format(int file) {
    return formats.get(file);
  }

  boolean hasWork() {
    return !readable.isEmpty();
  }

  /** The plan for about so many map tasks. */
  JobPlan plan(Configuration configuration, int tasks) {
    Map<String, Long> bytes = new TreeMap<>();
    for (FilePiece file : readable) {
      String vendor = request.files().get(file.file()).vendor();
      bytes.merge(vendor, file.bytes() * file.format().expansion(), Long::sum);
    }
    Map<String, Integer> buckets = new TreeMap<>();
    bytes.forEach((vendor, sum) -> buckets.put(vendor, buckets(sum)));
    long pieceBytes = configuration.getLong(PIECE_BYTES, DEFAULT_PIECE_BYTES);
    return new JobPlan(request, buckets, new SplitPlan(tasks, pieceBytes).plan(readable));
  }

  private static int buckets(long bytes) {
    return (int) Math.max(1, Math.min(MAX_BUCKETS, (bytes + BUCKET_BYTES - 1) / BUCKET_BYTES));
  }
}
