/**
 * Recording what was asked of a machine and answering from such a recording.
 *
 * <p>A question is recorded under its own name ({@code read}, {@code status}, {@code registry} ...), not as the script
 * or command it was sent as, so that an old tape still answers when the script has changed. A new kind of question
 * needs a line in {@link dev.wslgodoctor.diagnostics.gateway.tape.Question}, a form for its answer in
 * {@link dev.wslgodoctor.diagnostics.gateway.tape.Answers}, and one overridden method each in the recording and the
 * replaying gateway. Facts about a binary are such a kind: they enter a tape as parsed facts, never as bytes.
 */
package dev.wslgodoctor.diagnostics.gateway.tape;
