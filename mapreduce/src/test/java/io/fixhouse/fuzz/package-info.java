/** Coverage-guided fuzzing, by Jazzer: what is fuzzed, how it is run, and what it found before. */
package io.fixhouse.fuzz;
