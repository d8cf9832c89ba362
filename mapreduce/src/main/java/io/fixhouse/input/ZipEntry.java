package io.fixhouse.input;

/**
 * An entry of a zip, as the central directory has it.
 *
 * @param name its name, fit to be shown; never a path
 * @param start where its local header begins, in bytes of the file
 * @param end before what it lies: the next entry, or the directory
 * @param stored its bytes as stored
 * @param plain its bytes when inflated
 * @param crc their CRC-32
 * @param deflated whether they are deflated; else they are stored as they are
 */
public record ZipEntry(
    String name, long start, long end, long stored, long plain, long crc, boolean deflated) {
  ZipEntry endingBefore(long newEnd) {
    return new ZipEntry(name, start, newEnd, stored, plain, crc, deflated);
  }
}
