package io.fixhouse.line;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.apache.commons.codec.digest.MurmurHash3;
import org.junit.Test;

public class HashBufferTest {
  /** Another implementation of the hash, over bytes put together in the plain way. */
  @Test
  public void agreesWithCommonsCodecForPiecesOfEveryLength() {
    Random random = new Random(1);
    byte[] source = new byte[5_000];
    random.nextBytes(source);
    HashBuffer buffer = new HashBuffer();
    for (int round = 0; round < 300; round++) {
      ByteBuffer plain = ByteBuffer.allocate(500_000).order(ByteOrder.LITTLE_ENDIAN);
      buffer.begin(50 * 5 + 40 * 3_000);
      for (int piece = 0; piece < round % 40; piece++) {
        int length = random.nextInt(round < 290 ? 40 : 3_000);
        int start = source.length - length - random.nextInt(3);
        buffer.put(source, start, length);
        plain.put(source, start, length);
        buffer.putByte((byte) piece);
        plain.put((byte) piece);
        buffer.putInt(length);
        plain.putInt(length);
      }
      buffer.putByte((byte) 7);
      buffer.setByte(0, (byte) 9);
      plain.put((byte) 7).put(0, (byte) 9);
      long[] hash = new long[2];
      buffer.hash(hash);
      assertArrayEquals(MurmurHash3.hash128x64(plain.array(), 0, plain.position(), 0), hash);
    }
  }

  @Test
  public void holdsAByteWhereverItStands() {
    HashBuffer buffer = new HashBuffer();
    for (int length = 1; length < 40; length++) {
      for (int at = 0; at < length; at++) {
        byte[] bytes = new byte[length];
        bytes[at] = 1;
        buffer.begin(100);
        buffer.putByte((byte) 1);
        buffer.put(bytes, 0, length);
        assertTrue(buffer.holds((byte) 1, 1));
        assertTrue(buffer.holds((byte) 1, 1 + at));
        assertFalse(buffer.holds((byte) 1, 2 + at));
        assertFalse(buffer.holds((byte) 2, 0));
      }
    }
  }
}
