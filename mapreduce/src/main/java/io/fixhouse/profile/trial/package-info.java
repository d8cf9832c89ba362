/**
 * Lines tried with a profile, as the normalise job would take them, and what is counted over them.
 * Reads local files and needs no cluster. Objects are made freely here: a trial is read by a
 * person.
 */
package io.fixhouse.profile.trial;
