package io.fixhouse.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** What the fuzzer found once, and what it begins with, fails no more. */
public class FoundInputsTest {
  @Test
  public void inputsThatTheFuzzerFound() throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      Path folder = Path.of("src/test/resources/fuzz", target.folder());
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          for (Path file : (Iterable<Path>) files::iterator) {
            take(target, file.toString(), Files.readAllBytes(file));
          }
        }
      }
    }
  }

  @Test
  public void inputsThatTheFuzzerBeginsWith() throws IOException {
    for (FuzzTarget target : FuzzTarget.values()) {
      List<byte[]> seeds = target.seeds();
      for (int i = 0; i < seeds.size(); i++) {
        take(target, target + " seed " + i, seeds.get(i));
      }
    }
  }

  private static void take(FuzzTarget target, String name, byte[] input) {
    try {
      target.run().take(input);
    } catch (Exception | AssertionError e) {
      throw new AssertionError(name, e);
    }
  }
}
