package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * GOFLAGS holds {@code -mod=vendor} for everything that Go does, also where there is no vendor folder: installing tools
 * and building other modules fails.
 *
 * @see <a href="https://go.dev/ref/mod#build-commands">Go modules reference, build commands</a>; facts cases.md R32
 */
public final class GoflagsForceVendor implements RootCause {

    private static final String NAME = "GOFLAGS";

    @Override
    public String id() {
        return "toolchain.goflags-force-vendor";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        Optional<String> value = environment.find(NAME).map(GoEnvironment.Value::text);
        // of several the last one counts
        boolean forced = GoBuildFlags.of(value.map(FlagWords::ofGoflags).orElse(List.of())).flags().stream()
                .filter(flag -> flag.name().equals("mod")).reduce((first, second) -> second)
                .flatMap(GoBuildFlags.Flag::value).filter("vendor"::equals).isPresent();
        if (!forced) {
            return Verdict.ruledOut();
        }
        boolean bare = facts.ask(ModuleFileProbes.FIRST_MOD).found().isPresent()
                && facts.ask(ModuleFileProbes.VENDOR_LIST) instanceof Reading.Absent<PathFile>;
        // with the folder it does no harm here; tools are installed outside of the module all the same
        return Verdict.holds(bare ? Severity.BLOCKS : Severity.DEGRADES, Confidence.CERTAIN, Map.of("value",
                value.get(), "where", GoVariables.where(environment, NAME)));
    }

    private static boolean isMeant(String word) {
        return word.equals("-mod=vendor") || word.equals("--mod=vendor");
    }

    /** Takes this one word out where GOFLAGS stands in a file; the others stay. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        List<String> words = FlagWords.ofGoflags(environment.find(NAME).orElseThrow().text());
        if (words.stream().allMatch(GoflagsForceVendor::isMeant)) {
            return Optional.of(GoVariables.removing(id(), facts, List.of(NAME)));
        }
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R32");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go #515", "golang/vscode-go #1595", "golang/vscode-go #2112",
                "https://go.dev/ref/mod#build-commands");
    }
}
