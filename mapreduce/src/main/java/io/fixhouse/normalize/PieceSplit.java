package io.fixhouse.normalize;

import io.fixhouse.input.FilePiece;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.io.Writable;
import org.apache.hadoop.mapreduce.InputSplit;

/** A map task's pieces. */
public final class PieceSplit extends InputSplit implements Writable {
  private List<FilePiece> pieces = List.of();

  public PieceSplit() {}

  PieceSplit(List<FilePiece> pieces) {
    this.pieces = pieces;
  }

  List<FilePiece> pieces() {
    return pieces;
  }

  /** The work in it: the order of tasks goes by it, the longest first. */
  @Override
  public long getLength() {
    return pieces.stream().mapToLong(FilePiece::weight).sum();
  }

  /** Pieces of many files have no place in common. */
  @Override
  public String[] getLocations() {
    return new String[0];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    JobPlan.writePieces(out, pieces);
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    pieces = JobPlan.readPieces(in);
  }
}
