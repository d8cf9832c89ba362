package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.fixhouse.line.ExecKind;
import io.fixhouse.table.ExecutionColumn;
import io.fixhouse.table.Row;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.Test;

public class BucketResolverTest {
  private static final int ALL_IN_MEMORY = 1000;
  private static final long MEMORY = 1 << 20;

  /** A row: its identity, 0 for none, its content, and what became of it. */
  private record Sent(int file, int identity, int content) {}

  private final List<Sent> sent = new ArrayList<>();

  @Test
  public void sameIdentityAndContentKeepsTheFirst() throws IOException {
    send(0, 1, 1).send(0, 1, 1).send(1, 1, 1);
    assertEquals(List.of("0:0 kept", "0 duplicate", "1 duplicate"), resolve(ALL_IN_MEMORY, MEMORY));
  }

  @Test
  public void sameIdentityAndOtherContentKeepsAllAndFlagsTheFirstToo() throws IOException {
    send(0, 1, 1).send(0, 2, 5).send(3, 1, 2);
    assertEquals(
        List.of("0:0 conflict", "0:1 kept", "3:2 conflict"), resolve(ALL_IN_MEMORY, MEMORY));
  }

  @Test
  public void aRepeatOfEitherSideOfAConflictIsADuplicate() throws IOException {
    send(0, 1, 1).send(0, 1, 2).send(0, 1, 1).send(0, 1, 2).send(0, 1, 3);
    assertEquals(
        List.of("0:0 conflict", "0:1 conflict", "0 duplicate", "0 duplicate", "0:4 conflict"),
        resolve(ALL_IN_MEMORY, MEMORY));
  }

  @Test
  public void rowsWithoutIdentityAreNeverDuplicates() throws IOException {
    send(0, 0, 1).send(0, 0, 1).send(1, 0, 1);
    assertEquals(List.of("0:0 kept", "0:1 kept", "1:2 kept"), resolve(ALL_IN_MEMORY, MEMORY));
  }

  @Test
  public void hashesOfZeroAreHashesLikeOthers() throws IOException {
    HashSet128 set = new HashSet128();
    assertTrue(set.add(0, 0));
    assertEquals(false, set.add(0, 0));
    assertTrue(set.add(0, 1));
    assertEquals(false, set.add(0, 1));
  }

  @Test
  public void randomRowsAreSettledAsByAPlainCountInMemoryAndByDisk() throws IOException {
    Random random = new Random(17);
    for (int identities : new int[] {1, 5, 300, 5000}) {
      for (int contents : new int[] {1, 2, 50, 5000}) {
        sent.clear();
        for (int i = 0; i < 4000; i++) {
          send(i / 1000, random.nextInt(identities), random.nextInt(contents));
        }
        List<String> expected = expected();
        assertEquals(expected, resolve(1 << 20, MEMORY));
        assertEquals(expected, resolve(1 << 20, 1000));
        for (int maxEntries : new int[] {10, 100, 1000}) {
          List<String> byDisk = resolve(maxEntries, 1000);
          byDisk.sort(null);
          List<String> sorted = new ArrayList<>(expected);
          sorted.sort(null);
          assertEquals(sorted, byDisk);
        }
      }
    }
  }

  @Test
  public void nothingStaysOnTheDisk() throws IOException {
    File folder = new File(System.getProperty("java.io.tmpdir"));
    int before = spills(folder);
    for (int i = 0; i < 500; i++) {
      send(0, 1, i);
    }
    resolve(10, 100);
    assertEquals(before, spills(folder));
  }

  private static int spills(File folder) {
    return folder.list((dir, name) -> name.endsWith(".rows")).length;
  }

  private BucketResolverTest send(int file, int identity, int content) {
    sent.add(new Sent(file, identity, content));
    return this;
  }

  /** The rule in other words: over all rows, then row by row. */
  private List<String> expected() {
    Map<Integer, Set<Integer>> contents = new HashMap<>();
    for (Sent row : sent) {
      contents.computeIfAbsent(row.identity, i -> new HashSet<>()).add(row.content);
    }
    List<String> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < sent.size(); i++) {
      Sent row = sent.get(i);
      if (row.identity == 0) {
        result.add(row.file + ":" + i + " kept");
      } else if (!seen.add(row.identity + "/" + row.content)) {
        result.add(row.file + " duplicate");
      } else {
        boolean conflict = contents.get(row.identity).size() > 1;
        result.add(row.file + ":" + i + (conflict ? " conflict" : " kept"));
      }
    }
    return result;
  }

  private List<String> resolve(int maxEntries, long maxBytes) throws IOException {
    List<String> result = new ArrayList<>();
    BucketResolver.Sink sink =
        new BucketResolver.Sink() {
          @Override
          public void row(int file, RowHeader header, Row row, boolean conflict) {
            assertEquals(header.position, row.longAt(ExecutionColumn.MSG_SEQ_NUM.ordinal()));
            result.add(file + ":" + header.position + (conflict ? " conflict" : " kept"));
          }

          @Override
          public void duplicate(int file) {
            result.add(file + " duplicate");
          }
        };
    try (BucketResolver resolver = new BucketResolver(maxEntries, maxBytes, sink)) {
      settle(resolver);
      result.clear(); // what the bucket before had is nothing to this one
      settle(resolver);
    }
    return result;
  }

  private void settle(BucketResolver resolver) throws IOException {
    BlockWriter block = new BlockWriter(16);
    for (int i = 0; i < sent.size(); i++) {
      append(block, sent.get(i), i);
      boolean last = i + 1 == sent.size() || sent.get(i + 1).file != sent.get(i).file;
      if (last || i % 7 == 0) {
        resolver.add(sent.get(i).file, block.array(), block.length());
        block.clear();
      }
    }
    resolver.resolve();
  }

  private static void append(BlockWriter block, Sent row, int index) {
    RowHeader header = new RowHeader();
    header.kind = ExecKind.FILL;
    header.hasIdentity = row.identity != 0;
    header.identityHigh = hash(row.identity);
    header.identityLow = hash(row.identity + 1_000_000);
    header.contentHigh = hash(row.identity * 7919L + row.content);
    header.contentLow = hash(row.identity * 104_729L + row.content + 77);
    header.position = index;
    Row columns = new Row(ExecutionColumn.values().length);
    columns.setLong(ExecutionColumn.MSG_SEQ_NUM, index);
    block.add(header, columns);
  }

  private static long hash(long value) {
    return new Random(value * 0x9E3779B97F4A7C15L).nextLong();
  }
}
