package io.fixhouse.normalize;

/**
 * The lines of a file that were rejected for one reason.
 *
 * @param lines how many
 * @param exampleBlock source_block of the first of them
 * @param examplePosition source_position of the first of them
 */
public record RejectedCount(long lines, long exampleBlock, long examplePosition) {
  RejectedCount plus(RejectedCount other) {
    boolean otherFirst =
        other.exampleBlock < exampleBlock
            || (other.exampleBlock == exampleBlock && other.examplePosition < examplePosition);
    RejectedCount first = otherFirst ? other : this;
    return new RejectedCount(lines + other.lines, first.exampleBlock, first.examplePosition);
  }
}
