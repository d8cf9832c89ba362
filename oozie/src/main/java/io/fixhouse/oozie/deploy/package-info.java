/**
 * {@code bin/fixhouse deploy}: what a deployment consists of, how it comes into HDFS, and how its
 * bundle takes the place of the one before.
 */
package io.fixhouse.oozie.deploy;
