package io.fixhouse.vendor;

import io.fixhouse.command.UserException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of profiles: a vendor is a file {@code NAME.yaml} in it. */
public final class VendorProfiles {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");
  private static final String ENDING = ".yaml";

  private final Path folder;

  public VendorProfiles(Path folder) {
    this.folder = folder;
  }

  /** The vendors that have a profile, in the order of their names. */
  public Set<String> vendors() throws IOException {
    Set<String> vendors = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .forEach(name -> vendors.add(name.substring(0, name.length() - ENDING.length())));
    }
    return vendors;
  }

  /** Whether the vendor has a profile, right or wrong. */
  public boolean has(String vendor) {
    return NAME.matcher(vendor).matches() && Files.isRegularFile(file(vendor));
  }

  /**
   * A vendor's profile as it is written.
   *
   * @throws UserException if it has none, or one that is no UTF-8 text
   */
  public String text(String vendor) throws IOException {
    if (!has(vendor)) {
      throw new UserException(
          "there is no vendor '"
              + vendor
              + "': its profile would be "
              + file(NAME.matcher(vendor).matches() ? vendor : "NAME")
              + "; known vendors are "
              + String.join(", ", vendors()));
    }
    try {
      return Files.readString(file(vendor), StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new UserException(file(vendor) + ": is no UTF-8 text; save it as such", e);
    }
  }

  /**
   * A vendor's profile.
   *
   * @throws UserException if it has none, or a wrong one
   */
  public VendorProfile profile(String vendor) throws IOException {
    try {
      return VendorProfile.parse(vendor, file(vendor).toString(), text(vendor));
    } catch (ProfileException e) {
      throw new UserException(e.getMessage(), e);
    }
  }

  private Path file(String vendor) {
    return folder.resolve(vendor + ENDING);
  }
}
