package io.fixhouse.profile.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Some of the lines, kept to be tried again with other profiles: stretches of neighbouring lines,
 * the first one and a random choice of the others, the same for the same lines. All lines, where
 * they are few.
 */
public final class Sample implements Tally {
  private static final int STRETCHES = 20;
  private static final int LINES_A_STRETCH = 1_000;
  private static final int BYTES_A_STRETCH = 2 << 20;

  /** Room behind a line: readers may look at whole words beyond its end. */
  private static final int SPARE = 64;

  private final Random random = new Random(1);
  private final List<Stretch> kept = new ArrayList<>();
  private Stretch current = new Stretch(0);
  private int stretches;
  private long lines;

  private static final class Stretch {
    private final int number;
    private final List<byte[]> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private int bytes;

    Stretch(int number) {
      this.number = number;
    }
  }

  @Override
  public void see(LineTrial line) {
    lines++;
    int length = line.end() - line.start();
    byte[] copy = new byte[length + SPARE];
    System.arraycopy(line.buffer(), line.start(), copy, 0, length);
    current.lines.add(copy);
    current.places.add(line.place());
    current.bytes += copy.length;
    if (current.lines.size() == LINES_A_STRETCH || current.bytes > BYTES_A_STRETCH) {
      keep();
    }
  }

  private void keep() {
    if (kept.size() < STRETCHES) {
      kept.add(current);
    } else {
      int place = 1 + random.nextInt(stretches);
      if (place < STRETCHES) {
        kept.set(place, current);
      }
    }
    stretches++;
    current = new Stretch(stretches);
  }

  /** How many lines {@link #each} gives. */
  public long size() {
    return kept.stream().mapToLong(stretch -> stretch.lines.size()).sum()
        + (keepsAll() ? current.lines.size() : 0);
  }

  /** Whether every line seen is in the sample. */
  public boolean isWhole() {
    return size() == lines;
  }

  private boolean keepsAll() {
    return stretches < STRETCHES;
  }

  /** Tries the lines, in their order. */
  public void each(LineTrial trial, Tally tally) {
    List<Stretch> all = new ArrayList<>(kept);
    if (keepsAll()) {
      all.add(current);
    }
    all.sort(Comparator.comparingInt(stretch -> stretch.number));
    for (Stretch stretch : all) {
      for (int i = 0; i < stretch.lines.size(); i++) {
        byte[] line = stretch.lines.get(i);
        trial.read(line, 0, line.length - SPARE, stretch.places.get(i));
        tally.see(trial);
      }
    }
  }
}
