package io.fixhouse.profile;

import io.fixhouse.profile.trial.DuplicateTally;
import io.fixhouse.profile.trial.FateTally;
import io.fixhouse.profile.trial.IntegrityTally;
import io.fixhouse.profile.trial.LineTrial;
import io.fixhouse.profile.trial.MappingTally;
import io.fixhouse.profile.trial.Sample;
import io.fixhouse.profile.trial.ShapeTally;
import io.fixhouse.profile.trial.TagTally;
import io.fixhouse.profile.trial.Tally;

/** All that is counted over the lines of one trial. */
record Tallies(
    FateTally fates,
    ShapeTally shapes,
    IntegrityTally integrity,
    MappingTally mapping,
    TagTally tags,
    DuplicateTally duplicates,
    Sample sample)
    implements Tally {
  Tallies() {
    this(
        new FateTally(),
        new ShapeTally(),
        new IntegrityTally(),
        new MappingTally(),
        new TagTally(),
        new DuplicateTally(),
        new Sample());
  }

  @Override
  public void see(LineTrial line) {
    fates.see(line);
    shapes.see(line);
    integrity.see(line);
    mapping.see(line);
    tags.see(line);
    duplicates.see(line);
    sample.see(line);
  }
}
