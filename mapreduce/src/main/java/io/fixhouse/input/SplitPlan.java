package io.fixhouse.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Cuts files into pieces where their format allows, and packs the pieces into tasks of about the
 * same work: a container of its own for each small file costs more than its reading.
 *
 * @param tasks about how many tasks to make, at least 1
 * @param minimum the least work worth a piece of its own, in plain bytes, at least 1
 */
public record SplitPlan(int tasks, long minimum) {
  /** Pieces smaller than a task, so that the tasks come out even. */
  private static final int PIECES_A_TASK = 4;

  private static List<FilePiece> cut(FilePiece whole, long pieceWeight) {
    if (!whole.format().splittable()) {
      return List.of(whole);
    }
    long bytes = whole.bytes();
    long wanted = (whole.weight() + pieceWeight - 1) / pieceWeight;
    int count = (int) Math.max(1, Math.min(wanted, bytes));
    List<FilePiece> pieces = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      long start = cutAt(bytes, i, count);
      long end = cutAt(bytes, i + 1, count);
      pieces.add(new FilePiece(whole.file(), whole.format(), start, end));
    }
    return pieces;
  }

  private static long cutAt(long bytes, int i, int count) {
    return bytes / count * i + bytes % count * i / count;
  }

  /**
   * Plans the reading of whole files.
   *
   * @param files each file as one piece, or of a zip each entry
   * @return the tasks' pieces, none empty, each in the order of files and of their bytes
   */
  public List<List<FilePiece>> plan(List<FilePiece> files) {
    long total = files.stream().mapToLong(FilePiece::weight).sum();
    long share = (long) tasks * PIECES_A_TASK;
    long pieceWeight = Math.max(minimum, (total + share - 1) / share);
    List<FilePiece> pieces = new ArrayList<>();
    files.forEach(file -> pieces.addAll(cut(file, pieceWeight)));
    pieces.sort(Comparator.comparingLong(FilePiece::weight).reversed());

    PriorityQueue<Task> open = new PriorityQueue<>(Comparator.comparingLong(task -> task.weight));
    for (int i = 0; i < tasks; i++) {
      open.add(new Task());
    }
    for (FilePiece piece : pieces) {
      Task lightest = open.poll();
      lightest.pieces.add(piece);
      lightest.weight += Math.max(1, piece.weight());
      open.add(lightest);
    }
    return open.stream().map(Task::inOrder).filter(task -> !task.isEmpty()).toList();
  }

  private static final class Task {
    private final List<FilePiece> pieces = new ArrayList<>();
    private long weight;

    List<FilePiece> inOrder() {
      pieces.sort(Comparator.comparingInt(FilePiece::file).thenComparingLong(FilePiece::start));
      return pieces;
    }
  }
}
