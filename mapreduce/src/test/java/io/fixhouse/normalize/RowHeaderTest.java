package io.fixhouse.normalize;

import static org.junit.Assert.assertEquals;

import io.fixhouse.line.ExecKind;
import org.junit.Test;

public class RowHeaderTest {
  private final RowHeader header = new RowHeader();

  @Test
  public void identityContentAndPlaceAfterAnotherRowAreReadBackForEachKind() {
    for (ExecKind kind : ExecKind.values()) {
      header.kind = kind;
      header.hasIdentity = false;
      assertReadBack();
      header.hasIdentity = true;
      header.identityHigh = -1;
      header.identityLow = 2;
      header.contentHigh = Long.MIN_VALUE;
      header.contentLow = 4;
      assertReadBack();
    }
  }

  @Test
  public void anIdentityThatIsTheContentTravelsOnce() {
    header.kind = ExecKind.FILL;
    header.hasIdentity = true;
    header.identityHigh = header.contentHigh = 77;
    header.identityLow = header.contentLow = -78;
    int once = assertReadBack();
    header.identityLow = 79;
    assertEquals(once + 2 * Long.BYTES, assertReadBack());
  }

  private int assertReadBack() {
    header.block = 1L << 40;
    header.position = 123;
    ByteWriter out = new ByteWriter(1);
    header.write(out, 1L << 41, 100);
    ByteReader in = new ByteReader();
    in.reset(out.array(), 0);
    RowHeader read = new RowHeader();
    read.block = 1L << 41;
    read.position = 100;
    read.read(in);
    assertEquals(out.length(), in.at());
    assertEquals(header.kind, read.kind);
    assertEquals(header.hasIdentity, read.hasIdentity);
    if (header.hasIdentity) {
      assertEquals(header.identityHigh, read.identityHigh);
      assertEquals(header.identityLow, read.identityLow);
      assertEquals(header.contentHigh, read.contentHigh);
      assertEquals(header.contentLow, read.contentLow);
    }
    assertEquals(header.block, read.block);
    assertEquals(header.position, read.position);
    return out.length();
  }
}
