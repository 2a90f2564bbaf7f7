package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.probe.Source;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/**
 * A temporary folder of this very machine as the distro, with a cause that holds while a file of it says "bad". The
 * distro can be made to fail: every command passes {@link #fault} first.
 */
final class Workbench {

    static final Place HERE = Place.distro("here");
    static final String CAUSE = "distro.file-says-bad";

    /** Decides about a command before it runs; may throw. */
    interface Fault {
        Command before(Command command) throws GatewayException;
    }

    final LinuxPath root;
    final Path journalFolder;
    final List<RepairEvent> events = new ArrayList<>();
    Fault fault = command -> command;
    Choice choice = Choice.NONE;
    Consent consent = Consent.DEFAULT;
    Optional<LauncherGateway> launcher = Optional.empty();
    WindowsGateway windows = new AbsentWindows();
    /** Set if the distro is not this machine itself. */
    Optional<Machine> machine = Optional.empty();
    UnaryOperator<Output> after = output -> output;
    Clock clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC);

    Workbench(Path folder) {
        this.root = LinuxPath.of(folder.resolve("distro").toString());
        this.journalFolder = folder.resolve("journal");
        sh("mkdir -p \"$1\"", root.toString());
    }

    /** Reports the test as not run, with the reason, unless it can run here. */
    static void runOnlyIf(boolean possible, String reason) {
        if (!possible) {
            System.out.println("not run: " + reason);
            Assumptions.abort("not run: " + reason);
        }
    }

    Case at() {
        return new Case(machine.orElseGet(BenchMachine::new), choice, consent, clock);
    }

    Journal journal() {
        return new Journal(journalFolder);
    }

    Repairer repairer() {
        return repairer(journal());
    }

    Repairer repairer(Journal journal) {
        return new Repairer(journal, List.of(new FileSaysBad(), new Neighbour()));
    }

    /** Preview and apply in one go, with a new repairer. */
    Outcome apply(Plan plan) throws GatewayException {
        Repairer repairer = repairer();
        return repairer.apply(repairer.preview(plan, at()), events::add);
    }

    Outcome undo(int entry) {
        return repairer().undo(entry, at(), events::add);
    }

    String path(String name) {
        return root.resolve(name).toString();
    }

    void write(String name, String content) {
        sh("mkdir -p \"${1%/*}\"; printf %s \"$2\" > \"$1\"", path(name), content);
    }

    Optional<String> read(String name) throws GatewayException {
        return local().read(LinuxPath.of(path(name)), 1 << 20).map(Blob::text);
    }

    /** Every entry of the distro with type, mode, owner, time, link target, hash: two equal texts are equal trees.
     *  Times of folders are left out: making and removing an entry in them must change those. */
    String tree() {
        return sh("cd \"$1\" && find . -printf '%y %m %U %G %l %p\\n' | sort"
                + " && find . -type f -printf '%T@ %p\\n' | sort && find . -type f -exec sha256sum {} + | sort",
                root.toString());
    }

    /** Every entry of the distro with type, mode, owner, link target and hash, without times. */
    String content() {
        return sh("cd \"$1\" && find . -printf '%y %m %U %G %l %p\\n' | sort"
                + " && find . -type f -exec sha256sum {} + | sort", root.toString());
    }

    /** Runs a fixed script on the real machine, for arranging and asserting. */
    String sh(String script, String... arguments) {
        try {
            Output output = local().run(DistroFiles.script(script, arguments));
            if (!output.ok()) {
                throw new AssertionError(script + ": " + output.errorText());
            }
            return output.text();
        } catch (GatewayException e) {
            throw new AssertionError(e);
        }
    }

    Plan plan(Action... actions) {
        return new Plan(CAUSE, List.of(actions));
    }

    /** A plan step that writes a file whose present content is this. */
    Action.ReplaceFile replace(String name, String now, String then) {
        return new Action.ReplaceFile(HERE, path(name), Optional.of(Blob.of(now).sha256()), Optional.of(Blob.of(then)),
                false);
    }

    Action.ReplaceFile create(String name, String then) {
        return new Action.ReplaceFile(HERE, path(name), Optional.empty(), Optional.of(Blob.of(then)), false);
    }

    private static DistroGateway local() throws GatewayException {
        Machine machine = new LocalMachine(Machine.Stand.PLAIN_LINUX, "here", new AbsentWindows());
        return machine.distro(machine.self().orElseThrow(), true);
    }

    /** Holds while the file {@code says} holds "bad"; undetermined while it is missing. */
    private final class FileSaysBad implements RootCause {

        private final Probe<String> says = new Probe<>("test.says", Sensitivity.PUBLIC, (at, earlier) -> Reading.known(
                at.distro(earlier).readText(LinuxPath.of(at.choice().project().orElse(root.toString()))
                        .resolve("says")).orElseThrow(), new Source(HERE, "says")));

        @Override
        public String id() {
            return CAUSE;
        }

        @Override
        public Link breaks() {
            return Link.DISTRO_CONFIGURATION;
        }

        @Override
        public Verdict judge(Facts facts) {
            return facts.need(says).contains("bad")
                    ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()) : Verdict.ruledOut();
        }
    }

    private static final class Neighbour implements RootCause {
        @Override
        public String id() {
            return "distro.neighbour";
        }

        @Override
        public Link breaks() {
            return Link.DISTRO_CONFIGURATION;
        }

        @Override
        public Verdict judge(Facts facts) {
            return Verdict.notApplicable("test");
        }
    }

    private final class BenchMachine implements Machine {
        @Override
        public Stand stand() {
            return Stand.PLAIN_LINUX;
        }

        @Override
        public WindowsGateway windows() {
            return windows;
        }

        @Override
        public Optional<DistroChoice> self() {
            return launcher.isPresent() ? Optional.empty()
                    : Optional.of(new DistroChoice("here", Optional.empty(), true));
        }

        @Override
        public Optional<LauncherGateway> launcher() {
            return launcher;
        }

        @Override
        public DistroGateway distro(DistroChoice distro, boolean mayStart) {
            return new BenchDistro();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private final class BenchDistro implements DistroGateway {
        @Override
        public Place place() {
            return HERE;
        }

        @Override
        public Output run(Command command) throws GatewayException {
            return after.apply(local().run(fault.before(command)));
        }

        @Override
        public LiveProcess start(Command command) throws GatewayException {
            return local().start(fault.before(command));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
