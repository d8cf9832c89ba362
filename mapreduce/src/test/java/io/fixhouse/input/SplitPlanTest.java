package io.fixhouse.input;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.Test;

public class SplitPlanTest {
  private static final long MEBIBYTE = 1 << 20;

  @Test
  public void smallFilesArePackedIntoAsManyTasksAsAsked() {
    List<FilePiece> files = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      files.add(new FilePiece(i, Format.GZIP, 0, 1000 + i));
    }
    List<List<FilePiece>> tasks = new SplitPlan(4, MEBIBYTE).plan(files);
    assertEquals(4, tasks.size());
    assertEquals(50, tasks.stream().mapToInt(List::size).sum());
    tasks.forEach(task -> assertTrue("" + task.size(), task.size() >= 12));
  }

  @Test
  public void aBigPlainFileIsCutIntoPiecesThatMeet() {
    List<List<FilePiece>> tasks =
        new SplitPlan(3, MEBIBYTE).plan(List.of(new FilePiece(0, Format.PLAIN, 0, 1_000_000_007)));
    assertEquals(3, tasks.size());
    assertCovers(1_000_000_007, tasks);
    long most = tasks.stream().mapToLong(SplitPlanTest::weight).max().orElseThrow();
    assertTrue("" + most, most < 350_000_000);
  }

  @Test
  public void aGzipFileIsNeverCut() {
    List<List<FilePiece>> tasks =
        new SplitPlan(3, 1).plan(List.of(new FilePiece(0, Format.GZIP, 0, 1_000_000_007)));
    assertEquals(List.of(List.of(new FilePiece(0, Format.GZIP, 0, 1_000_000_007))), tasks);
  }

  @Test
  public void anEmptyFileIsOnePieceAndNoFilesAreNoTasks() {
    FilePiece empty = new FilePiece(0, Format.PLAIN, 0, 0);
    assertEquals(List.of(List.of(empty)), new SplitPlan(2, 1).plan(List.of(empty)));
    assertEquals(List.of(), new SplitPlan(2, 1).plan(List.of()));
  }

  private static long weight(List<FilePiece> task) {
    return task.stream().mapToLong(FilePiece::weight).sum();
  }

  private static void assertCovers(long bytes, List<List<FilePiece>> tasks) {
    List<FilePiece> pieces = new ArrayList<>();
    tasks.forEach(pieces::addAll);
    pieces.sort(Comparator.comparingLong(FilePiece::start));
    long at = 0;
    for (FilePiece piece : pieces) {
      assertEquals(at, piece.start());
      at = piece.end();
    }
    assertEquals(bytes, at);
  }
}
