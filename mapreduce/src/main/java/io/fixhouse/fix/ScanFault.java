package io.fixhouse.fix;

/** Why a line is not one FIX message. */
public enum ScanFault {
  /** No {@code 8=FIX} that begins a field. */
  NO_BEGIN_STRING,
  /** Nothing separates the BeginString from a next field. */
  NO_SEPARATOR,
  /** The separator is none of those that the vendor's profile accepts. */
  SEPARATOR_NOT_ACCEPTED,
  /** A field does not begin with a tag: 1 to 9 digits, no leading zero, then {@code =}. */
  BAD_TAG,
  /** The line ends inside a tag: it was cut short. */
  TRUNCATED_FIELD,
  /** A data field's length reaches beyond the line's end. */
  TRUNCATED_DATA_FIELD,
  /** A data field's length is no number, or the data do not end where it says. */
  BAD_DATA_LENGTH,
  /** Another message begins in the same line. */
  SEVERAL_MESSAGES
}
