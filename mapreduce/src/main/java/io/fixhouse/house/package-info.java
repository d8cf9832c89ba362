/**
 * The house as all its parts know it: the settings that a cluster gives, where things lie in HDFS,
 * and leases that keep two commands from doing the same at once.
 */
package io.fixhouse.house;
