package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.parse.DelveCompat;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What can be put in the place of a {@code go.alternateTools.dlv} that leads astray. */
public final class DelveSetting {

    private DelveSetting() {
    }

    /**
     * A Delve that runs here and accepts the Go that builds; empty if none is known. Where Go is unknown any will do.
     */
    public static Optional<DelveProbes.KnownDelve> fitting(Facts facts) {
        Optional<GoVersion> go = facts.ask(ModuleProbes.BUILDING_GO).found().map(ModuleProbes.BuildingGo::version);
        return facts.ask(DelveProbes.ALL).found().orElse(List.of()).stream()
                .filter(delve -> go.isEmpty()
                        || DelveCompat.fit(delve.version(), go.get()) == DelveCompat.Fit.FITS)
                .findFirst();
    }

    /**
     * The version of Delve to install for the Go that builds; {@code latest} where Go is unknown or newer than the
     * table.
     */
    public static String versionToInstall(Facts facts) {
        return facts.ask(ModuleProbes.BUILDING_GO).found().map(go -> versionToInstall(go.version())).orElse("latest");
    }

    /** The version of Delve to install for a program of this Go; {@code latest} for a Go newer than the table. */
    public static String versionToInstall(GoVersion go) {
        return DelveCompat.newestFor(go).map(version -> "v" + version).orElse("latest");
    }

    /**
     * The plan: the setting names a Delve that fits; if the search finds that one by itself, or there is none, the
     * setting goes.
     */
    static Plan plan(String causeId, EditorSettings.Found setting, Facts facts) {
        Optional<String> fitting = fitting(facts).map(delve -> delve.tool().path());
        Optional<String> byItself = facts.need(GoProbes.DELVE).found().stream().filter(FoundTool::executable)
                .map(FoundTool::path).findFirst();
        Map<String, String> arguments = Map.of("file", setting.document().position(setting.node()),
                "version", versionToInstall(facts));
        if (fitting.isPresent() && !fitting.equals(byItself)) {
            return DocumentRepair.of(causeId, setting.document(),
                    text -> JsoncEdit.replace(text, setting.path(), Jsonc.quote(fitting.get())), arguments);
        }
        return DocumentRepair.of(causeId, setting.document(),
                text -> JsoncEdit.remove(text, setting.path()), arguments);
    }

    /**
     * The edits that make the extension start this Delve: of the file that sets it already, else of the settings of
     * each editor's server in the distro, which hold for all projects and belong to none.
     *
     * @return empty if no server is known, or a file is broken and cannot be edited without guessing
     */
    public static List<Action> naming(String path, Facts facts) {
        return new AlternateTool("dlv").naming(path, facts);
    }

    /** As {@link #plan}, for the causes of other layers. */
    public static Optional<Plan> planFor(String causeId, Facts facts) {
        return facts.need(GoProbes.DELVE).setting().map(setting -> plan(causeId, setting, facts));
    }
}
