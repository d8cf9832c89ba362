package io.fixhouse.oozie.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The definitions of a deployment, by their path below the folder of the apps: {@code
 * nightly/coordinator.xml}. A job's name is its folder.
 */
public final class Apps {
  /** The bundle's definition. */
  public static final String BUNDLE = "bundle.xml";

  /** The jobs in the bundle, which start by themselves. */
  public static final List<String> STARTED = List.of("nightly", "cutoff", "late");

  private static final String FOLDER = "oozie/apps/";
  private static final List<String> FILES =
      List.of(
          BUNDLE,
          coordinator("nightly"),
          coordinator("cutoff"),
          coordinator("late"),
          coordinator("backfill"),
          workflow("late"),
          workflow("night"),
          workflow("compute"),
          workflow("trends"));

  private Apps() {}

  /** The path of a coordinator's definition. */
  public static String coordinator(String job) {
    return job + "/coordinator.xml";
  }

  /** The path of a workflow's definition. */
  public static String workflow(String job) {
    return job + "/workflow.xml";
  }

  /**
   * All definitions.
   *
   * @param vendors those that {@code nightly} waits for
   * @param without the jobs of the bundle that are not to start
   */
  public static Map<String, String> render(Collection<String> vendors, Collection<String> without) {
    Template template = new Template(vendors);
    Map<String, String> enabled = new LinkedHashMap<>();
    STARTED.forEach(job -> enabled.put(job, Boolean.toString(!without.contains(job))));
    Map<String, String> apps = new LinkedHashMap<>();
    FILES.forEach(file -> apps.put(file, template.render(read(file), enabled)));
    return apps;
  }

  private static String read(String file) {
    try (InputStream in = Apps.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
