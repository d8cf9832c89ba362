package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.DataOutputBuffer;
import org.junit.Test;

public class BlockKeyTest {
  @Test
  public void bytesSortByVendorBucketFileBlockAndPosition() throws IOException {
    List<BlockKey> keys = new ArrayList<>();
    for (int vendor : new int[] {0, 1, 300}) {
      for (int bucket : new int[] {0, 200}) {
        for (int file : new int[] {0, 70_000}) {
          for (long block : new long[] {0, 255, 1L << 40}) {
            for (long position : new long[] {0, 127, 128, Long.MAX_VALUE}) {
              keys.add(new BlockKey(vendor, bucket, file, block, position));
            }
          }
        }
      }
    }
    BlockKey.Sort sort = new BlockKey.Sort();
    for (int i = 0; i < keys.size(); i++) {
      for (int j = 0; j < keys.size(); j++) {
        byte[] a = bytes(keys.get(i));
        byte[] b = bytes(keys.get(j));
        int expected = Integer.compare(i, j);
        assertEquals(expected, Integer.signum(sort.compare(a, 0, a.length, b, 0, b.length)));
        assertEquals(expected, Integer.signum(keys.get(i).compareTo(keys.get(j))));
      }
    }
  }

  @Test
  public void blocksOfOneBucketAreOneGroupAndGoToOneReducer() throws IOException {
    BlockKey.Group group = new BlockKey.Group();
    BlockPartitioner partitioner = new BlockPartitioner();
    Random random = new Random(1);
    BytesWritable none = new BytesWritable();
    for (int i = 0; i < 500; i++) {
      int vendor = random.nextInt(3);
      int bucket = random.nextInt(3);
      BlockKey key = new BlockKey(vendor, bucket, i, random.nextInt(99), 7);
      BlockKey same = new BlockKey(vendor, bucket, random.nextInt(99), 0, 0);
      BlockKey other = new BlockKey(vendor, bucket + 1, i, 0, 7);
      byte[] a = bytes(key);
      byte[] b = bytes(same);
      byte[] c = bytes(other);
      assertEquals(0, group.compare(a, 0, a.length, b, 0, b.length));
      assertEquals(0, group.compare(key, same));
      assertEquals(-1, Integer.signum(group.compare(a, 0, a.length, c, 0, c.length)));
      assertEquals(-1, Integer.signum(group.compare(key, other)));
      assertEquals(partitioner.getPartition(key, none, 7), partitioner.getPartition(same, none, 7));
    }
  }

  private static byte[] bytes(BlockKey key) throws IOException {
    DataOutputBuffer out = new DataOutputBuffer();
    key.write(out);
    byte[] bytes = new byte[out.getLength()];
    System.arraycopy(out.getData(), 0, bytes, 0, bytes.length);
    return bytes;
  }
}
