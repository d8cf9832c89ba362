package io.fixhouse.fuzz;

import io.fixhouse.input.DecoderFuzz;
import io.fixhouse.line.LineFuzz;
import io.fixhouse.vendor.ProfileFuzz;
import io.fixhouse.vendor.ReferenceFuzz;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What is fuzzed. */
enum FuzzTarget {
  LINE(LineFuzz.class, LineFuzz::fuzzerTestOneInput, LineFuzz::seeds),
  PROFILE(ProfileFuzz.class, ProfileFuzz::fuzzerTestOneInput, ProfileFuzz::seeds),
  REFERENCE(ReferenceFuzz.class, ReferenceFuzz::fuzzerTestOneInput, ReferenceFuzz::seeds),
  DECODER(DecoderFuzz.class, DecoderFuzz::fuzzerTestOneInput, DecoderFuzz::seeds);

  /** Takes an input; whatever it throws is a bug. */
  interface Run {
    void take(byte[] input) throws IOException;
  }

  /** Inputs to begin with. */
  interface Seeds {
    List<byte[]> make() throws IOException;
  }

  private final Class<?> type;
  private final Run run;
  private final Seeds seeds;

  FuzzTarget(Class<?> type, Run run, Seeds seeds) {
    this.type = type;
    this.run = run;
    this.seeds = seeds;
  }

  Class<?> type() {
    return type;
  }

  Run run() {
    return run;
  }

  List<byte[]> seeds() throws IOException {
    return seeds.make();
  }

  /** The name of its folders. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
