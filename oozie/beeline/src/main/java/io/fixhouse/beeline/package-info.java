/** What Oozie's hive2 actions take to their containers besides Oozie's and Hive's own. */
package io.fixhouse.beeline;
