package io.fixhouse.night.run;

/**
 * How a run has ended.
 *
 * @param published whether its generation is what readers see
 */
public record RunEnd(boolean published) {}
