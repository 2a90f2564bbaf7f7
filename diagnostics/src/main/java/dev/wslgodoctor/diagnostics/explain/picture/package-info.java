/** Models of the pictures that explain a kind of cause: data from this machine's own readings, no pixels, no words. */
package dev.wslgodoctor.diagnostics.explain.picture;
