/**
 * The publication of a generation: tables' partitions are repointed to the folders that a run has
 * written, a table at a time, from a list that is in HDFS before the first is touched.
 */
package io.fixhouse.publish;
