package io.fixhouse.vendor;

/** A profile or reference file that is wrong: the message names file, line and what is allowed. */
public final class ProfileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ProfileException(String message) {
    super(message);
  }
}
