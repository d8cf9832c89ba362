package io.fixhouse.input;

import java.io.IOException;
import java.util.Locale;

/** What a file is, told from its first bytes and never from its name. */
public enum Format {
  PLAIN(true, 1, 1, PlainDecoder::new, new Magic[0]),
  /** RFC 1952, one member or many. */
  GZIP(false, 8, 7, GzipDecoder::new, 0x1F, 0x8B),
  /** One stream or many; a block can be read without those before it. */
  BZIP2(true, 40, 12, Bzip2Decoder::new, 'B', 'Z', 'h', Magic.LEVEL),
  /** RFC 8878, one frame or many. */
  ZSTD(false, 10, 7, ZstdDecoder::new, 0x28, 0xB5, 0x2F, 0xFD),
  /** The .xz File Format, one stream or many. */
  XZ(false, 40, 12, XzDecoder::new, 0xFD, '7', 'z', 'X', 'Z', 0),
  /** The LZ4 Frame Format, one frame or many. */
  LZ4(false, 5, 4, Lz4Decoder::new, 0x04, 0x22, 0x4D, 0x18),
  LZ4_LEGACY(
      ", which has neither checks nor an end: compress it again without -l",
      new Magic(0, 0x02, 0x21, 0x4C, 0x18)),
  /** PKWARE's APPNOTE: with entries, without any, and what one of several parts may begin with. */
  ZIP(
      false,
      8,
      7,
      ZipEntryDecoder::new,
      new Magic(0, 'P', 'K', 3, 4),
      new Magic(0, 'P', 'K', 5, 6),
      new Magic(0, 'P', 'K', 7, 8)),
  SEVEN_ZIP('7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
  LZIP('L', 'Z', 'I', 'P'),
  LZOP(0x89, 'L', 'Z', 'O', 0),
  SNAPPY(0xFF, 6, 0, 0, 's', 'N', 'a', 'P', 'p', 'Y'),
  COMPRESS(0x1F, 0x9D),
  /** POSIX.1-1988 and later, and GNU's. */
  TAR(new Magic(257, 'u', 's', 't', 'a', 'r'));

  /** How many of a file's first bytes {@link #detect} wants to see, where it has as many. */
  public static final int HEAD_BYTES = 512;

  private static final Format[] FORMATS = values();

  private final boolean splittable;
  private final int weight;
  private final int expansion;
  private final DecoderMaker maker;
  private final String advice;
  private final Magic[] magics;

  Format(boolean splittable, int weight, int expansion, DecoderMaker maker, int... magic) {
    this(splittable, weight, expansion, maker, new Magic(0, magic));
  }

  Format(boolean splittable, int weight, int expansion, DecoderMaker maker, Magic... magics) {
    this.splittable = splittable;
    this.weight = weight;
    this.expansion = expansion;
    this.maker = maker;
    this.advice = "";
    this.magics = magics;
  }

  Format(int... magic) {
    this(new Magic(0, magic));
  }

  Format(Magic magic) {
    this(": unpack it and land what is in it", magic);
  }

  Format(String advice, Magic magic) {
    this.splittable = false;
    this.weight = 1;
    this.expansion = 1;
    this.maker = null;
    this.advice = advice;
    this.magics = new Magic[] {magic};
  }

  /** The format of a file that begins with these bytes; what nothing else claims is plain. */
  public static Format detect(byte[] head, int length) {
    for (Format format : FORMATS) {
      for (Magic magic : format.magics) {
        if (magic.isIn(head, length)) {
          return format;
        }
      }
    }
    return PLAIN;
  }

  /** Whether there is a decoder for it. */
  public boolean readable() {
    return maker != null;
  }

  /** What to say of a file of a format that is not readable. */
  public String notReadable() {
    return "cannot be read: format " + text() + advice;
  }

  /** Whether several pieces of one file can be read apart. */
  public boolean splittable() {
    return splittable;
  }

  /** Roughly the work in one stored byte, in plain bytes. */
  public int weight() {
    return weight;
  }

  /**
   * Roughly the plain bytes in one stored byte of FIX, measured on the generator's alpine and
   * dorado.
   */
  public int expansion() {
    return expansion;
  }

  /** The format's name in reports. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A decoder for a piece of a file of this format. */
  Decoder decoder(StoredFile file, FilePiece piece) throws IOException {
    if (maker == null) {
      throw new UnreadableException(notReadable(), 0);
    }
    return maker.make(file, piece);
  }

  private interface DecoderMaker {
    Decoder make(StoredFile file, FilePiece piece) throws IOException;
  }
}
