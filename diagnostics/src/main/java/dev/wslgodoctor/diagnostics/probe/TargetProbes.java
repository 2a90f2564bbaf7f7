package dev.wslgodoctor.diagnostics.probe;

import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ProcStatus;
import dev.wslgodoctor.diagnostics.probe.DebugTarget.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Questions about the processes to which sessions attach. Only /proc is read: attaching to find out would stop the
 * process (facts: go-debugging.md B3).
 */
public final class TargetProbes {

    // $1.. process numbers. A part that cannot be read is empty; a process can end between two lines.
    private static final String LOOK = """
            for p; do
              s=$(cat "/proc/$p/status" 2>/dev/null); o=; e=; c=
              if [ -n "$s" ]; then
                o=$(stat -c %U "/proc/$p" 2>/dev/null)
                e=$(stat -c %u "/proc/$p/environ" 2>/dev/null)
                t=$(printf '%s\\n' "$s" | sed -n 's/^TracerPid:[[:space:]]*//p')
                [ "${t:-0}" = 0 ] || c=$(tr '\\0' ' ' < "/proc/$t/cmdline" 2>/dev/null)
              fi
              printf '%s\\0%s\\0%s\\0%s\\0%s\\0' "$p" "$s" "$o" "$e" "x$c"
            done
            """;

    private static final int PARTS = 5;

    /**
     * The processes of all sessions that attach on this machine and whose process is known; absent if no session
     * attaches. Empty if each of them asks the user or names a program that does not run.
     */
    public static final Probe<List<TargetProcess>> PROCESSES = new Probe<>("target.processes", Sensitivity.PERSONAL,
            processes -> processes.isEmpty() ? "none" : String.join("; ",
                    processes.stream().map(TargetProbes::shown).toList()), TargetProbes::processes);

    private TargetProbes() {
    }

    private static Reading<List<TargetProcess>> processes(Case at, Facts earlier) throws GatewayException {
        Source source = new Source(at.distro(earlier).place(), "/proc/PID/status");
        List<DebugTarget> attaching = earlier.need(DebugProbes.TARGETS).stream()
                .filter(target -> target.kind() == Kind.ATTACH).toList();
        if (attaching.isEmpty()) {
            return Reading.absent(source);
        }
        List<TargetProcess> processes = new ArrayList<>();
        for (DebugTarget target : attaching) {
            if (!target.processes().isEmpty()) {
                String[] pids = target.processes().stream().map(String::valueOf).toArray(String[]::new);
                Output output = at.distro(earlier).run(DistroFiles.script(LOOK, pids));
                processes.addAll(parse(output, target, asRoot(earlier, target)));
            }
        }
        return Reading.known(processes, source);
    }

    private static List<TargetProcess> parse(Output output, DebugTarget target, boolean asRoot)
            throws GatewayException {
        String[] parts = output.text().split("\0", -1);
        List<TargetProcess> processes = new ArrayList<>();
        for (int i = 0; i + PARTS < parts.length; i += PARTS) {
            String status = parts[i + 1];
            Optional<ProcStatus> parsed = ProcStatus.parse(status);
            if (!status.isEmpty() && parsed.isEmpty()) {
                throw new GatewayException(new Trouble.Unreadable("/proc/" + parts[i] + "/status holds " + status));
            }
            String command = parts[i + 4].substring(1).strip();
            processes.add(new TargetProcess(Integer.parseInt(parts[i]), target.name(), asRoot, parsed,
                    Optional.of(parts[i + 2]).filter(text -> !text.isEmpty()), number(parts[i + 3]),
                    Optional.of(command).filter(text -> !text.isEmpty())));
        }
        if (processes.size() != target.processes().size()) {
            throw new GatewayException(new Trouble.Unreadable("/proc answered " + output.errorText().strip()));
        }
        return processes;
    }

    private static OptionalInt number(String text) {
        return text.matches("\\d{1,10}") ? OptionalInt.of((int) Long.parseLong(text)) : OptionalInt.empty();
    }

    /**
     * Whether the session of this target runs Delve as root; asRoot has an effect in a terminal only (golang/vscode-go
     * extension/package.json, attribute asRoot).
     */
    public static boolean asRoot(Facts earlier, DebugTarget target) {
        return target.configuration().isPresent()
                && earlier.ask(DebugProbes.SESSIONS).found().orElse(List.of()).stream()
                .filter(session -> session.name().equals(target.name()))
                .anyMatch(session -> session.configuration().get("asRoot") instanceof JsonPrimitive flag
                        && flag.isBoolean() && flag.getAsBoolean()
                        && session.text("console").filter(console -> console.endsWith("Terminal")).isPresent());
    }

    private static String shown(TargetProcess process) {
        return process.status().map(status -> process.pid() + " " + status.name() + ", state " + status.state()
                + ", user " + process.owner().orElse("?") + (status.tracer().isPresent()
                        ? ", traced by " + status.tracer().getAsInt() : "")).orElse(process.pid() + " is not there");
    }
}
