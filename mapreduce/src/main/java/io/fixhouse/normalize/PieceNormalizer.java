package io.fixhouse.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.LineReader;
import io.fixhouse.input.StoredFile;
import io.fixhouse.input.UnreadableException;
import io.fixhouse.line.LineNormalizer;
import io.fixhouse.line.RejectReason;
import io.fixhouse.table.Column;
import io.fixhouse.table.MessageColumn;
import io.fixhouse.table.RejectedLineColumn;
import io.fixhouse.table.Row;
import java.io.IOException;
import java.util.function.LongConsumer;
import org.apache.hadoop.fs.FileSystem;

/** Reads pieces of one vendor's files, and sends each line to where it ends. */
final class PieceNormalizer {
  private static final int LINES_A_REPORT = 16 << 10;

  private final LineNormalizer normalizer;
  private final RowBlocks blocks;
  private final TaskFiles files;
  private final LongConsumer progress;
  private final RowHeader header = new RowHeader();
  private final Row rejected = new Row(RejectedLineColumn.values().length);

  /**
   * @param progress is told now and then how many more lines were read
   */
  PieceNormalizer(
      LineNormalizer normalizer, RowBlocks blocks, TaskFiles files, LongConsumer progress) {
    this.normalizer = normalizer;
    this.blocks = blocks;
    this.files = files;
    this.progress = progress;
  }

  /** Reads a piece to its end, or to where its file is damaged. */
  void normalize(FileSystem fileSystem, LandedFile file, FilePiece piece, FileCounts counts)
      throws IOException, InterruptedException {
    byte[] name = file.name().getBytes(UTF_8);
    long linesBefore = counts.linesRead;
    long lastBlock = -1;
    long lastPosition = -1;
    try (StoredFile stored = StoredFile.open(fileSystem, file.path());
        LineReader reader = LineReader.open(stored, piece)) {
      try {
        while (reader.next()) {
          lastBlock = reader.block();
          lastPosition = reader.position();
          line(reader, file.delivery(), name, piece.file(), counts);
          if (++counts.linesRead % LINES_A_REPORT == 0) {
            progress.accept(LINES_A_REPORT);
          }
        }
      } finally {
        counts.lineBytes += reader.lineBytes();
        counts.decodedBytes += reader.decodedBytes();
      }
    } catch (UnreadableException e) {
      counts.unreadable(new Unreadable(e.getMessage(), e.offset(), lastBlock, lastPosition));
    }
    progress.accept((counts.linesRead - linesBefore) % LINES_A_REPORT);
    blocks.flush();
  }

  private void line(LineReader line, int delivery, byte[] name, int file, FileCounts counts)
      throws IOException, InterruptedException {
    if (line.tooLong()) {
      reject(RejectReason.LINE_TOO_LONG, line, delivery, name, counts);
      return;
    }
    switch (normalizer.normalize(line.buffer(), line.start(), line.end())) {
      case EXECUTION -> {
        counts.sent++;
        counts.unmappedClients += normalizer.clientUnmapped() ? 1 : 0;
        counts.unmappedSymbols += normalizer.symbolUnmapped() ? 1 : 0;
        blocks.add(file, header(line), normalizer.execution());
      }
      case MESSAGE -> {
        Row row = normalizer.message();
        row.setLong(MessageColumn.DELIVERY, delivery);
        setSource(
            row,
            name,
            line,
            MessageColumn.SOURCE_FILE,
            MessageColumn.SOURCE_BLOCK,
            MessageColumn.SOURCE_POSITION);
        files.write(OutputTable.MESSAGES, row);
        counts.messages++;
      }
      case REJECTED -> reject(normalizer.reason(), line, delivery, name, counts);
    }
  }

  private RowHeader header(LineReader line) {
    header.kind = normalizer.kind();
    header.hasIdentity = normalizer.hasIdentity();
    if (header.hasIdentity) {
      header.identityHigh = normalizer.identityHigh();
      header.identityLow = normalizer.identityLow();
      header.contentHigh = normalizer.contentHigh();
      header.contentLow = normalizer.contentLow();
    }
    header.block = line.block();
    header.position = line.position();
    return header;
  }

  private void reject(
      RejectReason reason, LineReader line, int delivery, byte[] name, FileCounts counts)
      throws IOException {
    byte[] text = reason.text().getBytes(UTF_8);
    int kept = Math.min(line.end() - line.start(), LineReader.KEPT_BYTES);
    rejected.clear();
    rejected.setBytes(RejectedLineColumn.RAW, line.buffer(), line.start(), kept);
    rejected.setLong(RejectedLineColumn.LINE_BYTES, line.length());
    rejected.setBytes(RejectedLineColumn.REASON, text, 0, text.length);
    rejected.setLong(RejectedLineColumn.DELIVERY, delivery);
    setSource(
        rejected,
        name,
        line,
        RejectedLineColumn.SOURCE_FILE,
        RejectedLineColumn.SOURCE_BLOCK,
        RejectedLineColumn.SOURCE_POSITION);
    files.write(OutputTable.REJECTED_LINES, rejected);
    counts.rejected(reason.text(), line.block(), line.position());
  }

  private static void setSource(
      Row row, byte[] name, LineReader line, Column file, Column block, Column position) {
    row.setBytes(file, name, 0, name.length);
    row.setLong(block, line.block());
    row.setLong(position, line.position());
  }
}
