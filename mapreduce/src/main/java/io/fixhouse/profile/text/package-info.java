/** How a trial is written for a person: FIX's names, and bytes that a terminal can bear. */
package io.fixhouse.profile.text;
