package dev.wslgodoctor.diagnostics.prove;

import dev.wslgodoctor.diagnostics.dap.BreakpointProof;
import dev.wslgodoctor.diagnostics.dap.LaunchRequest;
import dev.wslgodoctor.diagnostics.dap.Proof;
import dev.wslgodoctor.diagnostics.dap.ProofRequest;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.NoAnswer;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Debugs for real, as VS Code would: starts the Delve that the extension finds, opens the session that launch.json
 * describes, sets one breakpoint and says what Delve answers. Only by the user's consent: it builds the project into a
 * temporary folder and runs it, or stops the attached process for a moment.
 */
public final class Prover {

    private final Case at;
    private final ProofRequest.Deadlines deadlines;

    /**
     * @param at        the machine; its choice names the configuration, if there are several, and the breakpoint
     * @param deadlines how long each part may take
     */
    public Prover(Case at, ProofRequest.Deadlines deadlines) {
        this.at = at;
        this.deadlines = deadlines;
    }

    /**
     * Proves one session.
     *
     * @throws GatewayException     if something needed is not known: NotChosen names what the user must say
     * @throws InterruptedException if the waiting thread was interrupted; the session is ended then
     */
    public Attempt prove() throws GatewayException, InterruptedException {
        Facts facts = new Inquiry(at).facts();
        try {
            LaunchSession session = session(facts);
            DebugTarget target = facts.need(DebugProbes.TARGETS).stream()
                    .filter(candidate -> candidate.name().equals(session.name())).findFirst().orElseThrow();
            DebugTarget.Break place = breakpoint(facts, target);
            GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
            Optional<FoundTool> delve = lookup.winner();
            if (delve.isEmpty()) {
                return new Attempt.NoDelve(session.name(), place,
                        lookup.setting().flatMap(found -> found.text()));
            }
            return run(facts, session, target, place, delve.get());
        } catch (NoAnswer e) {
            throw new GatewayException(e.reading() instanceof Reading.Unknown<?> unknown ? unknown.trouble()
                    : nothing(facts, e.probeId()), e);
        }
    }

    private static Trouble nothing(Facts facts, String probe) {
        if (facts.ask(WslProbes.DISTRO) instanceof Reading.Absent<?>) {
            return new Trouble.Missing(new Trouble.Words("trouble.no-distro", Map.of()), "there is no distribution");
        }
        return new Trouble.NotChosen(probe, new Trouble.Words("trouble.nothing-to-debug", Map.of()),
                "there is nothing to debug: " + probe + " is absent");
    }

    private LaunchSession session(Facts facts) throws GatewayException {
        List<LaunchSession> sessions = facts.need(DebugProbes.SESSIONS);
        List<LaunchSession> chosen = sessions.stream()
                .filter(session -> at.choice().configuration().map(session.name()::equals).orElse(true)).toList();
        if (chosen.size() != 1) {
            String known = String.join(", ", sessions.stream().map(LaunchSession::name).toList());
            throw new GatewayException(new Trouble.NotChosen("configuration", new Trouble.Words(
                    "trouble.several-configurations", Map.of("known", known.isEmpty() ? "-" : known)),
                    "launch.json has " + known + "; choose one with --config"));
        }
        return chosen.getFirst();
    }

    private DebugTarget.Break breakpoint(Facts facts, DebugTarget target) throws GatewayException {
        DebugTarget.Break place = target.breakpoint().orElseThrow(() -> new GatewayException(
                new Trouble.NotChosen("breakpoint", new Trouble.Words("trouble.no-breakpoint", Map.of()),
                        "no breakpoint was chosen (--break FILE:LINE)")));
        return place.file().startsWith("/") ? place : new DebugTarget.Break(
                facts.need(ProjectProbes.ROOT).resolve(place.file()).toString(), place.line());
    }

