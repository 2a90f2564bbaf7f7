/**
 * Paths of the machine examined, as text. {@code java.nio.file.Path} follows the rules of the system the program runs
 * on and so garbles the paths of the other side.
 */
package dev.wslgodoctor.diagnostics.path;
