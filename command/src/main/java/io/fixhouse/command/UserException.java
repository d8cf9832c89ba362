package io.fixhouse.command;

/**
 * A mistake or a state that the user can mend. The message says what was wrong, where, and what to
 * do; it is printed as it is, without a stack trace, and the exit code is 1.
 */
public class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserException(String message) {
    super(message);
  }

  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
