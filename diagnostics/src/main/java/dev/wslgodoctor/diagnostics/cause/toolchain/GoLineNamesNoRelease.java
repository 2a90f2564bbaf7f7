package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GoMod;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.ProgramModule;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * go.mod names a Go of two parts, and this Go would fetch a release of exactly that name, which does not exist.
 *
 * <p>Since 1.21 the first release of a version is called 1.N.0. Go 1.21 and 1.22 do not add the zero by themselves;
 * later ones do.
 *
 * @see <a href="https://github.com/golang/go/issues/62278">golang/go issue 62278</a>; facts cases.md R29
 */
public final class GoLineNamesNoRelease implements RootCause {

    @Override
    public String id() {
        return "toolchain.go-line-names-no-release";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        Optional<GoVersion> local = GoVersion.parse(facts.need(GoProbes.GO_VERSION_NUMBER));
        Optional<ProgramModule> module = facts.need(ModuleProbes.MODULES).stream()
                .filter(each -> local.isPresent() && isMeant(each, local.get())).findFirst();
        if (module.isEmpty() || !ModuleProbes.mayFetch(facts)) {
            return Verdict.ruledOut();
        }
        GoMod mod = module.get().mod().orElseThrow();
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("line", mod.go().orElseThrow(),
                "file", module.get().modFile().orElseThrow() + ":" + mod.goLine(), "found", local.get().written()));
    }

    /** Whether a Go of this release would look for a release that is named like the go line of this module. */
    static boolean isMeant(ProgramModule module, GoVersion local) {
        return local.isAtLeast(1, 21) && !local.isAtLeast(1, 23) && module.mod().filter(mod ->
                mod.toolchain().isEmpty() && mod.go().filter(line -> line.matches("1\\.\\d+")).isPresent()
                && mod.go().flatMap(GoVersion::parse).filter(wanted -> wanted.compareTo(local) > 0
                        && wanted.isAtLeast(1, 21)).isPresent()).isPresent();
    }

    /** Writes the third part into the line. The file belongs to everybody who works on the module. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        GoMod meant = facts.need(ModuleProbes.MODULES).stream().flatMap(module -> module.mod().stream())
                .filter(mod -> mod.go().isPresent()).findFirst().orElseThrow();
        facts.ask(ModuleFileProbes.FIRST_MOD).found().ifPresent(file -> {
            EncodedText text = EncodedText.decode(file.content().bytes());
            GoMod mod = GoMod.parse(text.text());
            String line = mod.go().orElse("");
            String edited = text.text().replaceFirst("(?m)^([ \\t]*go[ \\t]+" + Pattern.quote(line) + ")(?=\\s|$|/)",
                    "$1.0");
            if (text.malformedAt().isEmpty() && line.matches("1\\.\\d+") && !edited.equals(text.text())) {
                actions.add(new Action.ReplaceFile(Place.distro(facts.need(WslProbes.DISTRO).name()),
                        file.path().toString(), Optional.of(file.content().sha256()),
                        Optional.of(Blob.of(text.encode(edited))), false));
            }
        });
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("line", meant.go().orElseThrow())));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R29");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/toolchain/select.go@00e68152", "golang/go #62278",
                "golang/go #65580", "golang/go #66175", "https://go.dev/doc/toolchain#version");
    }
}
