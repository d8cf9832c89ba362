package io.fixhouse.night.run;

import io.fixhouse.hive.Changes;
import io.fixhouse.publish.PublicationList;
import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What the steps of one run leave for each other, a file each. */
public final class RunFolder {
  private final FileSystem fileSystem;
  private final Path folder;
  private final RunPlan plan;

  RunFolder(FileSystem fileSystem, Path folder, RunPlan plan) {
    this.fileSystem = fileSystem;
    this.folder = folder;
    this.plan = plan;
  }

  /** What it is to do. */
  public RunPlan plan() {
    return plan;
  }

  /** What was normalised, once it is checked. */
  public JsonFile<Normalized> normalized() {
    return file("normalized", Normalized.class);
  }

  /**
   * What was normalised.
   *
   * @throws IOException if that step has not been
   */
  public Normalized readNormalized() throws IOException {
    return required(normalized(), "normalized");
  }

  /** What changes, once the amendments are computed. */
  public JsonFile<Changes> changes() {
    return file("changes", Changes.class);
  }

  /**
   * What changes.
   *
   * @throws IOException if that step has not been
   */
  public Changes readChanges() throws IOException {
    return required(changes(), "restated");
  }

  /** What is to be published, once it is computed and out of the run's database. */
  public JsonFile<PublicationList> list() {
    return file("list", PublicationList.class);
  }

  /** How it ended; there once all of it is published, or its failure recorded. */
  public JsonFile<RunEnd> end() {
    return file("end", RunEnd.class);
  }

  private <T> T required(JsonFile<T> file, String done) throws IOException {
    return file.read()
        .orElseThrow(
            () -> new IOException("generation " + plan.generation() + " is not " + done + " yet"));
  }

  private <T> JsonFile<T> file(String name, Class<T> type) {
    return new JsonFile<>(fileSystem, new Path(folder, name + ".json"), type);
  }
}
