/** The commands that run a night by hand and show what was loaded. */
package io.fixhouse.night;
