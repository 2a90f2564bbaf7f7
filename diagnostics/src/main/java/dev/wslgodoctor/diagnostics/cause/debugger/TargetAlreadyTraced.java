package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another debugger already holds the process to attach to; a process has one tracer at a time.
 *
 * <p>Where Yama is above 0, Delve blames that instead, and before 1.26.1 it never names the other debugger.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/ptrace.2.html">ptrace(2), PTRACE_ATTACH</a>; go-delve/delve
 *      service/debugger/debugger_linux.go; facts go-debugging.md 0.1, B2, B3
 */
public final class TargetAlreadyTraced implements RootCause {

    @Override
    public String id() {
        return "debugger.target-already-traced";
    }

    @Override
    public Link breaks() {
        return Link.TARGET;
    }

    @Override
    public List<String> cases() {
        return List.of("R43");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve service/debugger/debugger_linux.go@3b77598",
                "golang/vscode-go #497");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<TargetProcess> alive = facts.need(TargetProbes.PROCESSES).stream().filter(TargetProcess::alive).toList();
        if (alive.isEmpty()) {
            return Verdict.notApplicable(TargetProbes.PROCESSES.id());
        }
        return held(alive).map(process -> Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, arguments(process)))
                .orElseGet(Verdict::ruledOut);
    }

    /**
     * Never a signal of ours: SIGTERM is right for a server, and kills the program at its next breakpoint if the
     * debugger is an interactive one (facts: go-debugging.md B3, both versions of Delve measured).
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return held(facts.need(TargetProbes.PROCESSES)).map(process -> new Plan(id(), List.of(
                new Action.AskUser(id() + "." + way(process), arguments(process)))));
    }

    private static Optional<TargetProcess> held(List<TargetProcess> processes) {
        return processes.stream().filter(TargetProcess::alive)
                .filter(process -> process.status().orElseThrow().tracer().isPresent()).findFirst();
    }

    private static String way(TargetProcess process) {
        List<String> words = List.of(process.tracerCommand().orElse("").split(" "));
        String program = words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1);
        if (!program.startsWith("dlv")) {
            return "by-hand";
        }
        boolean server = words.contains("dap") || words.stream().anyMatch(word -> word.startsWith("--headless"));
        return server ? "end-server" : "quit";
    }

    private static Map<String, String> arguments(TargetProcess process) {
        int tracer = process.status().orElseThrow().tracer().orElseThrow();
        return Map.of("process", String.valueOf(process.pid()), "program", process.status().orElseThrow().name(),
                "tracer", String.valueOf(tracer), "command", process.tracerCommand().orElse("?"));
    }
}
