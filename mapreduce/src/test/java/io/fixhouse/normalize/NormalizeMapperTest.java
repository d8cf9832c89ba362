package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.input.FilePiece;
import io.fixhouse.input.Format;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mrunit.mapreduce.MapDriver;
import org.apache.hadoop.mrunit.types.Pair;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class NormalizeMapperTest {
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private final Configuration configuration = new Configuration();
  private Path work;
  private long bytes;

  @Before
  public void plan() throws IOException {
    configuration.set("fs.defaultFS", "file:///");
    byte[] content = JobRun.resource("2024-05-01/wna.fix");
    bytes = content.length;
    File file = folder.newFile("wna.fix");
    Files.write(file.toPath(), content);
    work = new Path(folder.newFolder("work").toURI());
    NormalizeRequest request =
        new NormalizeRequest(
            LocalDate.of(2024, 5, 1),
            Map.of("wna", JobRun.text("vendors/wna.yaml")),
            List.of(new LandedFile("wna", 1, new Path(file.toURI()), "wna.fix", bytes)),
            "",
            "",
            work);
    new JobPlan(request, Map.of("wna", 4), List.of())
        .store(configuration, new Path(new File(folder.getRoot(), "plan").toURI()));
  }

  @Test
  public void executionsGoOnInBlocksOfTheirBucketsAndTheOthersAreWrittenAside() throws IOException {
    List<Pair<BlockKey, BytesWritable>> blocks = map(new FilePiece(0, Format.PLAIN, 0, bytes));
    assertTrue("" + blocks.size(), blocks.size() <= 4);
    assertEquals(38, rows(blocks).size());
    assertEquals(2, OrcRows.read(new Path(work, "messages")).size());
    assertEquals(8, OrcRows.read(new Path(work, "rejected_lines")).size());
    FileCounts counts = counts();
    assertEquals(48, counts.linesRead);
    assertEquals(38, counts.sent);
    assertEquals(2, counts.messages);
    assertEquals(bytes, counts.lineBytes);
  }

  @Test
  public void twoPiecesOfAFileSendTheSameRowsInBlocksThatDoNotOverlap() throws IOException {
    Map<Long, Integer> whole = rows(map(new FilePiece(0, Format.PLAIN, 0, bytes)));
    Map<Long, Integer> cut =
        rows(
            map(
                new FilePiece(0, Format.PLAIN, 0, bytes / 3),
                new FilePiece(0, Format.PLAIN, bytes / 3, bytes)));
    assertEquals(whole, cut);
  }

  private List<Pair<BlockKey, BytesWritable>> map(FilePiece... pieces) throws IOException {
    FileSystem.getLocal(configuration).delete(work, true);
    MapDriver<NullWritable, PieceWritable, BlockKey, BytesWritable> driver =
        MapDriver.newMapDriver(
            new NormalizeMapper() {
              @Override
              protected Path workFolder(Context context) {
                return work;
              }
            });
    driver.withConfiguration(configuration);
    for (FilePiece piece : pieces) {
      driver.withInput(NullWritable.get(), new PieceWritable(piece));
    }
    return driver.run();
  }

  private FileCounts counts() throws IOException {
    return Counts.readAll(FileSystem.getLocal(configuration), new Path(work, Counts.FOLDER)).of(0);
  }

  /** The rows' positions, each with its bucket; a block's key names its first row. */
  private static Map<Long, Integer> rows(List<Pair<BlockKey, BytesWritable>> blocks)
      throws IOException {
    Map<Long, Integer> rows = new TreeMap<>();
    for (Pair<BlockKey, BytesWritable> block : blocks) {
      List<Long> positions = new ArrayList<>();
      BlockReader reader = new BlockReader();
      reader.reset(block.getSecond().getBytes(), 0);
      while (reader.next()) {
        long position = reader.header().position;
        positions.add(position);
        assertEquals(null, rows.put(position, block.getFirst().bucket()));
      }
      assertEquals(
          new BlockKey(0, block.getFirst().bucket(), 0, 0, positions.get(0)), block.getFirst());
      List<Long> sorted = new ArrayList<>(positions);
      sorted.sort(null);
      assertEquals(sorted, positions);
    }
    return rows;
  }
}
