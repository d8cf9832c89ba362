package io.fixhouse.launcher;

import org.apache.oozie.action.hadoop.JavaMain;

/** The main class of java actions: Oozie's, which ends when HDFS can take its result. */
public final class PatientJavaMain extends JavaMain {
  /** For Oozie's launcher: the property {@code oozie.launcher.action.main.class} names it. */
  public static void main(String[] arguments) throws Exception {
    run(PatientJavaMain.class, arguments);
  }

  @Override
  protected void run(String[] arguments) throws Exception {
    try {
      super.run(arguments);
    } finally {
      ActionFolder.ofThisContainer().awaitWritable();
    }
  }
}
