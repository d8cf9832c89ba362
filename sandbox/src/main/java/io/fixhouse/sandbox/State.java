package io.fixhouse.sandbox;

import java.nio.file.Path;

/**
 * The folders of one cluster.
 *
 * @param home where fixhouse itself lies: the folder that holds {@code bin}, {@code conf} and
 *     {@code sandbox}
 * @param root all that this cluster writes; deleting it deletes the cluster
 */
public record State(Path home, Path root) {
  public State {
    home = home.toAbsolutePath().normalize();
    root = root.toAbsolutePath().normalize();
  }

  /** As {@code bin/fixhouse} says it: from FIXHOUSE_HOME and FIXHOUSE_STATE. */
  static State fromEnvironment() {
    String home = System.getenv("FIXHOUSE_HOME");
    if (home == null) {
      throw new IllegalStateException("FIXHOUSE_HOME is not set; start this by bin/fixhouse");
    }
    String root = System.getenv("FIXHOUSE_STATE");
    return new State(Path.of(home), root == null ? Path.of(home, ".fixhouse") : Path.of(root));
  }

  /** Generated configuration; the clients' directly in it, daemons' own in subfolders. */
  Path conf() {
    return root.resolve("conf");
  }

  /** What the daemons keep. */
  Path data() {
    return root.resolve("data");
  }

  /** Jars, a folder a component. */
  Path lib() {
    return root.resolve("lib");
  }

  /** A file a daemon, and the containers' folders. */
  Path log() {
    return root.resolve("log");
  }

  /** What was mailed, a file a mail. */
  Path mail() {
    return root.resolve("mail");
  }

  /** Process numbers, a file a daemon. */
  Path run() {
    return root.resolve("run");
  }

  /** Passwords; for the owner alone. */
  Path secrets() {
    return root.resolve("secrets");
  }
}
