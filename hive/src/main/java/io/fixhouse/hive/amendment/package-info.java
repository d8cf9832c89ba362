/**
 * Which fill a bust or a correction ends at: plain Java over one vendor's amendments and what they
 * may name. Knows nothing of Hive.
 */
package io.fixhouse.hive.amendment;
