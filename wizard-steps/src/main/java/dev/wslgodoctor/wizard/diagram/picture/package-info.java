/** Pictures of the kinds of causes: each draws one typed model of the diagnostics, whichever cause it is about. */
package dev.wslgodoctor.wizard.diagram.picture;
