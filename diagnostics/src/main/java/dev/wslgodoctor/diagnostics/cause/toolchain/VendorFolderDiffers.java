package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.VendorList;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vendor folder was made from another go.mod than the present one, so that the go command refuses to build.
 *
 * @see <a href="https://go.dev/ref/mod#vendoring">Go modules reference, vendoring</a>; facts cases.md R32
 */
public final class VendorFolderDiffers implements RootCause {

    @Override
    public String id() {
        return "toolchain.vendor-folder-differs";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        PathFile list = facts.need(ModuleFileProbes.VENDOR_LIST);
        String mod = facts.need(ModuleFileProbes.FIRST_MOD).content().text();
        // the last -mod counts; mod and readonly leave the folder alone
        Optional<String> mode = GoBuildFlags.of(FlagWords.ofGoflags(facts.need(GoEnvironmentProbes.ENVIRONMENT)
                .find("GOFLAGS").map(GoEnvironment.Value::text).orElse(""))).flags().stream()
                .filter(flag -> flag.name().equals("mod")).flatMap(flag -> flag.value().stream())
                .reduce((first, second) -> second);
        List<String> different = VendorList.parse(list.content().text()).differences(mod);
        if (different.isEmpty() || mode.filter(word -> !word.equals("vendor")).isPresent()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("file", list.path().toString(),
                "module", different.getFirst(), "count", String.valueOf(different.size())));
    }

    /** Only by hand: {@code go mod vendor} empties the folder first, and may ask the network. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of("folder",
                facts.need(ModuleFileProbes.FIRST_MOD).path().parent().map(LinuxPath::toString).orElse("/"))))));
    }

    @Override
    public List<String> cases() {
        return List.of("R32");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/modload/vendor.go@0ce4f1a5", "golang/go #37734",
                "https://go.dev/ref/mod#vendoring");
    }
}
