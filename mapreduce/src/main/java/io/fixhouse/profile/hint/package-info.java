/**
 * What a profile might say instead: each hint looks at tried lines for evidence of one key, and
 * {@link io.fixhouse.profile.hint.Advice} proves it by trying the lines again with it.
 */
package io.fixhouse.profile.hint;
