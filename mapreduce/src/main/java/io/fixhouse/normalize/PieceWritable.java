package io.fixhouse.normalize;

import io.fixhouse.input.FilePiece;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.io.Writable;

/** A piece of a file as a map task's value. */
public final class PieceWritable implements Writable {
  private FilePiece piece;

  public PieceWritable() {}

  PieceWritable(FilePiece piece) {
    this.piece = piece;
  }

  FilePiece piece() {
    return piece;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    JobPlan.writePieces(out, List.of(piece));
  }

  @Override
  public void readFields(DataInput in) throws IOException {
    piece = JobPlan.readPieces(in).get(0);
  }
}
