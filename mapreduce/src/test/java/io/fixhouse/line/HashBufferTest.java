package io.fixhouse.line;

import static org.junit.Assert.assertArrayEquals;
import static org.junit.Assert.assertEquals;

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
      buffer.begin(50, 40 * 3_000);
      for (int piece = 0; piece < round % 40; piece++) {
        int length = random.nextInt(round < 290 ? 40 : 3_000);
        int start = source.length - length - random.nextInt(3);
        buffer.putField(piece, source, start, length);
        plain.putShort((short) (piece << 1)).putShort((short) length).put(source, start, length);
      }
      buffer.putField(40_000, source, 0, 3);
      plain.putInt(80_001).putInt(3).put(source, 0, 3);
      buffer.putAbsent(7);
      plain.putInt(15).putInt(-1);
      long[] hash = new long[2];
      buffer.hash(hash);
      assertArrayEquals(MurmurHash3.hash128x64(plain.array(), 0, plain.position(), 0), hash);
    }
  }

  @Test
  public void hexadecimalDigits() {
    byte[] digits = new byte[Hex.LENGTH];
    Random random = new Random(2);
    for (int i = 0; i < 1_000; i++) {
      long high = random.nextLong() >>> random.nextInt(64);
      long low = random.nextLong();
      Hex.write(high, low, digits);
      assertEquals(String.format("%016x%016x", high, low), new String(digits, 0, Hex.LENGTH));
    }
  }
}
