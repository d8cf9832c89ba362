package io.fixhouse.input;

import java.util.Locale;

/** What a file is, told from its first bytes and never from its name. */
public enum Format {
  PLAIN(true, true, 1, 1),
  /** RFC 1952, one member or many. */
  GZIP(true, false, 8, 8),
  /** One stream or many; a block can be read without those before it. */
  BZIP2(true, true, 40, 10),
  ZSTD(0x28, 0xB5, 0x2F, 0xFD),
  XZ(0xFD, '7', 'z', 'X', 'Z', 0),
  LZ4(0x04, 0x22, 0x4D, 0x18),
  ZIP('P', 'K', 3, 4),
  EMPTY_ZIP('P', 'K', 5, 6),
  SEVEN_ZIP('7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
  LZIP('L', 'Z', 'I', 'P'),
  LZOP(0x89, 'L', 'Z', 'O', 0),
  SNAPPY(0xFF, 6, 0, 0, 's', 'N', 'a', 'P', 'p', 'Y'),
  COMPRESS(0x1F, 0x9D);

  /** How many of a file's first bytes {@link #detect} wants to see, where it has as many. */
  public static final int HEAD_BYTES = 16;

  private final boolean readable;
  private final boolean splittable;
  private final int weight;
  private final int expansion;
  private final int[] magic;

  Format(boolean readable, boolean splittable, int weight, int expansion) {
    this.readable = readable;
    this.splittable = splittable;
    this.weight = weight;
    this.expansion = expansion;
    this.magic = new int[0];
  }

  Format(int... magic) {
    this.readable = false;
    this.splittable = false;
    this.weight = 1;
    this.expansion = 1;
    this.magic = magic;
  }

  /** The format of a file that begins with these bytes; what nothing else claims is plain. */
  public static Format detect(byte[] head, int length) {
    if (length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B) {
      return GZIP;
    }
    if (length >= 4 && head[0] == 'B' && head[1] == 'Z' && head[2] == 'h' && isLevel(head[3])) {
      return BZIP2;
    }
    for (Format format : values()) {
      if (format.magic.length > 0 && format.isBegunBy(head, length)) {
        return format;
      }
    }
    return PLAIN;
  }

  /** Whether there is a decoder for it. */
  public boolean readable() {
    return readable;
  }

  /** Whether several pieces of one file can be read apart. */
  public boolean splittable() {
    return splittable;
  }

  /** Roughly the work in one stored byte, in plain bytes. */
  public int weight() {
    return weight;
  }

  /** Roughly the plain bytes in one stored byte of FIX. */
  public int expansion() {
    return expansion;
  }

  /** The format's name in reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  private boolean isBegunBy(byte[] head, int length) {
    if (length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLevel(byte b) {
    return b >= '1' && b <= '9';
  }
}
