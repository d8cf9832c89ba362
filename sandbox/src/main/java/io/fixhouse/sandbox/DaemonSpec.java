package io.fixhouse.sandbox;

import java.util.List;
import java.util.Map;

/**
 * All there is to say of a daemon.
 *
 * @param name also of its log and pid file
 * @param title as people call it
 * @param mainClass its entry
 * @param arguments of the main class
 * @param classpath folders in the order searched: {@code conf/…} and {@code lib/…} of the state;
 *     all jars of a {@code lib} folder
 * @param user whom it is in HDFS
 * @param heap the JVM's limit, MiB
 * @param compilerLevel of the JVM: 1 where the work is light, 4 where code gets hot
 * @param systemProperties besides those that all have; {@code @{…}} as in the templates
 * @param ports name to default; the templates know them as {@code @{daemon.name}}
 * @param after daemons that have to be healthy before this one starts
 * @param prepare done before each start, such as to format a disk not yet formatted
 * @param check whether it does its work
 * @param settle done when it is healthy, such as to make folders
 */
record DaemonSpec(
    String name,
    String title,
    String mainClass,
    List<String> arguments,
    List<String> classpath,
    String user,
    int heap,
    int compilerLevel,
    Map<String, String> systemProperties,
    Map<String, Integer> ports,
    List<String> after,
    Action prepare,
    Action check,
    Action settle) {

  /** The port that a browser can open, if there is one. */
  static final String WEB = "web";

  /**
   * Something done to, or asked of, a cluster; an exception says that it did not succeed, and why.
   */
  @FunctionalInterface
  interface Action {
    /** Nothing to do. */
    Action NONE = cluster -> {};

    void run(ClusterContext cluster) throws Exception;
  }
}
