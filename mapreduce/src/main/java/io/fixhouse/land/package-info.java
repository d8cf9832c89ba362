/**
 * What a vendor delivers: its files put unchanged into HDFS, a manifest beside them, and which of
 * its deliveries stand for a date.
 */
package io.fixhouse.land;
