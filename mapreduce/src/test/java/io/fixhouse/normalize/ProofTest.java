package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;
import static org.junit.Assert.assertTrue;

import io.fixhouse.command.UserException;
import io.fixhouse.line.ExecKind;
import java.io.IOException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.DataInputBuffer;
import org.apache.hadoop.io.DataOutputBuffer;
import org.junit.Test;

public class ProofTest {
  private static final LandedFile FILE = new LandedFile("wna", 2, new Path("/a"), "a.fix", 100);

  private final FileCounts counts = new FileCounts();

  /** Five lines: a fill, a duplicate, two messages, a rejected line. */
  public ProofTest() {
    counts.linesRead = 5;
    counts.lineBytes = 100;
    counts.decodedBytes = 100;
    counts.sent = 2;
    counts.execution(ExecKind.FILL);
    counts.duplicates = 1;
    counts.messages = 2;
    counts.rejected("no_symbol", 0, 80);
  }

  @Test
  public void aFileWhoseLinesAllEndedSomewhereAddsUp() {
    check();
  }

  @Test
  public void aLostLineIsNamedWithItsFile() {
    counts.linesRead++;
    assertTrue(
        failure(), failure().contains("a.fix of vendor wna, delivery 2: 6 lines read, but 5"));
  }

  @Test
  public void anExecutionLostBetweenMapAndReduceIsSeen() {
    counts.sent++;
    counts.linesRead++;
    assertTrue(failure(), failure().contains("3 executions sent to the reducers, but 2"));
  }

  @Test
  public void bytesLostAtASeamAreSeen() {
    counts.lineBytes--;
    assertTrue(failure(), failure().contains("100 bytes decoded, but 99 bytes of lines"));
  }

  @Test
  public void aFileThatCannotBeReadNeedNotAddUpAndItsFirstDamageStays() {
    counts.linesRead++;
    counts.unreadable(new Unreadable("late", 70, -1, -1));
    counts.unreadable(new Unreadable("early", 7, 0, 3));
    counts.unreadable(new Unreadable("later", 90, -1, -1));
    check();
    assertEquals(
        "early (at byte 7 of the file; the last line read begins at block 0, position 3)",
        counts.ledger(FILE, "gzip").unreadable().text());
  }

  @Test
  public void countsOfTasksAreReadBackAndAdded() throws IOException {
    counts.tradeDate(19844);
    counts.tradeDate(19843);
    counts.conflicts = 3;
    counts.unmappedClients = 4;
    counts.unmappedSymbols = 5;
    counts.unreadable(new Unreadable("cut short", 7, 0, 3));
    DataOutputBuffer out = new DataOutputBuffer();
    counts.write(out);
    DataInputBuffer in = new DataInputBuffer();
    in.reset(out.getData(), out.getLength());
    FileCounts read = FileCounts.read(in);
    assertEquals(counts.ledger(FILE, "gzip"), read.ledger(FILE, "gzip"));

    FileCounts more = new FileCounts();
    more.rejected("no_symbol", 0, 10);
    more.execution(ExecKind.BUST);
    read.add(more);
    FileLedger sum = read.ledger(FILE, "gzip");
    assertEquals(new RejectedCount(2, 0, 10), sum.rejected().get("no_symbol"));
    assertEquals(1, sum.amendments());
    assertEquals(2, sum.executionsWritten());
  }

  private void check() {
    Proof.check(counts.ledger(FILE, "plain"), counts);
  }

  private String failure() {
    return assertThrows(UserException.class, this::check).getMessage();
  }
}
