package io.fixhouse.sandbox;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Puts the daemons' jars into the state's folder, where no build touches them: those of others as
 * hard links where the file system allows, our own as copies, as a build writes them anew.
 */
final class Libraries {
  private final State state;

  Libraries(State state) {
    this.state = state;
  }

  /**
   * Gathers all.
   *
   * @param inUse folders of running daemons, such as {@code lib/hive}, which stay as they are
   */
  void gather(Set<String> inUse) throws IOException {
    Path maven = state.home().resolve("sandbox/lib");
    Map<String, Path> sources = new LinkedHashMap<>();
    for (String name : new String[] {"beeline", "hadoop", "hive", "tez"}) {
      sources.put(name, maven.resolve(name).resolve("target/lib"));
    }
    sources.put("hive-last", maven.resolve("hive/target/lib-last"));
    sources.put("hadoop-web", maven.resolve("hadoop/target/web"));
    sources.put("metastore", metastore(maven));
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      if (!inUse.contains("lib/" + source.getKey())) {
        mirror(source.getValue(), state.lib().resolve(source.getKey()));
      }
    }
    if (!inUse.contains("lib/hive-fixhouse")) {
      gatherOwn();
    }
  }

  /** What of ours HiveServer2 loads: who may log in, and the functions that queries use. */
  private void gatherOwn() throws IOException {
    Path target = state.lib().resolve("hive-fixhouse");
    Map<String, Path> jars = new LinkedHashMap<>();
    for (String module : new String[] {"sandbox/authentication", "hive"}) {
      Path built = state.home().resolve(module).resolve("target");
      if (Files.isDirectory(built)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(built, "fixhouse-*.jar")) {
          found.forEach(jar -> jars.put(jar.getFileName().toString(), jar));
        }
      }
    }
    Files.createDirectories(target);
    try (DirectoryStream<Path> old = Files.newDirectoryStream(target)) {
      for (Path jar : old) {
        Files.delete(jar);
      }
    }
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      Files.copy(jar.getValue(), target.resolve(jar.getKey()));
    }
  }

  private static Path metastore(Path maven) throws IOException {
    Path unpacked = maven.resolve("hive/target/metastore");
    if (Files.isDirectory(unpacked)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(unpacked)) {
        for (Path folder : found) {
          return folder;
        }
      }
    }
    throw new UserException(unpacked + " is empty; build with: mvn -B -DskipTests package");
  }

  private static void mirror(Path source, Path target) throws IOException {
    if (!Files.isDirectory(source)) {
      throw new UserException(source + " is missing; build with: mvn -B -DskipTests package");
    }
    Files.createDirectories(target);
    try (Stream<Path> old = Files.walk(target)) {
      for (Path file : (Iterable<Path>) old.filter(Files::isRegularFile)::iterator) {
        if (!Files.isRegularFile(source.resolve(target.relativize(file)))) {
          Files.delete(file);
        }
      }
    }
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        link(file, target.resolve(source.relativize(file)));
      }
    }
  }

  private static void link(Path file, Path target) throws IOException {
    if (Files.exists(target)) {
      if (Files.isSameFile(file, target) || Files.size(file) == Files.size(target)) {
        return;
      }
      Files.delete(target);
    }
    Files.createDirectories(target.getParent());
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, target);
    }
  }
}
