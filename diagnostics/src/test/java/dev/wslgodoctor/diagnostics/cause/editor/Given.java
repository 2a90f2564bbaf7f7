package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.EditorVariables;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Readings that tests of several causes share, made by hand. */
public final class Given {

    /** The first bytes of a program for x86-64 Linux. */
    public static final String X86_64 = "7f454c46020101000000000000000000" + "02003e00";

    /** The first bytes of a program for AArch64 Linux. */
    public static final String AARCH64 = "7f454c46020101000000000000000000" + "0200b700";

    /** The first bytes of a Windows program. */
    public static final String WINDOWS = "4d5a90000300000004000000ffff0000b8000000";

    /** The user dev, number 1000, on x86-64. */
    public static final DistroProbes.Account DEV = new DistroProbes.Account("dev", 1000, LinuxPath.of("/home/dev"),
            List.of("/usr/bin"), "x86_64", Map.of());

    /** The user root. */
    public static final DistroProbes.Account ROOT = new DistroProbes.Account("root", 0, LinuxPath.of("/root"),
            List.of("/usr/bin"), "x86_64", Map.of());

    private Given() {
    }

    /** An executable file. */
    public static FoundTool tool(String path, String magic) {
        return new FoundTool(path, true, magic);
    }

    /** What the search finds without any setting. */
    public static GoProbes.DelveLookup delve(FoundTool... found) {
        return new GoProbes.DelveLookup(Optional.empty(), Optional.empty(), Optional.empty(),
                List.of("/home/dev/go/bin", "/usr/bin"), List.of(found), List.of(), Set.of());
    }

    /** A file of the editor in the distro Ubuntu. */
    public static JsoncDocument document(String path, String text) {
        return JsoncDocument.of(Place.distro("Ubuntu"), path, Blob.of(text));
    }

    /** The settings of one project. */
    public static EditorSettings settings(String text) {
        return new EditorSettings(List.of(document("/home/dev/shop/.vscode/settings.json", text)));
    }

    /** launch.json with these configurations, read as if nothing but it decided. */
    public static FakeFacts launchJson(String text) {
        JsoncDocument document = document("/home/dev/shop/.vscode/launch.json", text);
        return new FakeFacts().with(EditorProbes.LAUNCH_JSON, document).with(DebugProbes.EXAMINED, LaunchSession.all(
                document, new EditorVariables("/home/dev/shop", "/home/dev", Optional.empty(), Map.of())));
    }

    /** launch.json with one configuration that holds these members besides name and type. */
    public static FakeFacts configuration(String members) {
        return launchJson("""
                {
                    // how we start the shop
                    "configurations": [
                        {
                            "name": "Shop",
                            "type": "go",
                            MEMBERS
                        },
                    ],
                }
                """.replace("MEMBERS", members.replace("\n", "\n            ")));
    }

    /** The Go that builds. */
    public static ModuleProbes.BuildingGo go(String version) {
        return new ModuleProbes.BuildingGo(GoVersion.parse(version).orElseThrow(), false);
    }

    /** A Delve of this version. */
    public static DelveProbes.KnownDelve known(String path, String version) {
        return new DelveProbes.KnownDelve(tool(path, X86_64), DelveVersion.parse(version).orElseThrow());
    }

    /** A session. */
    public static DebugTarget target(DebugTarget.Kind kind, Integer... processes) {
        return new DebugTarget(kind, Optional.of("Shop"), Optional.of("/home/dev/shop"), List.of(processes),
                Optional.empty(), Optional.empty(), List.of(), Map.of(), List.of());
    }

    /** The text that the first action of a plan writes. */
    public static String written(Plan plan) {
        return ((Action.ReplaceFile) plan.actions().getFirst()).content().orElseThrow().text();
    }
}
