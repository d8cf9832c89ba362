package io.fixhouse.loopback;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import org.junit.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

public class BindVisitorTest {
  @Test
  public void findsTheMethodThroughWhichThisJdkBinds() throws IOException {
    assertTrue(visit("/sun/nio/ch/Net.class").found());
  }

  @Test
  public void findsNothingInAnotherClass() throws IOException {
    assertFalse(visit("/java/lang/String.class").found());
  }

  private static BindVisitor visit(String resource) throws IOException {
    try (InputStream bytes = Object.class.getResourceAsStream(resource)) {
      BindVisitor visitor = new BindVisitor(new ClassWriter(0));
      new ClassReader(bytes).accept(visitor, 0);
      return visitor;
    }
  }
}
