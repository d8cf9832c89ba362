package io.fixhouse.sandbox;

import io.fixhouse.command.UserException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the daemons' jars into the state's folder, where no build touches them: those of others as
 * hard links where the file system allows, our own as copies, as a build writes them anew.
 */
final class Libraries {
  /** The agent of {@code io.fixhouse.loopback}, below the state's {@code lib}. */
  static final String AGENT = "loopback/fixhouse-loopback.jar";

  /** All daemons load it. */
  private static final String LOOPBACK = "loopback";

  /**
   * Our own jars by folder: for HiveServer2, who may log in and do what and the functions that
   * queries use; the agent with what it needs; the mail sink.
   */
  private static final Map<String, Pattern> OWN =
      Map.of(
          "hive-fixhouse",
          Pattern.compile("fixhouse-(access|hive)-.*\\.jar"),
          LOOPBACK,
          Pattern.compile("fixhouse-loopback-.*\\.jar|asm-[0-9.]+\\.jar"),
          "mail-fixhouse",
          Pattern.compile("fixhouse-mail-.*\\.jar"));

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
    Map<String, Map<String, Path>> folders = new LinkedHashMap<>();
    for (String name : new String[] {"beeline", "hadoop", "hive", "oozie", "tez"}) {
      folders.put(name, jars(maven.resolve(name).resolve("target/lib.classpath")));
    }
    folders.put("mail", jars(maven.resolve("../mail/target/lib.classpath")));
    folders.put("hive-last", jars(maven.resolve("hive/target/lib-last.classpath")));
    folders.put("oozie-shared/oozie", jars(maven.resolve("oozie/target/sharelib.classpath")));
    folders.put("oozie-shared/hive2", jars(maven.resolve("oozie-hive2/target/lib.classpath")));
    folders.put("hadoop-web", tree(maven.resolve("hadoop/target/web")));
    folders.put("metastore", tree(metastore(maven)));
    for (Map.Entry<String, Map<String, Path>> folder : folders.entrySet()) {
      if (!inUse.contains("lib/" + folder.getKey())) {
        mirror(folder.getValue(), state.lib().resolve(folder.getKey()));
      }
    }
    gatherOwn(inUse);
  }

  /** The jars that Maven resolved for a component. */
  private static Map<String, Path> jars(Path classpath) throws IOException {
    requireBuilt(Files.exists(classpath), classpath);
    Map<String, Path> jars = new TreeMap<>();
    for (String jar : Files.readString(classpath).strip().split(File.pathSeparator)) {
      Path path = Path.of(jar);
      jars.put(path.getFileName().toString(), path);
    }
    return jars;
  }

  /** All files below a folder. */
  private static Map<String, Path> tree(Path root) throws IOException {
    requireBuilt(Files.isDirectory(root), root);
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(file -> root.relativize(file).toString(), file -> file));
    }
  }

  /** Our own jars, as Maven resolved them for the command. */
  private void gatherOwn(Set<String> inUse) throws IOException {
    Map<String, Path> resolved = jars(state.home().resolve("sandbox/target/lib.classpath"));
    for (Map.Entry<String, Pattern> folder : OWN.entrySet()) {
      Map<String, Path> jars = new TreeMap<>();
      for (Map.Entry<String, Path> jar : resolved.entrySet()) {
        if (folder.getValue().matcher(jar.getKey()).matches()) {
          // Without its version: hive-site.xml and command lines name it.
          jars.put(jar.getKey().replaceFirst("^(fixhouse-.*?)-\\d.*", "$1.jar"), jar.getValue());
        }
      }
      boolean used =
          folder.getKey().equals(LOOPBACK)
              ? !inUse.isEmpty()
              : inUse.contains("lib/" + folder.getKey());
      if (!used) {
        copy(jars, state.lib().resolve(folder.getKey()));
      }
    }
  }

  private static void copy(Map<String, Path> sources, Path target) throws IOException {
    Files.createDirectories(target);
    for (Path old : tree(target).values()) {
      Files.delete(old);
    }
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      Files.copy(source.getValue(), target.resolve(source.getKey()));
    }
  }

  /** The folder in which the archive was unpacked has the version in its name. */
  private static Path metastore(Path maven) throws IOException {
    Path unpacked = maven.resolve("hive/target/metastore");
    requireBuilt(Files.isDirectory(unpacked), unpacked);
    try (Stream<Path> folders = Files.list(unpacked)) {
      return folders.max(Comparator.naturalOrder()).orElse(unpacked);
    }
  }

  private static void mirror(Map<String, Path> sources, Path target) throws IOException {
    Files.createDirectories(target);
    for (String old : tree(target).keySet()) {
      if (!sources.containsKey(old)) {
        Files.delete(target.resolve(old));
      }
    }
    for (Map.Entry<String, Path> source : sources.entrySet()) {
      link(source.getValue(), target.resolve(source.getKey()));
    }
  }

  private static void requireBuilt(boolean there, Path path) {
    if (!there) {
      throw new UserException(path + " is missing; build with: mvn -B -DskipTests package");
    }
  }

  private static void link(Path file, Path target) throws IOException {
    if (Files.exists(target)) {
      if (Files.isSameFile(file, target) || sameAge(file, target)) {
        return;
      }
      Files.delete(target);
    }
    Files.createDirectories(target.getParent());
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException e) {
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private static boolean sameAge(Path file, Path target) throws IOException {
    return Files.size(file) == Files.size(target)
        && Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(target));
  }
}
