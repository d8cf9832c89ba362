/**
 * One FIX message in a line of bytes: its fields, its checks and the values in them. Everything
 * here goes over the bytes without making an object a message or a field, and knows nothing of
 * vendors, tables or Hadoop.
 */
package io.fixhouse.fix;
