package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.port.SessionInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a project folder is, as the window shows it before anything is examined. */
final class ProjectLook {

    private static final Pattern MODULE = Pattern.compile("(?m)^module\\s+(\\S+)");

    private ProjectLook() {
    }

    static ProjectInfo of(Facts facts, Machine machine) {
        Optional<LinuxPath> root = facts.ask(ProjectProbes.ROOT).found();
        Optional<LinuxPath> real = facts.ask(ProjectProbes.REAL_ROOT).found();
        if (root.isEmpty() || real.isEmpty()) {
            return new ProjectInfo(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(),
                    List.of());
        }
        return new ProjectInfo(root.map(LinuxPath::toString),
                real.filter(path -> !path.equals(root.get())).map(LinuxPath::toString),
                onWindows(facts, machine, root.get()),
                facts.ask(FileProbes.PROJECT_MOUNT).found().map(mount -> mount.isWindowsDrive()).orElse(false),
                module(facts, machine, real.get()), sessions(facts));
    }

    private static Optional<String> onWindows(Facts facts, Machine machine, LinuxPath root) {
        if (!machine.windows().present()) {
            return Optional.empty();
        }
        Optional<WindowsPath> drive = DriveMounts.USUAL.toWindows(root);
        return drive.or(() -> facts.ask(WslProbes.DISTRO).found()
                .map(distro -> DriveMounts.USUAL.toWindows(distro.name(), root))).map(WindowsPath::toString);
    }

    private static Optional<String> module(Facts facts, Machine machine, LinuxPath root) {
        try {
            var distro = machine.distro(facts.need(WslProbes.DISTRO), false);
            return distro.readText(root.resolve("go.mod")).map(MODULE::matcher).filter(Matcher::find)
                    .map(matcher -> matcher.group(1));
        } catch (GatewayException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<SessionInfo> sessions(Facts facts) {
        List<SessionInfo> sessions = new ArrayList<>();
        for (LaunchSession session : facts.ask(DebugProbes.SESSIONS).found().orElse(List.of())) {
            String subject = session.text("program").or(session::processName)
                    .or(() -> session.processNumber().isPresent()
                            ? Optional.of(String.valueOf(session.processNumber().getAsInt())) : Optional.empty())
                    .orElse("");
            sessions.add(new SessionInfo(session.name(), session.kind(), subject, true));
        }
        return sessions.isEmpty() ? List.of(new SessionInfo("Launch package", DebugTarget.Kind.LAUNCH, "", false))
                : sessions;
    }
}
