package io.fixhouse.profile.trial;

import io.fixhouse.profile.text.Shown;

/**
 * Where a line stands.
 *
 * @param file the file's name
 * @param line the line's number in it, from 1
 * @param block the block in which it begins, as {@code source_block}
 * @param position its first byte, in uncompressed bytes from the block's start
 */
public record Place(String file, long line, long block, long position) {
  @Override
  public String toString() {
    return Shown.text(file, 80)
        + " line "
        + line
        + " (block "
        + block
        + ", position "
        + position
        + ")";
  }
}
