package io.fixhouse.normalize;

import io.fixhouse.command.Progress;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Runs the job. */
public final class NormalizeJob {
  private NormalizeJob() {}

  /**
   * Normalises the files of a date.
   *
   * @return a ledger a file, in the tables' order; a file that cannot be read whole has that in its
   *     ledger, and its vendor's rows are to be thrown away
   * @throws io.fixhouse.command.UserException if the job failed, or a readable file does not add up
   */
  public static List<FileLedger> run(
      Configuration configuration, NormalizeRequest request, Progress progress)
      throws IOException, InterruptedException {
    throw new IOException("not yet");
  }
}
