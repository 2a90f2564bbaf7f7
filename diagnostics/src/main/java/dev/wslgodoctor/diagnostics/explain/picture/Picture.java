package dev.wslgodoctor.diagnostics.explain.picture;

/** What a cause can be shown by; a screen or a report draws each kind in one way, whichever cause it is about. */
public sealed interface Picture permits PathMap, FileJourney, BinaryAnatomy, TraceGate, EnvironmentTable, ConfigExcerpt,
        VersionRanges, ListenerPath, MemoryAndDisk, SessionTimeline {
}
