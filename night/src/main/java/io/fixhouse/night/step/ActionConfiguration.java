package io.fixhouse.night.step;

import java.io.File;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.MRJobConfig;

/** What Oozie gives an action for the jobs that it submits. */
final class ActionConfiguration {
  private static final String FILE = "oozie.action.conf.xml";
  private static final String TAGS = "oozie.child.mapreduce.job.tags";
  private static final String TOKENS = "HADOOP_TOKEN_FILE_LOCATION";

  private ActionConfiguration() {}

  /** Adds it, if this is an action: by its tags Oozie ends the jobs of an attempt that died. */
  static void addTo(Configuration configuration) {
    String file = System.getProperty(FILE);
    if (file == null) {
      return;
    }
    Configuration action = new Configuration(false);
    action.addResource(new Path(new File(file).toURI()));
    String tags = action.get(TAGS);
    if (tags != null) {
      configuration.set(MRJobConfig.JOB_TAGS, tags);
    }
    String tokens = System.getenv(TOKENS);
    if (tokens != null) {
      configuration.set(MRJobConfig.MAPREDUCE_JOB_CREDENTIALS_BINARY, tokens);
    }
  }
}
