/** {@code bin/fixhouse purge}: what is older than it is to be kept, and needed by nothing. */
package io.fixhouse.oozie.purge;
