package io.fixhouse.land;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.List;

/**
 * What a delivery says of itself, {@code _MANIFEST.json} in its folder.
 *
 * @param vendor the profile's name
 * @param fileDate the date the delivery is for, {@code YYYY-MM-DD}
 * @param delivery its number, from 1
 * @param kind what it does to the vendor's earlier deliveries of that date
 * @param files its files, in the order of their names
 */
public record Manifest(
    String vendor,
    @JsonProperty("file_date") String fileDate,
    int delivery,
    Kind kind,
    List<LandedFile> files) {

  /** The manifest's name; like every name that begins with {@code _} it is no data. */
  public static final String NAME = "_MANIFEST.json";

  /** Written last: with it the delivery is whole and can be waited for. */
  public static final String READY = "_READY";

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** How a delivery stands to the earlier ones. */
  public enum Kind {
    /** The first of its vendor and date. */
    @JsonProperty("first")
    FIRST,
    /** Replaces all earlier ones. */
    @JsonProperty("restate")
    RESTATE,
    /** Comes beside the earlier ones. */
    @JsonProperty("add")
    ADD
  }

  /**
   * A file as it landed.
   *
   * @param name its name in the folder, the vendor's own
   * @param bytes its length
   * @param sha256 of its bytes, in 64 hexadecimal digits
   * @param records the vendor's own count of lines; null where it sends none
   */
  public record LandedFile(String name, long bytes, String sha256, Long records) {}

  static Manifest fromJson(byte[] json) throws IOException {
    return JSON.readValue(json, Manifest.class);
  }

  byte[] toJson() throws IOException {
    return JSON.writeValueAsBytes(this);
  }
}
