package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * go.mod wants a newer Go than the one that is found.
 *
 * <p>Since 1.21 Go refuses or fetches the newer one, by GOTOOLCHAIN; before, it builds as far as it understands the
 * code, and cannot read a version of three parts or a toolchain line.
 *
 * @see <a href="https://go.dev/doc/toolchain">Go toolchains</a>; facts go-debugging.md C7, cases.md R30
 */
public final class GoOlderThanModule implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-older-than-module";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<ProgramModule> modules = facts.need(ModuleProbes.MODULES);
        String written = facts.need(GoProbes.GO_VERSION_NUMBER);
        Optional<GoVersion> local = GoVersion.parse(written);
        if (local.isEmpty()) {
            return new Verdict.Undetermined(GoProbes.GO_VERSION_NUMBER.id(),
                    new Trouble.Unreadable("go version says " + written));
        }
        for (ProgramModule module : modules) {
            Optional<GoMod> mod = module.mod();
            if (mod.isPresent() && isTooNew(mod.get(), local.get())) {
                return holds(facts, module, mod.get(), local.get());
            }
        }
        Optional<GoWorkspace> workspace = facts.find(GoWorkspace.OF_PROGRAM);
        Optional<GoMod> work = workspace.map(found -> GoMod.parse(found.file().content().text()));
        if (work.isPresent() && isTooNew(work.get(), local.get()) && local.get().isAtLeast(1, 21)) {
            return Verdict.holds(ModuleProbes.mayFetch(facts) ? Severity.NOTE : Severity.BLOCKS,
                    ModuleProbes.mayFetch(facts) ? Confidence.LIKELY : Confidence.CERTAIN, Map.of("found", written,
                    "wanted", work.get().wanted().map(GoVersion::written).orElse(""),
                    "file", workspace.get().file().path() + ":" + work.get().goLine()));
        }
        return modules.stream().allMatch(module -> module.mod().isEmpty())
                ? Verdict.notApplicable(ModuleProbes.MODULES.id()) : Verdict.ruledOut();
    }

    private static boolean isTooNew(GoMod mod, GoVersion local) {
        // a toolchain line is only a wish, which an old Go nevertheless cannot read
        return mod.go().flatMap(GoVersion::parse).filter(wanted -> isNewer(wanted, local)).isPresent()
                || !local.isAtLeast(1, 21) && mod.needsReaderOf121();
    }

    // "1.26" is the language, which release candidates of 1.26 have too
    // (golang/go src/internal/gover/gover.go, Compare)
    private static boolean isNewer(GoVersion wanted, GoVersion local) {
        boolean language = wanted.patch().isEmpty() && wanted.preRelease().isEmpty();
        return wanted.compareTo(local) > 0 && !(language && local.isAtLeast(wanted.major(), wanted.minor()));
    }

    private static Verdict holds(Facts facts, ProgramModule module, GoMod mod, GoVersion local) {
        Map<String, String> arguments = Map.of("found", local.written(),
                "wanted", mod.wanted().map(GoVersion::written).orElse(""),
                "file", module.modFile().orElseThrow() + ":" + mod.goLine());
        if (!local.isAtLeast(1, 21)) {
            return mod.needsReaderOf121() ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, arguments)
                    : Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, arguments);
        }
        if (!ModuleProbes.mayFetch(facts)) {
            return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, arguments);
        }
        // a name that no release has is another fault
        return GoLineNamesNoRelease.isMeant(module, local) ? Verdict.notApplicable("no-such-release")
                : Verdict.holds(Severity.NOTE, Confidence.LIKELY, arguments);
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R30");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/toolchain/select.go@00e68152", "https://go.dev/doc/toolchain");
    }
}
