package io.fixhouse.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The daemons, in the order in which they start; they stop in the reverse of it. */
final class Daemons {
  private static final List<String> HADOOP = List.of("conf", "lib/hadoop-web", "lib/hadoop");

  private static final List<String> METASTORE =
      List.of("conf/metastore", "conf", "lib/hive", "lib/hive-last");

  private static final List<String> HIVE =
      List.of("conf/hive", "conf", "lib/hive-fixhouse", "lib/hive", "lib/hive-last");

  private static final List<String> OOZIE = List.of("conf/oozie", "conf", "lib/oozie");

  private static final int LIGHT = 1;
  private static final int HOT = 4;

  static final DaemonSpec NAME_NODE =
      new DaemonSpec(
          "namenode",
          "NameNode",
          "org.apache.hadoop.hdfs.server.namenode.NameNode",
          List.of(),
          HADOOP,
          "hdfs",
          256,
          LIGHT,
          Map.of(),
          ports("rpc", 8020, DaemonSpec.WEB, 9870),
          List.of(),
          Hdfs::format,
          Hdfs::checkNameNode,
          DaemonSpec.Action.NONE);

  static final DaemonSpec DATA_NODE =
      new DaemonSpec(
          "datanode",
          "DataNode",
          "org.apache.hadoop.hdfs.server.datanode.DataNode",
          List.of(),
          HADOOP,
          "hdfs",
          256,
          LIGHT,
          Map.of(),
          ports("data", 9866, "rpc", 9867, DaemonSpec.WEB, 9864),
          List.of(),
          DaemonSpec.Action.NONE,
          Hdfs::checkDataNode,
          Hdfs::makeFolders);

  static final DaemonSpec METASTORE_SERVER =
      new DaemonSpec(
          "metastore",
          "Metastore",
          "org.apache.hadoop.hive.metastore.HiveMetaStore",
          List.of(),
          METASTORE,
          "fixhouse",
          384,
          LIGHT,
          Map.of(
              "log4j.configurationFile", "metastore-log4j2.properties",
              "derby.stream.error.file", "@{log}/derby.log"),
          ports("thrift", 9083),
          List.of(NAME_NODE.name(), DATA_NODE.name()),
          Hive::makeSchema,
          Hive::checkMetastore,
          DaemonSpec.Action.NONE);

  static final DaemonSpec RESOURCE_MANAGER =
      new DaemonSpec(
          "resourcemanager",
          "ResourceManager",
          "org.apache.hadoop.yarn.server.resourcemanager.ResourceManager",
          List.of(),
          HADOOP,
          "yarn",
          256,
          LIGHT,
          Map.of(),
          ports(
              "client",
              8032,
              "scheduler",
              8030,
              "tracker",
              8031,
              "admin",
              8033,
              DaemonSpec.WEB,
              8088),
          List.of(),
          DaemonSpec.Action.NONE,
          Yarn::checkResourceManager,
          DaemonSpec.Action.NONE);

  static final DaemonSpec NODE_MANAGER =
      new DaemonSpec(
          "nodemanager",
          "NodeManager",
          "org.apache.hadoop.yarn.server.nodemanager.NodeManager",
          List.of(),
          HADOOP,
          "yarn",
          256,
          LIGHT,
          Map.of(),
          ports("rpc", 8041, "localizer", 8040, "shuffle", 13562, DaemonSpec.WEB, 8042),
          List.of(RESOURCE_MANAGER.name()),
          DaemonSpec.Action.NONE,
          Yarn::checkNodeManager,
          DaemonSpec.Action.NONE);

  static final DaemonSpec JOB_HISTORY =
      new DaemonSpec(
          "jobhistory",
          "JobHistory",
          "org.apache.hadoop.mapreduce.v2.hs.JobHistoryServer",
          List.of(),
          HADOOP,
          "mapred",
          192,
          LIGHT,
          Map.of(),
          ports("rpc", 10020, "admin", 10033, DaemonSpec.WEB, 19888),
          List.of(NAME_NODE.name(), DATA_NODE.name()),
          DaemonSpec.Action.NONE,
          Yarn::checkJobHistory,
          DaemonSpec.Action.NONE);

  /**
   * With room for Tez, whose tasks run in it: 1.5 GiB were not enough for 30 million fills with
   * Tez's pipelined sorter, and were not tried with the other.
   */
  static final DaemonSpec HIVE_SERVER =
      new DaemonSpec(
          "hiveserver2",
          "HiveServer2",
          "org.apache.hive.service.server.HiveServer2",
          List.of(),
          HIVE,
          "fixhouse",
          3072,
          HOT,
          Map.of("log4j.configurationFile", "hive-log4j2.properties"),
          ports("thrift", 10000, DaemonSpec.WEB, 10002),
          List.of(METASTORE_SERVER.name()),
          DaemonSpec.Action.NONE,
          Hive::checkServer,
          Hive::makeRoles);

  static final DaemonSpec MAIL_SINK =
      new DaemonSpec(
          "mailsink",
          "MailSink",
          "io.fixhouse.mail.MailSink",
          List.of("@{mailsink.smtp}", "@{mail}"),
          List.of("lib/mail-fixhouse", "lib/mail"),
          "fixhouse",
          32,
          LIGHT,
          Map.of(),
          ports("smtp", 2525),
          List.of(),
          DaemonSpec.Action.NONE,
          MailServer::check,
          DaemonSpec.Action.NONE);

  static final DaemonSpec OOZIE_SERVER =
      new DaemonSpec(
          "oozie",
          "Oozie",
          "org.apache.oozie.server.EmbeddedOozieServer",
          List.of(),
          OOZIE,
          "oozie",
          320,
          LIGHT,
          Map.of(
              // What mails are written in, whatever the terminal's language.
              "file.encoding", "UTF-8",
              "oozie.home.dir", "@{data}/work/oozie",
              "oozie.config.dir", "@{conf}/oozie",
              "oozie.config.file", "oozie-site.xml",
              "oozie.log.dir", "@{log}",
              "oozie.log4j.file", "oozie-log4j.properties",
              "oozie.data.dir", "@{data}",
              "oozie.instance.id", "localhost",
              "derby.stream.error.file", "@{log}/derby-oozie.log"),
          ports(DaemonSpec.WEB, 11000),
          List.of(NAME_NODE.name(), DATA_NODE.name(), RESOURCE_MANAGER.name(), MAIL_SINK.name()),
          Oozie::makeSchema,
          Oozie::check,
          Oozie::putLibraries);

  static final List<DaemonSpec> ALL =
      List.of(
          NAME_NODE,
          DATA_NODE,
          METASTORE_SERVER,
          RESOURCE_MANAGER,
          NODE_MANAGER,
          JOB_HISTORY,
          HIVE_SERVER,
          MAIL_SINK,
          OOZIE_SERVER);

  private Daemons() {}

  private static Map<String, Integer> ports(Object... namesAndNumbers) {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      ports.put((String) namesAndNumbers[i], (Integer) namesAndNumbers[i + 1]);
    }
    return ports;
  }
}
