/**
 * The night of a date, run by hand or by Oozie: which deliveries are due, the check between
 * normalising and publishing, the order of the steps, and what is told of it.
 */
package io.fixhouse.night;
