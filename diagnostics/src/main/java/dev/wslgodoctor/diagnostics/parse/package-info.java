/**
 * Pure functions from text or bytes to records: nothing here reads a file, starts a program or knows another package of
 * the tool but {@code path}. Malformed input never throws out of a reader unless its documentation says so; it
 * becomes a value that names the place.
 */
package dev.wslgodoctor.diagnostics.parse;
