/**
 * {@code bin/fixhouse bench}: measures the parts with JMH and the whole on the cluster, prints a
 * table for a person and one line of figures for a program. A bench asserts nothing.
 */
package io.fixhouse.bench;
