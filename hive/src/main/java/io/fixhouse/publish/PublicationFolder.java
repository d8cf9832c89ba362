package io.fixhouse.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The lists in HDFS: {@code generation=N.json} while it is being published, and then {@code
 * done/generation=N.json}.
 */
public final class PublicationFolder {
  private static final Pattern LIST = Pattern.compile("generation=(\\d+)\\.json");
  private static final String DONE = "done";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final FileSystem fileSystem;
  private final Path folder;

  public PublicationFolder(FileSystem fileSystem, Path folder) {
    this.fileSystem = fileSystem;
    this.folder = folder;
  }

  /** Keeps a list; it is there whole or not at all, and stays as it is if it is there already. */
  void begin(PublicationList list) throws IOException {
    Path path = path(list.generation());
    if (fileSystem.exists(path)) {
      return;
    }
    Path temporary = new Path(folder, "_" + path.getName());
    fileSystem.mkdirs(folder);
    try (FSDataOutputStream out = fileSystem.create(temporary, true)) {
      out.write(JSON.writeValueAsBytes(list));
      out.hsync();
    }
    if (!fileSystem.rename(temporary, path)) {
      throw new IOException("cannot rename " + temporary + " to " + path);
    }
  }

  /** Says that all of a list is published. */
  void finish(PublicationList list) throws IOException {
    Path done = new Path(folder, DONE);
    Path target = new Path(done, path(list.generation()).getName());
    fileSystem.mkdirs(done);
    // Published again by hand, after it was done: the later one stays.
    fileSystem.delete(target, false);
    if (!fileSystem.rename(path(list.generation()), target)) {
      throw new IOException("cannot rename " + path(list.generation()) + " to " + target);
    }
  }

  /** Whether the publication of a generation has begun; it may have ended, too. */
  public boolean hasBegun(long generation) throws IOException {
    return fileSystem.exists(path(generation)) || isFinished(generation);
  }

  /** Whether a generation is published. */
  public boolean isFinished(long generation) throws IOException {
    return fileSystem.exists(new Path(new Path(folder, DONE), path(generation).getName()));
  }

  /** The lists that are not done, oldest first. */
  List<PublicationList> unfinished() throws IOException {
    FileStatus[] files;
    try {
      files = fileSystem.listStatus(folder);
    } catch (FileNotFoundException e) {
      return List.of();
    }
    List<PublicationList> lists = new ArrayList<>();
    for (FileStatus file : files) {
      Matcher name = LIST.matcher(file.getPath().getName());
      if (file.isFile() && name.matches()) {
        lists.add(read(file.getPath()));
      }
    }
    lists.sort(Comparator.comparingLong(PublicationList::generation));
    return lists;
  }

  /** The lists that are done, by when they were, oldest first. */
  SortedMap<Instant, List<PublicationList>> done() throws IOException {
    SortedMap<Instant, List<PublicationList>> lists = new TreeMap<>();
    FileStatus[] files;
    try {
      files = fileSystem.listStatus(new Path(folder, DONE));
    } catch (FileNotFoundException e) {
      return lists;
    }
    for (FileStatus file : files) {
      if (LIST.matcher(file.getPath().getName()).matches()) {
        lists
            .computeIfAbsent(
                Instant.ofEpochMilli(file.getModificationTime()), time -> new ArrayList<>())
            .add(read(file.getPath()));
      }
    }
    return lists;
  }

  private PublicationList read(Path path) throws IOException {
    try (FSDataInputStream in = fileSystem.open(path)) {
      return JSON.readValue(in.readAllBytes(), PublicationList.class);
    } catch (JsonProcessingException e) {
      throw new IOException(path + " is no list of a publication: " + e.getMessage(), e);
    }
  }

  private Path path(long generation) {
    return new Path(folder, "generation=" + generation + ".json");
  }
}
