package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EditorVariables;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project in /home/dev/shop with the launch.json and settings.json of a test. */
public final class LaunchFiles {

    private static final EditorVariables VARIABLES =
            new EditorVariables("/home/dev/shop", "/home/dev", Optional.empty(), Map.of());

    private LaunchFiles() {
    }

    /** A configuration that builds and starts the project, with these attributes besides. */
    public static String building(String attributes) {
        return """
                {
                    // how we debug
                    "configurations": [
                        {
                            "name": "Service", "type": "go", "request": "launch", "mode": "debug",
                            "program": "${workspaceFolder}"%s
                        }
                    ]
                }
                """.formatted(attributes.isEmpty() ? "" : ",\n            " + attributes);
    }

    /** What is read of a project with these files. */
    public static FakeFacts project(String launch, String settings) {
        return read(new FakeFacts(), launch).with(EditorProbes.SETTINGS,
                new EditorSettings(List.of(document("settings.json", settings))));
    }

    /** Adds what is read of a launch.json. */
    public static FakeFacts read(FakeFacts facts, String launch) {
        JsoncDocument document = document("launch.json", launch);
        List<LaunchSession> sessions = LaunchSession.all(document, VARIABLES);
        return facts.with(EditorProbes.LAUNCH_JSON, document).with(DebugProbes.SESSIONS, sessions)
                .with(DebugProbes.EXAMINED, sessions).with(DebugProbes.VARIABLES, VARIABLES)
                .with(DebugProbes.TARGETS, sessions.stream().map(session -> target(session, Optional.empty())).toList())
                .with(ProjectProbes.ROOT, LinuxPath.of("/home/dev/shop"))
                .with(ProjectProbes.REAL_ROOT, LinuxPath.of("/home/dev/shop"));
    }

    /** The session as a target, with a breakpoint or none. */
    public static DebugTarget target(LaunchSession session, Optional<DebugTarget.Break> breakpoint) {
        return new DebugTarget(session.kind(), Optional.of(session.name()), session.text("program"), List.of(),
                session.kind() == DebugTarget.Kind.EXEC ? session.text("program") : Optional.empty(), breakpoint,
                session.buildFlags(), session.environment(), session.rules());
    }

    private static JsoncDocument document(String name, String text) {
        return JsoncDocument.of(Place.distro("Ubuntu"), "/home/dev/shop/.vscode/" + name, Blob.of(text));
    }

    /** The new content of the file that a plan replaces; empty if it replaces none of this name. */
    public static Optional<String> edited(Plan plan, String name) {
        return plan.actions().stream().filter(action -> action instanceof Action.ReplaceFile)
                .map(action -> (Action.ReplaceFile) action).filter(file -> file.path().endsWith(name))
                .map(file -> file.content().orElseThrow().text()).findFirst();
    }
}
