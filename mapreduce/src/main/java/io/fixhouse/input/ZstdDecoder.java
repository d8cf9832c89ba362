package io.fixhouse.input;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A zstd file (RFC 8878), its frames one after the other. Skippable frames, in which pzstd and the
 * seekable format keep their tables, are passed over.
 */
final class ZstdDecoder extends FramedDecoder {
  /** What {@code --long} gives without a number. The library keeps so many bytes off the heap. */
  private static final int MAX_WINDOW_LOG = 27;

  private final ZstdDecompressCtx context = new ZstdDecompressCtx().setLongMax(MAX_WINDOW_LOG);
  private final ByteBuffer stored;
  private boolean ended;

  ZstdDecoder(StoredFile file, FilePiece piece) throws IOException {
    super(new StoredInput(file, "zstd", piece.start(), piece.end()));
    stored = ByteBuffer.wrap(in.buffer());
  }

  @Override
  long beginFrame() throws IOException {
    ended = false;
    return FrameMagic.find(in, FrameMagic.ZSTD);
  }

  @Override
  int decode(byte[] buffer, int start, int length) throws IOException {
    ByteBuffer target = ByteBuffer.wrap(buffer, start, length);
    while (!ended && target.position() == start) {
      // At the frame's last byte there may still be bytes that did not fit into the last target.
      int ahead = in.atEnd() ? 0 : in.ahead();
      stored.limit(in.next() + ahead).position(in.next());
      try {
        ended = context.decompressByteBufferStream(target, stored);
      } catch (ZstdException e) {
        throw in.damaged(reason(e), e);
      }
      in.move(stored.position() - in.next());
      if (ahead == 0 && !ended && target.position() == start) {
        throw in.damaged("cut short", null);
      }
    }
    return target.position() > start ? target.position() - start : -1;
  }

  private static String reason(ZstdException e) {
    long code = Zstd.getErrorCode(e.getErrorCode());
    if (code == Zstd.errFrameParameterWindowTooLarge()) {
      return "the window is larger than 128 MiB: compress it again with --long=27 or less";
    }
    if (code == Zstd.errDictionaryWrong()) {
      return "it was compressed with a dictionary: compress it again without";
    }
    return "damaged data (" + e.getMessage() + ")";
  }

  @Override
  public void close() throws IOException {
    context.close();
    super.close();
  }
}
