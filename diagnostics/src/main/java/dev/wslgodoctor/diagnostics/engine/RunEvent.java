package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Finding;
import java.time.Instant;
import java.util.List;

/** What happens during a run, in order of happening; events may come from several threads, one at a time. */
public sealed interface RunEvent {

    /** The run begins with these causes. */
    record Started(List<String> causes, Instant at) implements RunEvent { }

    /** A probe is being asked. */
    record Asking(String probe, Instant at) implements RunEvent { }

    /** A probe was answered: known, absent or unknown. */
    record Answered(String probe, String state, Instant at) implements RunEvent { }

    /** A cause was judged. */
    record Judged(Finding finding) implements RunEvent { }

    /** The run is over, also after a cancellation; always the last event. */
    record Finished(Report report) implements RunEvent { }
}
