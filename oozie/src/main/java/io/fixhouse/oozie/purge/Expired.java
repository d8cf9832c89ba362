package io.fixhouse.oozie.purge;

import org.apache.hadoop.fs.Path;

/**
 * A folder that is not needed any more.
 *
 * @param why in a few words, for whoever watches
 */
record Expired(Path folder, String why) {}
