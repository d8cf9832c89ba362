/**
 * Access to HiveServer2: who may log in, by a file of hashed passwords, and that everyone but the
 * named writers may only read.
 */
package io.fixhouse.access;
