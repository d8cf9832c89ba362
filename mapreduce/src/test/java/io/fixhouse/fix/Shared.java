package io.fixhouse.fix;

import static org.junit.Assert.fail;
import static org.junit.Assume.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of real messages beside the project; it is on our machines, not in the project. */
public final class Shared {
  private Shared() {}

  /** A folder under {@code shared/}; the test is skipped where it is absent, and fails in CI. */
  public static Path folder(String name) {
    for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
      for (Path candidate : new Path[] {up.resolve("shared"), up.resolve("work/shared")}) {
        if (Files.isDirectory(candidate.resolve(name))) {
          return candidate.resolve(name);
        }
      }
    }
    String message = "no folder shared/" + name + " here or above: real messages are not tried";
    if ("true".equals(System.getenv("CI"))) {
      fail(message);
    }
    assumeTrue(message, false);
    throw new AssertionError(message);
  }
}
