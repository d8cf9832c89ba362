package io.fixhouse.fuzz;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/**
 * Runs Jazzer on each target, in a process of its own for {@code fixhouse.fuzz.seconds}. What it
 * learns stays in {@code target/fuzz/NAME/corpus} for the next time; an input that fails is in
 * {@code target/fuzz/NAME}, and goes to {@code src/test/resources/fuzz/NAME} once it is understood.
 */
@RunWith(Parameterized.class)
public class FuzzIT {
  private static final int SECONDS = Integer.getInteger("fixhouse.fuzz.seconds", 12);

  private final FuzzTarget target;

  public FuzzIT(FuzzTarget target) {
    this.target = target;
  }

  @Parameters(name = "{0}")
  public static FuzzTarget[] targets() {
    return FuzzTarget.values();
  }

  @Test
  public void noInputFails() throws IOException, InterruptedException {
    Path folder = Path.of("target/fuzz", target.folder()).toAbsolutePath();
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<byte[]> seeds = target.seeds();
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(corpus.resolve("seed-" + i), seeds.get(i));
    }
    File log = folder.resolve("log").toFile();
    Process jazzer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.type().getName(),
                "--instrumentation_includes=io.fixhouse.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=60",
                "-rss_limit_mb=2048",
                corpus.toString())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();
    assertTrue("Jazzer does not end: " + log, jazzer.waitFor(2L * SECONDS + 120, TimeUnit.SECONDS));
    assertEquals("see " + log, 0, jazzer.exitValue());
  }
}
