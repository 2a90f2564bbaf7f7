package dev.wslgodoctor.diagnostics.gateway.process;

/** The processes that this program started. */
public final class Children {

    private Children() {
    }

    /** Ends all that still run by force, with everything they started; for a program that is being ended. */
    public static void end() {
        ProcessHandle.current().descendants().toList().forEach(ProcessHandle::destroyForcibly);
    }
}
