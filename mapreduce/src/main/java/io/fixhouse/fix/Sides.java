package io.fixhouse.fix;

/** The codes of Side(54): 1 to 9 and A to H, as of FIX 5.0SP2 with its extension packs. */
public final class Sides {
  private Sides() {}

  public static boolean isSide(byte[] buffer, int start, int end) {
    if (end - start != 1) {
      return false;
    }
    byte code = buffer[start];
    return (code >= '1' && code <= '9') || (code >= 'A' && code <= 'H');
  }
}
