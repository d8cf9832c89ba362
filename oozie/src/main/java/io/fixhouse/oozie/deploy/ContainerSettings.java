package io.fixhouse.oozie.deploy;

import io.fixhouse.hive.HiveSession;
import io.fixhouse.house.HouseSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;

/**
 * The settings, profiles and reference data as a container has them: {@code fixhouse-site.xml} in
 * its working folder, and an archive that is unpacked there as {@code conf/}.
 */
final class ContainerSettings {
  static final String SITE = "fixhouse-site.xml";
  static final String ARCHIVE = "conf.zip";

  private static final String METASTORE = "hive.metastore.uris";

  /** Of every entry, so that the same files give the same archive. */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2024, 1, 1, 0, 0);

  private ContainerSettings() {}

  /** Both files. No password is in them, and no path of this machine. */
  static Map<String, Content> files(HouseSettings settings) throws IOException {
    Map<String, Content> files = new TreeMap<>();
    files.put(SITE, Content.of(site(settings.configuration())));
    files.put(ARCHIVE, Content.of(archive(settings)));
    return files;
  }

  private static byte[] site(Configuration settings) throws IOException {
    Map<String, String> values = new TreeMap<>();
    settings
        .getPropsWithPrefix("fixhouse.")
        .forEach((key, value) -> values.put("fixhouse." + key, value));
    values.remove(HiveSession.PASSWORD_FILE);
    values.put(HouseSettings.VENDORS, "conf/vendors");
    values.put(HouseSettings.REFERENCE, "conf/reference");
    values.put(METASTORE, HouseSettings.of(settings).required(METASTORE));
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n<configuration>\n");
    values.forEach(
        (key, value) ->
            xml.append("  <property><name>")
                .append(escape(key))
                .append("</name><value>")
                .append(escape(value))
                .append("</value></property>\n"));
    return xml.append("</configuration>\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] archive(HouseSettings settings) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "vendors", settings.vendorsFolder(), ".yaml");
      add(zip, "reference", settings.referenceFolder(), ".csv");
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String folder, Path source, String ending)
      throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(source)) {
      files = list.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path file : files) {
      ZipEntry entry = new ZipEntry(folder + "/" + file.getFileName());
      entry.setTimeLocal(ZIP_TIME);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
