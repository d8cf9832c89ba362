/**
 * A run of a night as its steps know it: what it is to do and what they have found, in a folder of
 * HDFS, so that each step can run in a process of its own and be run again.
 */
package io.fixhouse.night.run;
