package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.LinkerFlags;
import dev.wslgodoctor.diagnostics.parse.StrippingWords;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GOFLAGS strips every program that the developer builds, launch.json may be as clean as it wants.
 *
 * <p>A configuration that sets GOFLAGS itself, or gives {@code -ldflags} in buildFlags, is not concerned: those win.
 *
 * @see <a href="https://pkg.go.dev/cmd/go#hdr-Environment_variables">cmd/go: environment variables</a>; facts
 *      go-debugging.md F1 ("grey dots although launch.json is clean")
 */
public final class GoflagsStrip implements RootCause {

    private static final String NAME = "GOFLAGS";

    @Override
    public String id() {
        return "toolchain.goflags-strip";
    }

    @Override
    public Link breaks() {
        return Link.GO;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        Optional<GoEnvironment.Value> value = environment.find(NAME);
        if (value.isEmpty()) {
            return Verdict.ruledOut();
        }
        List<String> words = FlagWords.ofGoflags(value.get().text());
        Optional<GoVersion> go = facts.ask(ModuleProbes.BUILDING_GO).found().map(ModuleProbes.BuildingGo::version);
        Optional<LinkerFlags> flags = GoBuildFlags.of(words).linkerFlags().map(text -> LinkerFlags.judge(text, go));
        if (flags.isEmpty() || !flags.get().strips()) {
            return Verdict.ruledOut();
        }
        List<DebugTarget> building = facts.ask(DebugProbes.TARGETS).found().orElse(List.of()).stream()
                .filter(DebugTarget::builds).toList();
        if (!building.isEmpty() && building.stream().allMatch(GoflagsStrip::decidesItself)) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(building.isEmpty() ? Severity.DEGRADES : Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("value", value.get().text(), "where", where(environment, value.get().origin())));
    }

    private static boolean decidesItself(DebugTarget target) {
        return !target.environment().getOrDefault(NAME, "").isBlank()
                || GoBuildFlags.of(target.buildFlags()).linkerFlags().isPresent();
    }

    private static String where(GoEnvironment environment, GoEnvironment.Origin origin) {
        return switch (origin) {
            case EDITOR -> "settings.json: go.toolsEnvVars";
            case ENVIRONMENT -> "$GOFLAGS";
            case FILE, DEFAULT -> environment.file().map(GoEnvironmentFile::path).orElse("go.env");
        };
    }

    /** A file is edited; a variable of the environment comes from a start file that only the user knows. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        GoEnvironment.Value value = environment.find(NAME).orElseThrow();
        String kept = String.join(" ", StrippingWords.removed(FlagWords.ofGoflags(value.text())));
        List<Action> actions = new ArrayList<>();
        switch (value.origin()) {
            case FILE -> environment.file().ifPresent(file -> actions.add(edited(file, value.text(), kept)));
            case EDITOR -> facts.need(EditorProbes.SETTINGS).find("go.toolsEnvVars", NAME)
                    .filter(found -> found.document().json().isSound())
                    .ifPresent(found -> actions.add(edited(found, kept)));
            case ENVIRONMENT, DEFAULT -> { }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    private static Action edited(GoEnvironmentFile file, String value, String kept) {
        Action.ReplaceFile removed = file.without(NAME);
        if (kept.isEmpty()) {
            return removed;
        }
        String text = file.raw().text().replace(NAME + "=" + value, NAME + "=" + kept);
        return new Action.ReplaceFile(removed.at(), removed.path(), removed.seenSha256(), Optional.of(Blob.of(text)),
                removed.asRoot());
    }

    private static Action edited(EditorSettings.Found found, String kept) {
        String text = found.document().json().text();
        return found.document().edited(kept.isEmpty() ? JsoncEdit.remove(text, found.path())
                : JsoncEdit.replace(text, found.path(), Jsonc.quote(kept)));
    }

    @Override
    public List<String> cases() {
        return List.of("R38");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/base/goflags.go@go1.24.4",
                "https://pkg.go.dev/cmd/go#hdr-Environment_variables");
    }
}
