package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A process to which a session wants to attach, as the kernel describes it.
 *
 * @param pid           its number
 * @param session       name of the session
 * @param asRoot        true if the session runs Delve as root
 * @param status        what /proc/PID/status says; empty if there is no such process
 * @param owner         name of the user it runs as; empty if there is no such process
 * @param dumpOwner     owner of /proc/PID/environ: root instead of the user if the process is not dumpable; empty if it
 *                      could not be seen
 * @param tracerCommand command line of the process that traces it, words parted by blanks; empty if there is none
 */
public record TargetProcess(int pid, String session, boolean asRoot, Optional<ProcStatus> status,
        Optional<String> owner, OptionalInt dumpOwner, Optional<String> tracerCommand) {

    /** True if it has ended and only its entry is left, to which nobody can attach. */
    public boolean ended() {
        return status.map(ProcStatus::state).filter(state -> state == ProcStatus.State.ZOMBIE
                || state == ProcStatus.State.DEAD).isPresent();
    }

    /** True if there is such a process and it can run. */
    public boolean alive() {
        return status.isPresent() && !ended();
    }
}
