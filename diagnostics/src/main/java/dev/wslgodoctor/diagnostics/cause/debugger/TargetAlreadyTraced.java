package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DelveServer;
import dev.wslgodoctor.diagnostics.probe.DelveServerProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetProbes;
import dev.wslgodoctor.diagnostics.probe.TargetProcess;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
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

    private static final String END_SERVER = "end-server.by-hand";

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
     * Ends a server that attached to the process, which then runs on. Never a signal to an interactive Delve, whose
     * breakpoints would stay and end the program (facts: go-debugging.md B3, both versions of Delve measured), and none
     * to a server that started the process itself: that would end the program that is to be debugged.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return held(facts.need(TargetProbes.PROCESSES)).map(process -> {
            String way = way(process);
            List<Action> actions = new ArrayList<>();
            if (way.equals(END_SERVER)) {
                int tracer = process.status().orElseThrow().tracer().orElseThrow();
                facts.ask(DelveServerProbes.SERVERS_RUNNING).found().orElse(List.of()).stream()
                        .filter(server -> server.pid() == tracer && server.attaches()).findFirst()
                        .flatMap(server -> EndedServer.of(facts, server)).ifPresent(actions::add);
            }
            actions.add(new Action.AskUser(id() + "." + way, arguments(process)));
            return new Plan(id(), actions);
        });
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
        // what stands behind "--" are the program's words, and a signal is right for a server only
        boolean server = new DelveServer(process.pid(), 0, 0, words, Map.of()).serves();
        return server ? END_SERVER : "quit";
    }

    private static Map<String, String> arguments(TargetProcess process) {
        int tracer = process.status().orElseThrow().tracer().orElseThrow();
        return Map.of("process", String.valueOf(process.pid()), "program", process.status().orElseThrow().name(),
                "tracer", String.valueOf(tracer), "command", process.tracerCommand().orElse("?"));
    }
}
