/** What the steps ask Oozie: whether a workflow still runs, and what of it has failed. */
package io.fixhouse.night.oozie;
