/**
 * The program between its start and its end: its folders, settings, log, single instance, window and failures. Our own
 * files only; nothing here knows the machine that is examined.
 */
package dev.wslgodoctor.app.life;
