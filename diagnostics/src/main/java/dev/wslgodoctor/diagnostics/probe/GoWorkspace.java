package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoDirectives;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The workspace in which Go builds the program.
 *
 * @param file       the go.work that counts
 * @param directives what stands in it
 * @param used       the modules that it lists, of which only the first {@link #MOST} are looked at
 */
public record GoWorkspace(PathFile file, GoDirectives directives, List<Used> used) {

    private static final int MOST = 50;

    /** Copies the list. */
    public GoWorkspace {
        used = List.copyOf(used);
    }

    /**
     * A module that go.work lists.
     *
     * @param line    where, from 1
     * @param written the folder as written
     * @param mod     its go.mod; empty if there is none
     */
    public record Used(int line, String written, Optional<GoMod> mod) {
    }

    /** The workspace of the first program that is built, else of the project; absent if Go builds without one. */
    public static final Probe<GoWorkspace> OF_PROGRAM = new Probe<>("module.go-work", Sensitivity.PERSONAL,
            workspace -> workspace.file().path() + ": " + workspace.used().size() + " modules", (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), "go.work");
                Optional<LinuxPath> path = switchedOff(earlier) ? Optional.empty() : path(distro, earlier);
                Optional<Blob> content = path.isEmpty() ? Optional.empty() : distro.read(path.get(), Command.LIMIT);
                if (content.isEmpty()) {
                    return Reading.absent(source);
                }
                return Reading.known(of(distro, new PathFile(path.get(), content.get())),
                        new Source(distro.place(), path.get().toString()));
            });

    // GOWORK=off, of Go itself or of every session that builds (https://go.dev/ref/mod#environment-variables)
    private static boolean switchedOff(Facts earlier) throws GatewayException {
        List<DebugTarget> building = earlier.ask(DebugProbes.TARGETS).found().orElse(List.of()).stream()
                .filter(DebugTarget::builds).toList();
        return setting(earlier).filter("off"::equals).isPresent() || !building.isEmpty()
                && building.stream().allMatch(target -> "off".equals(target.environment().get("GOWORK")));
    }

    private static Optional<String> setting(Facts earlier) throws GatewayException {
        return earlier.need(GoEnvironmentProbes.ENVIRONMENT).find("GOWORK").map(GoEnvironment.Value::text);
    }

    private static Optional<LinuxPath> path(DistroGateway distro, Facts earlier) throws GatewayException {
        Optional<String> named = setting(earlier).filter(text -> !text.isBlank());
        if (named.isPresent()) {
            return LinuxPath.parse(named.get());
        }
        Optional<LinuxPath> folder = earlier.ask(ModuleProbes.MODULES).found().orElse(List.of()).stream()
                .map(ProgramModule::folder).findFirst();
        Optional<LinuxPath> at = Optional.of(folder.orElse(earlier.need(ProjectProbes.ROOT)));
        while (at.isPresent()) {
            LinuxPath path = at.get().resolve("go.work");
            if (distro.status(path).filter(status -> status.kind() == dev.wslgodoctor.diagnostics.gateway.FileStatus
                    .Kind.FILE).isPresent()) {
                return Optional.of(path);
            }
            at = at.get().parent();
        }
        return Optional.empty();
    }

    private static GoWorkspace of(DistroGateway distro, PathFile file) throws GatewayException {
        GoDirectives directives = GoDirectives.parse(file.content().text());
        LinuxPath folder = file.path().parent().orElse(LinuxPath.ROOT);
        List<Used> used = new ArrayList<>();
        for (GoDirectives.Directive use : directives.of("use")) {
            if (use.words().size() == 1 && used.size() < MOST) {
                String written = use.words().getFirst();
                LinuxPath mod = LinuxPath.parse((written.startsWith("/") ? written : folder + "/" + written)
                        + "/go.mod").orElseThrow(() -> new GatewayException(
                                new Trouble.Unreadable("go.work names the folder " + written)));
                used.add(new Used(use.line(), written, distro.readText(mod).map(GoMod::parse)));
            }
        }
        return new GoWorkspace(file, directives, used);
    }
}
