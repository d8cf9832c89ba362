package io.fixhouse.fix;

/**
 * The fields whose bytes may hold the separator, each preceded by a field with its length. From the
 * FIX 4.2, 4.4, 5.0SP2 and FIXT 1.1 dictionaries, types DATA, XMLDATA and LENGTH.
 */
final class DataFields {
  private static final int[][] LENGTH_THEN_DATA = {
    {90, 91},
    {93, 89},
    {95, 96},
    {212, 213},
    {348, 349},
    {350, 351},
    {352, 353},
    {354, 355},
    {356, 357},
    {358, 359},
    {360, 361},
    {362, 363},
    {364, 365},
    {445, 446},
    {618, 619},
    {621, 622},
    {1184, 1185},
    {1277, 1278},
    {1280, 1281},
    {1282, 1283},
    {1397, 1398},
    {1401, 1402},
    {1403, 1404},
    {1468, 1469}
  };

  private static final short[] LENGTH_TAGS = new short[1470];

  static {
    for (int[] pair : LENGTH_THEN_DATA) {
      LENGTH_TAGS[pair[1]] = (short) pair[0];
    }
  }

  private DataFields() {}

  /** The tag of the field that holds the length of this one; 0 where this is no data field. */
  static int lengthTag(int tag) {
    return tag < LENGTH_TAGS.length ? LENGTH_TAGS[tag] : 0;
  }
}
