/**
 * The definitions of the jobs: rendered for the vendors that there are, and checked against Oozie's
 * schemas, their transitions and the properties that they use.
 */
package io.fixhouse.oozie.app;
