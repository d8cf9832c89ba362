package io.fixhouse.normalize;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapred.FileAlreadyExistsException;
import org.apache.hadoop.mapreduce.JobContext;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;

/** Commits the files that tasks write in their work folders; has no records of its own. */
public final class TaskOutputFormat extends FileOutputFormat<NullWritable, NullWritable> {
  @Override
  public void checkOutputSpecs(JobContext job) throws IOException {
    Path output = getOutputPath(job);
    FileSystem fileSystem = output.getFileSystem(job.getConfiguration());
    for (OutputTable table : OutputTable.values()) {
      Path folder = new Path(output, table.folder());
      if (fileSystem.exists(folder)) {
        throw new FileAlreadyExistsException(folder + " exists: a run writes only new folders");
      }
    }
  }

  @Override
  public RecordWriter<NullWritable, NullWritable> getRecordWriter(TaskAttemptContext context) {
    return new RecordWriter<>() {
      @Override
      public void write(NullWritable key, NullWritable value) {
        throw new IllegalStateException("rows are written to the task's tables");
      }

      @Override
      public void close(TaskAttemptContext closing) {}
    };
  }
}