    private Attempt run(Facts facts, LaunchSession session, DebugTarget target, DebugTarget.Break place,
            FoundTool delve) throws GatewayException, InterruptedException {
        DistroGateway distro = at.distro(facts);
        Output made = distro.run(Command.of("mktemp", "-d", "-t", "wgd-proof.XXXXXXXX"));
        if (!made.ok()) {
            throw new GatewayException(new Trouble.Unreadable("no temporary folder: " + made.errorText().strip()));
        }
        String temporary = made.text().strip();
        try {
            LaunchRequest request = LaunchRequest.of(session.configuration(),
                    choices(facts, target, place, temporary));
            return switch (request) {
                case LaunchRequest.Refused refused -> new Attempt.NotSent(session.name(), place, refused);
                case LaunchRequest.Send send -> {
                    Proof proof = talk(facts, distro, send, place, delve);
                    yield new Attempt.Answered(session.name(), place, delve.path(), proof);
                }
            };
        } finally {
            remove(distro, temporary);
        }
    }

    // also for a thread that was interrupted, whose commands would end before they began. Twice, because the interrupt
    // may come just now, and a terminal's Ctrl-C ends the shell that would do it
    private static void remove(DistroGateway distro, String folder) throws GatewayException {
        Command removal = Command.of("rm", "-rf", "--", folder);
        boolean interrupted = Thread.interrupted();
        try {
            distro.run(removal);
        } catch (GatewayException first) {
            interrupted |= Thread.interrupted();
            distro.run(removal);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Proof talk(Facts facts, DistroGateway distro, LaunchRequest.Send send, DebugTarget.Break place,
            FoundTool delve) throws GatewayException, InterruptedException {
        Command relay = Command.of(bash(distro), "-c", DelveRelay.SCRIPT, "bash", delve.path(), send.folder(),
                searchPath(facts));
        try (LiveProcess process = distro.start(relay);
                DelveRelay.Log log = DelveRelay.log(process.error())) {
            Proof proof = BreakpointProof.run(process.output(), process.input(),
                    new ProofRequest(send, place.file(), place.line(), deadlines));
            return log.explains(proof);
        }
    }

    // fixed places only: what a project puts into PATH is not started. The last one is that of NixOS
    private static String bash(DistroGateway distro) throws GatewayException {
        Output found = distro.run(DistroFiles.script("for b; do if [ -x \"$b\" ]; then printf %s \"$b\"; exit; fi; done",
                "/bin/bash", "/usr/bin/bash", "/run/current-system/sw/bin/bash"));
        if (found.text().isEmpty()) {
            throw new GatewayException(new Trouble.Missing(new Trouble.Words("trouble.no-bash", Map.of()),
                    "there is no bash in the distribution"));
        }
        return found.text();
    }

    // the editor's server has go on its PATH from the start files; a plain process may not
    private static String searchPath(Facts facts) {
        List<String> folders = new ArrayList<>(DistroProbes.searchPath(facts));
        facts.ask(GoProbes.GO).found().map(go -> go.path().substring(0, go.path().lastIndexOf('/')))
                .filter(folder -> !folders.contains(folder)).ifPresent(folders::add);
        return String.join(":", folders);
    }

    private LaunchRequest.Choices choices(Facts facts, DebugTarget target, DebugTarget.Break place,
            String temporary) {
        OptionalInt process = target.processes().size() == 1
                ? OptionalInt.of(target.processes().getFirst()) : OptionalInt.empty();
        var settings = facts.need(EditorProbes.SETTINGS);
        Map<String, String> environment = new HashMap<>();
        settings.all("go.toolsEnvVars").stream().map(found -> JsoncDocument.plain(found.node()))
                .filter(json -> json instanceof JsonObject).map(json -> (JsonObject) json)
                .forEach(json -> json.entrySet().forEach(e -> environment.putIfAbsent(e.getKey(),
                        e.getValue().isJsonPrimitive() ? e.getValue().getAsString() : e.getValue().toString())));
        JsonObject delveConfig = settings.find("go.delveConfig").map(found -> JsoncDocument.plain(found.node()))
                .filter(json -> json instanceof JsonObject).map(json -> (JsonObject) json).orElseGet(JsonObject::new);
        return new LaunchRequest.Choices(facts.need(ProjectProbes.ROOT).toString(), place.file(), temporary,
                facts.need(DistroProbes.HOME).toString(), process, environment, delveConfig,
                facts.ask(GoProbes.DELVE_VERSION_NUMBER).found(), Optional.empty());
    }
}
