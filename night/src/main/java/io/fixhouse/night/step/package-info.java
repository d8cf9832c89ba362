/**
 * The steps of a night's run. {@code bin/fixhouse run} runs them in one process, Oozie each in one
 * of its own; the state between them is in HDFS, and each can be run again.
 */
package io.fixhouse.night.step;
