package io.fixhouse.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A zip's central directory: PKWARE's APPNOTE 6.3.10, sections 4.3.12 to 4.3.16. What it says must
 * agree with itself to the byte, for the format has no sum of it: a lost entry would be lost lines.
 */
public final class ZipDirectory {
  /** More entries than anyone sends; each is a source of its own in the plan. */
  static final int MAX_ENTRIES = 100_000;

  private static final long RECORD = 0x02014B50L;
  private static final int RECORD_BYTES = 46;
  private static final int LOCAL_HEADER_BYTES = 30;
  private static final int MAX_NAME_BYTES = 1000;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int ZIP64_FIELD = 1;

  private final StoredInput in;
  private final ZipEnd end;
  private final List<ZipEntry> entries = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  private ZipDirectory(StoredFile file, ZipEnd end) throws IOException {
    this.end = end;
    this.in = new StoredInput(file, "zip", end.directory(), end.directoryEnd());
  }

  /**
   * Reads the entries of a zip.
   *
   * @param bytes the file's length
   * @return in the directory's order, directories and empty entries among them
   * @throws UnreadableException if it is damaged, or an entry is of a kind that is not read
   */
  public static List<ZipEntry> read(StoredFile file, long bytes) throws IOException {
    ZipEnd end = ZipEnd.find(file, bytes);
    if (end.entries() > MAX_ENTRIES) {
      throw new UnreadableException(
          "zip: it has " + end.entries() + " entries, more than " + MAX_ENTRIES, end.directory());
    }
    ZipDirectory directory = new ZipDirectory(file, end);
    directory.readEntries();
    return directory.entries;
  }

  private void readEntries() throws IOException {
    for (long i = 0; i < end.entries(); i++) {
      long record = in.offset();
      ZipEntry entry = readEntry();
      if (!names.add(entry.name())) {
        throw new UnreadableException("zip: two entries are called " + entry.name(), record);
      }
      entries.add(entry);
    }
    if (in.offset() != end.directoryEnd()) {
      throw in.damaged("the central directory is longer than its entries", null);
    }
    layOut();
  }

  private ZipEntry readEntry() throws IOException {
    byte[] record = new byte[RECORD_BYTES];
    in.readFully(record, 0, RECORD_BYTES);
    if (LittleEndian.int32(record, 0) != RECORD) {
      throw in.damaged("damaged central directory", null);
    }
    byte[] name = new byte[LittleEndian.int16(record, 28)];
    byte[] extra = new byte[LittleEndian.int16(record, 30)];
    in.readFully(name, 0, name.length);
    in.readFully(extra, 0, extra.length);
    in.skip(LittleEndian.int16(record, 32));
    String shown = ZipName.show(name);
    if (name.length > MAX_NAME_BYTES) {
      throw refused(shown.substring(0, 40) + "…", "has a name of " + name.length + " bytes");
    }
    int flags = LittleEndian.int16(record, 8);
    int method = LittleEndian.int16(record, 10);
    if ((flags & ENCRYPTED) != 0) {
      throw refused(shown, "is encrypted: land it unencrypted");
    }
    if (method != STORED && method != DEFLATED) {
      throw refused(
          shown, "is compressed by method " + method + ": only stored and deflated are read");
    }
    Zip64 large = new Zip64(extra);
    long plain = large.orElse(LittleEndian.int32(record, 24));
    long stored = large.orElse(LittleEndian.int32(record, 20));
    long header = large.orElse(LittleEndian.int32(record, 42));
    if (LittleEndian.int16(record, 34) != 0) {
      throw refused(shown, "lies in another part of a zip of several parts: land it as one file");
    }
    if (large.damaged || plain < 0 || stored < 0 || header < 0) {
      throw refused(shown, "has a damaged record");
    }
    long crc = LittleEndian.int32(record, 16);
    return new ZipEntry(shown, header, header, stored, plain, crc, method == DEFLATED);
  }

  /** Finds where each ends; no two may share a byte, and all lie before the directory. */
  private void layOut() throws UnreadableException {
    Integer[] byPlace = new Integer[entries.size()];
    Arrays.setAll(byPlace, i -> i);
    Arrays.sort(byPlace, Comparator.comparingLong(i -> -entries.get(i).start()));
    long free = end.directory();
    for (int i : byPlace) {
      ZipEntry entry = entries.get(i);
      if (entry.start() > free - LOCAL_HEADER_BYTES
          || entry.stored() > free - LOCAL_HEADER_BYTES - entry.start()) {
        throw new UnreadableException(
            "zip: entry " + entry.name() + " lies where another or the directory does", free);
      }
      entries.set(i, entry.endingBefore(free));
      free = entry.start();
    }
  }

  private UnreadableException refused(String name, String reason) {
    return in.damaged("entry " + name + " " + reason, null);
  }

  /** The 64-bit values of a record, in their order; each stands for one that is all ones. */
  private static final class Zip64 {
    private static final long ALL_ONES = 0xFFFFFFFFL;

    private final byte[] extra;
    private int at = -1;
    private int fieldEnd;
    private boolean damaged;

    Zip64(byte[] extra) {
      this.extra = extra;
      for (int field = 0; field + 4 <= extra.length && at < 0; ) {
        int bytes = LittleEndian.int16(extra, field + 2);
        if (LittleEndian.int16(extra, field) == ZIP64_FIELD) {
          at = field + 4;
          fieldEnd = Math.min(at + bytes, extra.length);
        }
        field += 4 + bytes;
      }
    }

    long orElse(long value) {
      if (value != ALL_ONES || at < 0) {
        return value;
      }
      if (at + Long.BYTES > fieldEnd) {
        damaged = true;
        return 0;
      }
      at += Long.BYTES;
      return LittleEndian.int64(extra, at - Long.BYTES);
    }
  }
}
