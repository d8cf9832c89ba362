package io.fixhouse.night.due;

/**
 * Why a delivery is held back.
 *
 * @param vendor whose it is
 * @param delivery its number
 * @param file the file in which it shows; null where it is the delivery as a whole
 * @param reason what was found, where, and against what
 */
public record HeldBack(String vendor, int delivery, String file, String reason) {
  /** All of it in a line. */
  public String describe() {
    return vendor + " delivery " + delivery + (file == null ? "" : ", " + file) + ": " + reason;
  }
}
