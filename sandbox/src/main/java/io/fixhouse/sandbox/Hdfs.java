package io.fixhouse.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants;

/** What HDFS needs before it starts and when it is there, and whether it works. */
final class Hdfs {
  private static final String SUPERUSER = "hdfs";

  /** A folder that the cluster's parts expect. */
  private record Folder(String path, String owner, String group, String permission) {}

  private static final List<Folder> FOLDERS =
      List.of(
          new Folder("/", "hdfs", "hadoop", "755"),
          new Folder("/tmp", "hdfs", "hadoop", "1777"),
          new Folder("/tmp/hive", "fixhouse", "fixhouse", "733"),
          new Folder("/user", "hdfs", "hadoop", "755"),
          new Folder("/user/fixhouse", "fixhouse", "fixhouse", "750"),
          new Folder("/user/hive", "fixhouse", "fixhouse", "750"),
          new Folder("/user/hive/warehouse", "fixhouse", "fixhouse", "750"),
          new Folder("/user/hive/external", "fixhouse", "fixhouse", "750"),
          new Folder("/user/oozie", "oozie", "oozie", "755"),
          new Folder("/user/oozie/share", "oozie", "oozie", "755"),
          new Folder("/user/oozie/share/lib", "oozie", "oozie", "755"),
          new Folder("/mapred", "mapred", "hadoop", "755"),
          new Folder("/mapred/history", "mapred", "hadoop", "755"),
          new Folder("/mapred/history/intermediate", "mapred", "hadoop", "1777"),
          new Folder("/mapred/history/done", "mapred", "hadoop", "750"),
          new Folder("/apps", "hdfs", "hadoop", "755"),
          new Folder("/apps/tez", "hdfs", "hadoop", "755"),
          new Folder("/fixhouse", "fixhouse", "fixhouse", "750"));

  private Hdfs() {}

  /** Formats the NameNode's disk, once. */
  static void format(ClusterContext cluster) throws IOException, InterruptedException {
    if (Files.isDirectory(cluster.state().data().resolve("namenode/current"))) {
      return;
    }
    DaemonSpec daemon = Daemons.NAME_NODE;
    cluster.launcher().runTool(daemon, daemon.mainClass(), List.of("-format", "-nonInteractive"));
  }

  static void checkNameNode(ClusterContext cluster) throws IOException, InterruptedException {
    try (FileSystem files = cluster.fileSystem(SUPERUSER)) {
      files.getStatus();
    }
  }

  /**
   * Safe mode ends when the DataNode has said what it holds; the NameNode takes one that has just
   * died for alive, so it is asked itself too.
   */
  static void checkDataNode(ClusterContext cluster) throws IOException, InterruptedException {
    Page.get(cluster, Daemons.DATA_NODE, "/jmx?qry=Hadoop:service=DataNode,name=DataNodeInfo");
    try (FileSystem files = cluster.fileSystem(SUPERUSER)) {
      DistributedFileSystem hdfs = (DistributedFileSystem) files;
      if (hdfs.getDataNodeStats(HdfsConstants.DatanodeReportType.LIVE).length == 0) {
        throw new IOException("no DataNode has reported");
      }
      if (hdfs.isInSafeMode()) {
        throw new IOException("the NameNode is in safe mode");
      }
    }
  }

  /** Makes the folders that are not there, and puts Tez where containers find it. */
  static void makeFolders(ClusterContext cluster) throws IOException, InterruptedException {
    try (FileSystem files = cluster.fileSystem(SUPERUSER)) {
      for (Folder folder : FOLDERS) {
        Path path = new Path(folder.path());
        if (folder.path().equals("/") || !files.exists(path)) {
          files.mkdirs(path);
          files.setPermission(path, new FsPermission(folder.permission()));
          files.setOwner(path, folder.owner(), folder.group());
        }
      }
      if (cluster.settings().tez() == Settings.Tez.YARN) {
        putTez(cluster, files);
      }
    }
  }

  private static void putTez(ClusterContext cluster, FileSystem files) throws IOException {
    try (DirectoryStream<java.nio.file.Path> jars =
        Files.newDirectoryStream(cluster.state().lib().resolve("tez"), "*.jar")) {
      for (java.nio.file.Path jar : jars) {
        Path target = new Path("/apps/tez", jar.getFileName().toString());
        if (!files.exists(target) || files.getFileStatus(target).getLen() != Files.size(jar)) {
          files.copyFromLocalFile(false, true, new Path(jar.toUri()), target);
          files.setPermission(target, new FsPermission("644"));
        }
      }
    }
  }
}
