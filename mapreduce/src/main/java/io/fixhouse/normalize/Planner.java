package io.fixhouse.normalize;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.Format;
import io.fixhouse.input.SplitPlan;
import io.fixhouse.input.StoredFile;
import io.fixhouse.input.UnreadableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
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
  private final List<Source> sources = new ArrayList<>();

  /**
   * What tasks read as a file: a file, or an entry of a zip.
   *
   * @param file the number of the file that it is or lies in
   */
  private record Source(int file, LandedFile landed, FilePiece piece) {}

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
        for (FilePiece piece : FilePiece.whole(stored, format, file.bytes())) {
          sources.add(new Source(i, landed(file, piece), piece));
        }
      } catch (UnreadableException e) {
        if (formats.size() == i) {
          formats.add(FORMAT_UNKNOWN);
        }
        counts.of(i).unreadable(new Unreadable(e.getMessage(), e.offset(), -1, -1));
      }
    }
    sources.sort(Comparator.comparing(Source::landed, LandedFile.ORDER));
  }

  private static LandedFile landed(LandedFile file, FilePiece piece) {
    String name = piece.sourceFile(file.name());
    return new LandedFile(file.vendor(), file.delivery(), file.path(), name, piece.bytes());
  }

  /**
   * The counts by file.
   *
   * @param ofSources what the plan's tasks counted, by source
   */
  Counts counts(Counts ofSources) {
    for (int i = 0; i < sources.size(); i++) {
      counts.of(sources.get(i).file()).add(ofSources.of(i));
    }
    return counts;
  }

  /** A file's format by its number. */
  String format(int file) {
    return formats.get(file);
  }

  boolean hasWork() {
    return !sources.isEmpty();
  }

  /** The plan for about so many map tasks. */
  JobPlan plan(Configuration configuration, int tasks) {
    Map<String, Long> bytes = new TreeMap<>();
    List<FilePiece> pieces = new ArrayList<>();
    for (Source source : sources) {
      FilePiece piece = source.piece().ofFile(pieces.size());
      pieces.add(piece);
      bytes.merge(source.landed().vendor(), piece.bytes() * piece.format().expansion(), Long::sum);
    }
    Map<String, Integer> buckets = new TreeMap<>();
    bytes.forEach((vendor, sum) -> buckets.put(vendor, buckets(sum)));
    long pieceBytes = configuration.getLong(PIECE_BYTES, DEFAULT_PIECE_BYTES);
    NormalizeRequest ofSources = request.withFiles(sources.stream().map(Source::landed).toList());
    return new JobPlan(ofSources, buckets, new SplitPlan(tasks, pieceBytes).plan(pieces));
  }

  private static int buckets(long bytes) {
    return (int) Math.max(1, Math.min(MAX_BUCKETS, (bytes + BUCKET_BYTES - 1) / BUCKET_BYTES));
  }
}
