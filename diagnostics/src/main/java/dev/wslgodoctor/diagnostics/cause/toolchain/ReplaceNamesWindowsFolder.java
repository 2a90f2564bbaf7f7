package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.GoDirectives;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoWorkspace;
import dev.wslgodoctor.diagnostics.probe.ModuleFileProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A replace directive names a folder with backslashes, as on Windows: the go command of Linux cannot even read the
 * file.
 *
 * @see <a href="https://go.dev/ref/mod#go-mod-file-replace">Go modules reference, replace directive</a>; facts wsl.md
 *      6.5; go 1.24.4 says {@code replacement directory appears to be Windows path (on a non-windows system)}
 */
public final class ReplaceNamesWindowsFolder implements RootCause {

    /** A directive in its file. */
    private record Place(PathFile file, GoDirectives.Directive directive) {
    }

    @Override
    public String id() {
        return "toolchain.replace-names-windows-folder";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Place> places = places(facts);
        return places.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "module", places.getFirst().directive().words().getFirst(),
                "folder", places.getFirst().directive().words().getLast(),
                "places", String.join(", ", places.stream().map(each -> each.file().path() + ":"
                        + each.directive().line()).toList())));
    }

    private static List<Place> places(Facts facts) {
        List<PathFile> files = new ArrayList<>(List.of(facts.need(ModuleFileProbes.FIRST_MOD)));
        if (!(facts.ask(GoWorkspace.OF_PROGRAM) instanceof Reading.Absent<GoWorkspace>)) {
            files.add(facts.need(GoWorkspace.OF_PROGRAM).file());
        }
        return files.stream().flatMap(file -> GoDirectives.parse(file.content().text()).windowsReplacements().stream()
                .map(directive -> new Place(file, directive))).toList();
    }

    /** By hand only: where the folder is in the distribution, or whether it was copied at all, nobody here knows. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Place first = places(facts).getFirst();
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand", Map.of(
                "file", first.file().path().toString(), "folder", first.directive().words().getLast())))));
    }

    @Override
    public List<String> sources() {
        return List.of("golang/mod modfile/rule.go@1846133a", "https://go.dev/ref/mod#go-mod-file-replace");
    }
}
