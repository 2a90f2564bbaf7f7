/** What the screens need from the engine. The application implements it; tests give a fake. No JavaFX here. */
package dev.wslgodoctor.wizard.port;
