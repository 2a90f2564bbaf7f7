/**
 * The wizard: models that listen to the engine and views that show them. Reaches the engine only through
 * {@link dev.wslgodoctor.wizard.port}.
 */
package dev.wslgodoctor.wizard;
