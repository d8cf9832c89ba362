package io.fixhouse.input;

import java.io.IOException;

/**
 * A file that cannot be read whole, however often one tries: damaged, cut short, of an unknown
 * format, or with its blocks gone. Any other IOException is a fault that may pass.
 */
public final class UnreadableException extends IOException {
  private static final long serialVersionUID = 1L;

  private final long offset;

  /**
   * @param reason what is wrong, in words
   * @param offset where, in bytes of the file as stored
   */
  public UnreadableException(String reason, long offset) {
    super(reason);
    this.offset = offset;
  }

  public UnreadableException(String reason, long offset, Throwable cause) {
    super(reason, cause);
    this.offset = offset;
  }

  /** Where in the file as stored, in bytes from its start. */
  public long offset() {
    return offset;
  }
}
