package io.fixhouse.loopback;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * A Java agent: a socket that is to listen on all addresses listens on loopback alone. MapReduce's
 * shuffle handler and application masters have no setting for it. It changes {@code
 * sun.nio.ch.Net.bind}, through which every server socket of JDK 17 goes.
 */
public final class LoopbackAgent {
  private static final String NET = "sun/nio/ch/Net";

  private LoopbackAgent() {}

  /** For {@code -javaagent}; takes no arguments. */
  public static void premain(String arguments, Instrumentation instrumentation)
      throws ClassNotFoundException, UnmodifiableClassException {
    instrumentation.addTransformer(new NetTransformer(), true);
    instrumentation.retransformClasses(Class.forName("sun.nio.ch.Net"));
  }

  private static final class NetTransformer implements ClassFileTransformer {
    @Override
    public byte[] transform(
        ClassLoader loader, String name, Class<?> changed, ProtectionDomain domain, byte[] bytes) {
      if (!NET.equals(name)) {
        return null;
      }
      ClassReader reader = new ClassReader(bytes);
      ClassWriter writer = new ClassWriter(reader, 0);
      BindVisitor visitor = new BindVisitor(writer);
      reader.accept(visitor, 0);
      if (!visitor.found()) {
        throw new IllegalStateException("this JDK's sun.nio.ch.Net has no bind as JDK 17's has");
      }
      return writer.toByteArray();
    }
  }
}
