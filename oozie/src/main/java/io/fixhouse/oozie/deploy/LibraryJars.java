package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The jars that the steps need in their containers: those that this JVM runs with, less what is in
 * a container anyway (Hadoop and its logging) and what is for commands alone.
 */
final class LibraryJars {
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          "hadoop-client-.*|slf4j-.*|oozie-client-.*|json-simple-.*"
              + "|fixhouse-(sandbox|generator|oozie|beeline|loopback|access|mail)-.*");

  /** A jar without which no step runs. */
  private static final String STEPS = "fixhouse-night-";

  private LibraryJars() {}

  /**
   * The jars by their names.
   *
   * @throws UserException if this JVM runs from folders of classes, as an IDE does
   */
  static Map<String, Content> find(String classpath) throws IOException {
    Map<String, Content> jars = new TreeMap<>();
    for (String entry : classpath.split(File.pathSeparator)) {
      String name = Path.of(entry).getFileName().toString();
      if (name.endsWith(".jar") && !LEFT_OUT.matcher(name).matches()) {
        jars.put(name, Content.of(Path.of(entry)));
      }
    }
    if (jars.keySet().stream().noneMatch(name -> name.startsWith(STEPS))) {
      throw new UserException(
          "the steps are not in jars here: deploy with bin/fixhouse, which builds them");
    }
    return jars;
  }
}
