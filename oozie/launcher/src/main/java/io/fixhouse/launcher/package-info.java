/** What every action of Oozie takes to its container. */
package io.fixhouse.launcher;
