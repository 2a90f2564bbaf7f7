package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.probe.DebugTarget;

/**
 * A debug configuration of launch.json, or one that the program offers itself.
 *
 * @param name     as launch.json names it
 * @param kind     what the session does
 * @param subject  the program, package or process it is about, as launch.json spells it; empty if it names none
 * @param fromFile false for a default that stands in because there is no launch.json
 */
public record SessionInfo(String name, DebugTarget.Kind kind, String subject, boolean fromFile) {
}
