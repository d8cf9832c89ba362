package io.fixhouse.fix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at once, the first one lowest. */
public final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  public static long read(byte[] buffer, int at) {
    return (long) LONGS.get(buffer, at);
  }

  public static void write(byte[] buffer, int at, long word) {
    LONGS.set(buffer, at, word);
  }
}
