package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DelveCompat;
import dev.wslgodoctor.diagnostics.parse.DelveVersion;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Delve does not accept programs of the Go that builds this one.
 *
 * <p>The comparison can be switched off ({@code --check-go-version=false}); then breakpoints may hit while variables
 * are missing (facts: recording dap-version-dlv1.24.0-go1.25-nocheck), so that is never offered.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/goversion/compat.go">go-delve/delve
 *      pkg/goversion/compat.go</a>; facts go-debugging.md B1
 */
public final class DelveVersionDoesNotCoverGo implements RootCause {

    @Override
    public String id() {
        return "debugger.version-does-not-cover-go";
    }

    @Override
    public Link breaks() {
        return Link.VERSIONS;
    }

    @Override
    public Verdict judge(Facts facts) {
        String written = facts.need(GoProbes.DELVE_VERSION_NUMBER);
        Optional<DelveVersion> delve = DelveVersion.parse(written);
        Optional<DelveCompat.Range> range = delve.flatMap(DelveCompat::rangeOf);
        if (range.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.DELVE_VERSION_NUMBER.id(), new Trouble.Unreadable(
                    "which versions of Go Delve " + written + " accepts is not known here"));
        }
        ModuleProbes.BuildingGo go = facts.need(ModuleProbes.BUILDING_GO);
        if (DelveCompat.fit(delve.get(), go.version()) == DelveCompat.Fit.FITS) {
            return Verdict.ruledOut();
        }
        // a Go that is yet to be fetched was not seen to build
        return Verdict.holds(Severity.BLOCKS, go.switched() ? Confidence.LIKELY : Confidence.CERTAIN,
                Map.of("delve", delve.get().toString(), "go", go.version().language(),
                        "oldest", range.get().oldest(), "newest", range.get().newest(),
                        "version", DelveSetting.versionToInstall(facts)));
    }

    /**
     * Another Delve that fits is named in the setting, if there is one; else the user installs the version that fits.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Optional<DelveProbes.KnownDelve> fitting = DelveSetting.fitting(facts);
        if (fitting.isPresent() && facts.need(GoProbes.DELVE).setting().isPresent()) {
            return DelveSetting.planFor(id(), facts);
        }
        Action.AskUser install = new Action.AskUser(id() + ".by-hand",
                Map.of("version", DelveSetting.versionToInstall(facts)));
        return Optional.of(fitting.map(delve -> new Plan(id(), List.of(new Action.AskUser(id() + ".use-spare",
                        Map.of("path", delve.tool().path(), "version", delve.version().toString())), install)))
                .orElseGet(() -> new Plan(id(), List.of(install))));
    }
}
