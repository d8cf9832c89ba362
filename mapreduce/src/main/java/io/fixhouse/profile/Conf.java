package io.fixhouse.profile;

import io.fixhouse.command.UserException;
import io.fixhouse.house.HouseSettings;
import io.fixhouse.vendor.ReferenceData;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of profiles and reference data: where {@code fixhouse-site.xml} says, else the
 * project's own, so that no cluster need be configured.
 */
record Conf(Path vendors, Path reference) {
  private static final String HOME_VARIABLE = "FIXHOUSE_HOME";
  private static final String CLIENTS = "clients.csv";
  private static final String SYMBOLS = "symbols.csv";

  /**
   * Finds them.
   *
   * @param reference the folder that the user names for the reference data, or null
   */
  static Conf find(String reference) {
    Conf found = HouseSettings.areThere() ? configured() : ofProject();
    if (reference == null) {
      return found;
    }
    Path folder = Path.of(reference);
    if (!Files.isDirectory(folder)) {
      throw new UserException("--reference names " + folder + ", which is no folder");
    }
    return new Conf(found.vendors, folder);
  }

  private static Conf configured() {
    HouseSettings settings = HouseSettings.load();
    return new Conf(settings.vendorsFolder(), settings.referenceFolder());
  }

  private static Conf ofProject() {
    String home = System.getenv(HOME_VARIABLE);
    Path conf = Path.of(home == null ? "." : home, "conf");
    return new Conf(conf.resolve("vendors"), conf.resolve("reference"));
  }

  /** Reads clients.csv and symbols.csv; one that is not there has no rows. */
  ReferenceData referenceData() throws IOException {
    return ReferenceData.parse(
        reference.resolve(CLIENTS).toString(),
        text(reference.resolve(CLIENTS)),
        reference.resolve(SYMBOLS).toString(),
        text(reference.resolve(SYMBOLS)));
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? read(file) : "";
  }

  /**
   * A text file whole.
   *
   * @throws UserException if there is none, or it is not UTF-8
   */
  static String read(Path file) throws IOException {
    if (!Files.exists(file) || Files.isDirectory(file)) {
      throw new UserException("there is no file " + file);
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw new UserException(file + " is no text in UTF-8", e);
    }
  }
}
