package io.fixhouse.sandbox;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/** What Oozie needs before it starts and when it is there, and whether it works. */
final class Oozie {
  private static final String USER = "oozie";

  /** What all actions take along, and hive2 actions; the folders' names are Oozie's. */
  private static final List<String> SHARED = List.of("oozie", "hive2");

  private Oozie() {}

  /** Makes Oozie's tables, once; a marker says that it was done to the end. */
  static void makeSchema(ClusterContext cluster) throws IOException, InterruptedException {
    java.nio.file.Path done = cluster.state().data().resolve("oozie.made");
    if (Files.exists(done)) {
      return;
    }
    Folders.delete(cluster.state().data().resolve("oozie"));
    cluster
        .launcher()
        .runTool(
            Daemons.OOZIE_SERVER, "org.apache.oozie.tools.OozieDBCLI", List.of("create", "-run"));
    Files.createFile(done);
  }

  static void check(ClusterContext cluster) throws IOException {
    String answer = get(cluster, "status");
    if (!answer.contains("NORMAL")) {
      throw new IOException("Oozie says " + answer);
    }
  }

  /** Puts the libraries that actions take along into HDFS; Oozie looks anew where one changed. */
  static void putLibraries(ClusterContext cluster) throws IOException, InterruptedException {
    boolean changed = false;
    try (FileSystem files = cluster.fileSystem(USER)) {
      for (String library : SHARED) {
        changed |= put(cluster.state().lib().resolve("oozie-shared/" + library), files, library);
      }
    }
    if (changed) {
      get(cluster, "update_sharelib");
    }
  }

  private static boolean put(java.nio.file.Path source, FileSystem files, String library)
      throws IOException {
    Path target = new Path("/user/oozie/share/lib", library);
    files.mkdirs(target);
    files.setPermission(target, new FsPermission("755"));
    boolean changed = false;
    Set<String> wanted = new HashSet<>();
    try (DirectoryStream<java.nio.file.Path> jars = Files.newDirectoryStream(source, "*.jar")) {
      for (java.nio.file.Path jar : jars) {
        Path copy = new Path(target, jar.getFileName().toString());
        wanted.add(copy.getName());
        if (!current(files, copy, jar)) {
          files.copyFromLocalFile(false, true, new Path(jar.toUri()), copy);
          files.setPermission(copy, new FsPermission("644"));
          changed = true;
        }
      }
    }
    for (FileStatus copy : files.listStatus(target)) {
      if (!wanted.contains(copy.getPath().getName())) {
        changed |= files.delete(copy.getPath(), false);
      }
    }
    return changed;
  }

  /** A build writes our own jar anew, at times with the same size. */
  private static boolean current(FileSystem files, Path copy, java.nio.file.Path jar)
      throws IOException {
    if (!files.exists(copy)) {
      return false;
    }
    FileStatus status = files.getFileStatus(copy);
    return status.getLen() == Files.size(jar)
        && status.getModificationTime() >= Files.getLastModifiedTime(jar).toMillis();
  }

  private static String get(ClusterContext cluster, String what) throws IOException {
    String path = "/oozie/v2/admin/" + what + "?user.name=" + USER;
    return Page.get(cluster, Daemons.OOZIE_SERVER, path);
  }
}
