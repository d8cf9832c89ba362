package io.fixhouse.loopback;

import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Puts before {@code Net.bind}: if the address is the wildcard, take loopback. */
final class BindVisitor extends ClassVisitor {
  private static final String DESCRIPTOR =
      "(Ljava/net/ProtocolFamily;Ljava/io/FileDescriptor;Ljava/net/InetAddress;I)V";

  /** Of the address among the arguments of the static method. */
  private static final int ADDRESS = 2;

  private static final String INET_ADDRESS = "java/net/InetAddress";

  private boolean found;

  BindVisitor(ClassVisitor next) {
    super(Opcodes.ASM9, next);
  }

  /** Whether the method was there. */
  boolean found() {
    return found;
  }

  @Override
  public MethodVisitor visitMethod(
      int access, String name, String descriptor, String signature, String[] exceptions) {
    MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
    if (!name.equals("bind") || !descriptor.equals(DESCRIPTOR)) {
      return next;
    }
    found = true;
    return new MethodVisitor(Opcodes.ASM9, next) {
      @Override
      public void visitCode() {
        super.visitCode();
        Label bind = new Label();
        visitVarInsn(Opcodes.ALOAD, ADDRESS);
        visitMethodInsn(Opcodes.INVOKEVIRTUAL, INET_ADDRESS, "isAnyLocalAddress", "()Z", false);
        visitJumpInsn(Opcodes.IFEQ, bind);
        visitMethodInsn(
            Opcodes.INVOKESTATIC,
            INET_ADDRESS,
            "getLoopbackAddress",
            "()L" + INET_ADDRESS + ";",
            false);
        visitVarInsn(Opcodes.ASTORE, ADDRESS);
        visitLabel(bind);
        visitFrame(Opcodes.F_SAME, 0, null, 0, null);
      }
    };
  }
}
