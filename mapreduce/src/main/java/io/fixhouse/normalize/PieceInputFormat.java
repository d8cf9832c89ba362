package io.fixhouse.normalize;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.InputFormat;
import org.apache.hadoop.mapreduce.InputSplit;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordReader;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** The plan's tasks as splits; a record is a piece, which the mapper reads itself. */
public final class PieceInputFormat extends InputFormat<NullWritable, PieceWritable> {
  @Override
  public List<InputSplit> getSplits(JobContext context) throws IOException {
    return JobPlan.load(context.getConfiguration()).tasks().stream()
        .<InputSplit>map(PieceSplit::new)
        .toList();
  }

  @Override
  public RecordReader<NullWritable, PieceWritable> createRecordReader(
      InputSplit split, TaskAttemptContext context) {
    return new Pieces();
  }

  private static final class Pieces extends RecordReader<NullWritable, PieceWritable> {
    private PieceSplit split;
    private long total;
    private long begun;
    private int next;

    @Override
    public void initialize(InputSplit inputSplit, TaskAttemptContext context) {
      split = (PieceSplit) inputSplit;
      total = Math.max(1, split.getLength());
    }

    @Override
    public boolean nextKeyValue() {
      if (next > 0) {
        begun += split.pieces().get(next - 1).weight();
      }
      return next++ < split.pieces().size();
    }

    @Override
    public NullWritable getCurrentKey() {
      return NullWritable.get();
    }

    @Override
    public PieceWritable getCurrentValue() {
      return new PieceWritable(split.pieces().get(next - 1));
    }

    @Override
    public float getProgress() {
      return (float) begun / total;
    }

    @Override
    public void close() {}
  }
}
