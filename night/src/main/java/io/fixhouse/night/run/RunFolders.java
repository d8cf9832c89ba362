package io.fixhouse.night.run;

import io.fixhouse.house.HouseLayout;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folders of a date's runs. */
public final class RunFolders {
  private static final String GENERATION = "generation=";

  private final FileSystem fileSystem;
  private final Path runs;

  public RunFolders(FileSystem fileSystem, HouseLayout layout, LocalDate fileDate) {
    this.fileSystem = fileSystem;
    runs = layout.runs(fileDate);
  }

  /** A new run's, that is to normalise. */
  public RunFolder begin(RunPlan plan) throws IOException {
    Path folder = folder(plan);
    planFile(folder).write(plan);
    return new RunFolder(fileSystem, folder, plan);
  }

  /** A new run's, whose rows are normalised already. */
  public RunFolder begin(RunPlan plan, Normalized normalized) throws IOException {
    // The plan last: with it, the run is there.
    new RunFolder(fileSystem, folder(plan), plan).normalized().write(normalized);
    return begin(plan);
  }

  /** Why the last step of a runner failed; not there where a step has succeeded since. */
  public JsonFile<StepFailure> failure(String runner) {
    return new JsonFile<>(
        fileSystem, new Path(runs, "failures/" + runner + ".json"), StepFailure.class);
  }

  /** What a runner computes from what is published, after the runs of the date. */
  public JsonFile<TrendsPlan> trends(String runner) {
    return new JsonFile<>(
        fileSystem, new Path(runs, "trends/" + runner + ".json"), TrendsPlan.class);
  }

  /** The last run of a runner. */
  public Optional<RunFolder> last(String runner) throws IOException {
    return all().stream().filter(run -> run.plan().runner().equals(runner)).findFirst();
  }

  /** All runs, the last first. */
  public List<RunFolder> all() throws IOException {
    FileStatus[] folders;
    try {
      folders = fileSystem.listStatus(runs);
    } catch (FileNotFoundException e) {
      return List.of();
    }
    List<RunFolder> all = new ArrayList<>();
    for (FileStatus folder : folders) {
      if (!folder.getPath().getName().startsWith(GENERATION)) {
        continue;
      }
      // Without a plan it has died before it was one.
      planFile(folder.getPath())
          .read()
          .ifPresent(plan -> all.add(new RunFolder(fileSystem, folder.getPath(), plan)));
    }
    all.sort(Comparator.comparingLong((RunFolder run) -> run.plan().generation()).reversed());
    return all;
  }

  private Path folder(RunPlan plan) {
    return new Path(runs, GENERATION + plan.generation());
  }

  private JsonFile<RunPlan> planFile(Path folder) {
    return new JsonFile<>(fileSystem, new Path(folder, "plan.json"), RunPlan.class);
  }
}
