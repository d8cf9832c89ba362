package io.fixhouse.oozie.deploy;

import io.fixhouse.command.UserException;
import io.fixhouse.hive.HiveScript;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.oozie.app.AppCheck;
import io.fixhouse.oozie.app.Apps;
import io.fixhouse.vendor.VendorProfiles;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * All that a deployment consists of: folders of files, and the properties that its jobs are given.
 */
final class Deployment {
  /** The property that names a deployment by all that is in it. */
  static final String ID = "deployment";

  private static final List<String> QUERIES = List.of("amendments", "fills", "bars", "long_bars");

  private final ContentStore store;
  private final Map<Path, Map<String, Content>> folders = new LinkedHashMap<>();
  private final Map<String, String> properties;
  private final String id;

  private Deployment(
      FileSystem fileSystem,
      HouseSettings settings,
      DeployRequest request,
      Map<String, String> apps)
      throws IOException {
    store = new ContentStore(fileSystem, settings.layout().deployments());
    properties = new TreeMap<>(new JobSettings(settings).properties(fileSystem));
    properties.put("apps", add("apps", contents(apps)).toString());
    properties.put(
        "lib", add("lib", LibraryJars.find(System.getProperty("java.class.path"))).toString());
    properties.put("hql", add("hql", queries()).toString());
    properties.putAll(addContainerSettings(settings));
    id = ContentStore.digest(Map.of(ID, Content.of(properties + " " + request)));
    properties.put(ID, id);
    check(apps);
  }

  /**
   * Puts a deployment together; nothing is uploaded yet.
   *
   * @throws UserException if a setting, a profile or a definition is wrong
   */
  static Deployment of(FileSystem fileSystem, HouseSettings settings, DeployRequest request)
      throws IOException {
    return new Deployment(
        fileSystem, settings, request, Apps.render(vendors(settings), request.without()));
  }

  /** A name for all that is in it. */
  String id() {
    return id;
  }

  /** What its jobs are given, beside when they begin. */
  Map<String, String> properties() {
    return properties;
  }

  /** The folders that are not in HDFS yet. */
  Set<Path> missing() throws IOException {
    Set<Path> missing = new TreeSet<>();
    for (Path folder : folders.keySet()) {
      if (!store.has(folder)) {
        missing.add(folder);
      }
    }
    return missing;
  }

  void upload() throws IOException {
    for (Map.Entry<Path, Map<String, Content>> folder : folders.entrySet()) {
      store.put(folder.getKey(), folder.getValue());
    }
  }

  private void check(Map<String, String> apps) {
    Set<String> defined = new TreeSet<>(properties.keySet());
    defined.addAll(Schedule.names());
    List<String> faults = AppCheck.faults(apps, defined, SubmittedJobs.PROPERTIES);
    if (!faults.isEmpty()) {
      throw new UserException(
          "the definitions are wrong, nothing is deployed:\n  " + String.join("\n  ", faults));
    }
  }

  private Map<String, String> addContainerSettings(HouseSettings settings) throws IOException {
    return containerProperties(add("conf", ContainerSettings.files(settings)));
  }

  static Map<String, String> containerProperties(Path folder) {
    return Map.of(
        "site", new Path(folder, ContainerSettings.SITE).toString(),
        "conf", new Path(folder, ContainerSettings.ARCHIVE).toString());
  }

  private Path add(String kind, Map<String, Content> files) throws IOException {
    Path folder = store.place(kind, files);
    folders.put(folder, files);
    return folder;
  }

  /** The vendors, each of whom has a profile that can be read. */
  static Set<String> vendors(HouseSettings settings) throws IOException {
    VendorProfiles profiles = new VendorProfiles(settings.vendorsFolder());
    Set<String> vendors = profiles.vendors();
    for (String vendor : vendors) {
      profiles.profile(vendor);
    }
    if (vendors.isEmpty()) {
      throw new UserException(
          "there is no profile in " + settings.vendorsFolder() + ": a night would wait for nobody");
    }
    return vendors;
  }

  private static Map<String, Content> contents(Map<String, String> texts) {
    Map<String, Content> contents = new TreeMap<>();
    texts.forEach((path, text) -> contents.put(path, Content.of(text)));
    return contents;
  }

  private static Map<String, Content> queries() {
    Map<String, Content> queries = new TreeMap<>();
    for (String query : QUERIES) {
      queries.put(
          query + ".hql",
          () ->
              HiveScript.class
                  .getClassLoader()
                  .getResourceAsStream("hive/queries/" + query + ".hql"));
    }
    return queries;
  }
}
