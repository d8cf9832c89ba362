package io.fixhouse.normalize;

/**
 * Why and where a file cannot be read whole.
 *
 * @param reason what is wrong, in words
 * @param offset where, in bytes of the file as stored
 * @param lastBlock source_block of the last line that was read in the same piece; −1 if none was
 * @param lastPosition source_position of that line; −1 if none was
 */
public record Unreadable(String reason, long offset, long lastBlock, long lastPosition) {
  /** The reason and the place in one sentence. */
  public String text() {
    String last =
        lastBlock < 0
            ? ""
            : "; the last line read begins at block " + lastBlock + ", position " + lastPosition;
    return reason + " (at byte " + offset + " of the file" + last + ")";
  }
}
