package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LaunchConfiguration;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * launch.json has attributes that exist and have no effect in this configuration.
 *
 * <p>{@code dlvLoadConfig}, {@code apiVersion} and {@code remotePath} belong to the old debug adapter;
 * {@code processId} in a launch and {@code program} in an attach are ignored; {@code -gcflags} is taken out of the
 * build flags.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md#launchjson-attributes">Debugging,
 *      launch.json attributes</a>; facts go-debugging.md A1, A3
 */
public final class LaunchAttributeWithoutEffect implements RootCause {

    private static final Set<LaunchFault.Kind> KINDS = Set.of(LaunchFault.Kind.LEGACY_ONLY_ATTRIBUTE,
            LaunchFault.Kind.IGNORED_FOR_REQUEST, LaunchFault.Kind.GCFLAGS_REMOVED);

    // the flag with its value, which may hold quoted parts
    private static final Pattern GCFLAGS =
            Pattern.compile("(?<!\\S)--?gcflags(?:=|\\s+)(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    @Override
    public String id() {
        return "editor.launch-attribute-without-effect";
    }

    @Override
    public Link breaks() {
        return Link.LAUNCH_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go docs/debugging.md@28e27ff");
    }

    @Override
    public Verdict judge(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        List<LaunchFault> faults = without(facts, file);
        return faults.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                file.arguments(faults, LaunchAttributeWithoutEffect::label));
    }

    private static List<LaunchFault> without(Facts facts, LaunchFile file) {
        boolean legacy = facts.need(EditorProbes.SETTINGS).find("go.delveConfig", "debugAdapter")
                .flatMap(EditorSettings.Found::text).filter("legacy"::equals).isPresent();
        return file.faults().stream().filter(fault -> switch (fault.kind()) {
            case LEGACY_ONLY_ATTRIBUTE -> usesDap(file.configuration(fault), legacy);
            case GCFLAGS_REMOVED -> isTakenOut(facts, file.configuration(fault), fault);
            default -> true;
        }).toList();
    }

    // out of a text, and out of a list that an old Delve gets as a text; a newer Delve gets the list as it is
    // (golang/vscode-go extension/src/goDebugConfiguration.ts, maybeJoinFlags)
    private static boolean isTakenOut(Facts facts, LaunchConfiguration configuration, LaunchFault fault) {
        return LaunchFile.name(fault).equals("env") || configuration.text("buildFlags").isPresent()
                || facts.ask(GoProbes.DELVE_VERSION_NUMBER).found().flatMap(DelveVersion::parse)
                        .filter(delve -> !delve.isAtLeast(1, 22, 2)).isPresent();
    }

    // for remote sessions the extension itself may choose the old adapter (golang/vscode-go
    // extension/src/goDebugConfiguration.ts)
    private static boolean usesDap(LaunchConfiguration configuration, boolean legacy) {
        Optional<String> adapter = configuration.text("debugAdapter");
        return adapter.isPresent() ? adapter.get().equals("dlv-dap")
                : !legacy && configuration.mode().filter("remote"::equals).isEmpty();
    }

    private static String label(LaunchFault fault) {
        return switch (fault.kind()) {
            case GCFLAGS_REMOVED -> LaunchFile.name(fault).equals("env") ? "env.GOFLAGS -gcflags"
                    : "buildFlags -gcflags";
            default -> LaunchFile.name(fault);
        };
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        LaunchFile file = LaunchFile.of(facts, KINDS);
        List<LaunchFault> faults = without(facts, file);
        return Optional.of(DocumentRepair.of(id(), file.document(), text -> {
            String edited = text;
            for (LaunchFault fault : faults.reversed()) {
                edited = fault.kind() == LaunchFault.Kind.GCFLAGS_REMOVED
                        ? withoutGcflags(edited, file.configuration(fault), fault)
                        : JsoncEdit.remove(edited, fault.path());
            }
            return edited;
        }, Map.of()));
    }

    private static String withoutGcflags(String text, LaunchConfiguration configuration, LaunchFault fault) {
        boolean env = LaunchFile.name(fault).equals("env");
        JsoncPath path = env ? fault.path().member("GOFLAGS") : fault.path();
        JsoncNode node = configuration.node().at(env ? JsoncPath.of("env", "GOFLAGS") : JsoncPath.of("buildFlags"))
                .orElseThrow();
        if (node instanceof JsoncNode.ArrayNode array) {
            String edited = text;
            for (int i = array.elements().size() - 1; i >= 0; i--) {
                String word = array.elements().get(i).asText().orElse("");
                boolean value = i > 0 && array.elements().get(i - 1).asText().orElse("").matches("--?gcflags");
                edited = word.matches("--?gcflags(=.*)?") || value ? JsoncEdit.remove(edited, path.element(i)) : edited;
            }
            return edited;
        }
        String kept = GCFLAGS.matcher(node.asText().orElse("")).replaceAll("").strip();
        return kept.isEmpty() ? JsoncEdit.remove(text, path) : JsoncEdit.replace(text, path, Jsonc.quote(kept));
    }
}
