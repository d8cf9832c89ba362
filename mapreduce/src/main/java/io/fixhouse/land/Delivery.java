package io.fixhouse.land;

import org.apache.hadoop.fs.Path;

/** A delivery that has landed whole: its folder and what its manifest says. */
public record Delivery(Path folder, Manifest manifest) {
  /** Its number, from 1. */
  public int number() {
    return manifest.delivery();
  }

  /** The folder's name of a delivery. */
  public static String folderName(int number) {
    return String.format("delivery=%03d", number);
  }
}
