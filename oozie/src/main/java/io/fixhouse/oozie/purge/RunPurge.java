package io.fixhouse.oozie.purge;

import io.fixhouse.house.HouseLayout;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** Finds what runs knew long ago, and deployments that no job uses any more. */
final class RunPurge {
  private final FileSystem fileSystem;
  private final HouseLayout layout;

  RunPurge(FileSystem fileSystem, HouseLayout layout) {
    this.fileSystem = fileSystem;
    this.layout = layout;
  }

  List<Expired> runs(Retention retention, Instant now) throws IOException {
    List<Expired> expired = new ArrayList<>();
    for (FileStatus date : Folders.list(fileSystem, layout.runs())) {
      add(
          expired,
          Folders.list(fileSystem, date.getPath()),
          Set.of(),
          "its run was at ",
          retention,
          now);
    }
    return expired;
  }

  /**
   * @param used what the properties of live jobs name
   */
  List<Expired> deployments(Set<String> used, Retention retention, Instant now) throws IOException {
    List<Expired> expired = new ArrayList<>();
    for (FileStatus kind : Folders.list(fileSystem, layout.deployments())) {
      add(
          expired,
          Folders.list(fileSystem, kind.getPath()),
          used,
          "no job uses it; put there at ",
          retention,
          now);
    }
    return expired;
  }

  private static void add(
      List<Expired> expired,
      List<FileStatus> folders,
      Set<String> used,
      String why,
      Retention retention,
      Instant now) {
    for (FileStatus folder : folders) {
      Instant written = Instant.ofEpochMilli(folder.getModificationTime());
      String path = folder.getPath().toString();
      if (retention.isOverForRun(written, now)
          && used.stream().noneMatch(name -> name.equals(path) || name.startsWith(path + "/"))) {
        expired.add(new Expired(folder.getPath(), why + written));
      }
    }
  }
}
