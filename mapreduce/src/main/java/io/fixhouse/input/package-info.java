/**
 * Files of any compression, split and read as lines: what a file is ({@link
 * io.fixhouse.input.Format}), how its splits are planned ({@link io.fixhouse.input.SplitPlan}) and
 * how one piece is read ({@link io.fixhouse.input.LineReader} over a {@link
 * io.fixhouse.input.Decoder} per format). Every line has a block and a position that are the same
 * for any number of splits. Knows nothing of FIX.
 */
package io.fixhouse.input;
