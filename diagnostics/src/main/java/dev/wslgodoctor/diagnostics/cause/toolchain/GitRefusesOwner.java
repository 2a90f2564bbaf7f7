package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GitConfig;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Git refuses the repository because its folder belongs to another user, so that the go command cannot stamp the
 * version and stops.
 *
 * @see <a href="https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory">safe.directory</a>;
 *      <a href="https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies">go build -buildvcs</a>; facts cases.md
 *      R34
 */
public final class GitRefusesOwner implements RootCause {

    @Override
    public String id() {
        return "toolchain.git-refuses-owner";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public Verdict judge(Facts facts) {
        GitProbes.Acceptance answer = facts.need(GitProbes.ACCEPTED);
        if (answer.exit() == 0) {
            return Verdict.ruledOut();
        }
        if (!answer.refusesOwner()) {
            return new Verdict.Undetermined(GitProbes.ACCEPTED.id(), new Trouble.Unreadable("git says "
                    + answer.words()));
        }
        // Go stamps by itself since 1.18
        Optional<GoVersion> go = facts.ask(GoProbes.GO_VERSION_NUMBER).found().flatMap(GoVersion::parse);
        boolean stamps = go.filter(version -> version.isAtLeast(1, 18)).isPresent() && !isSwitchedOff(facts);
        return Verdict.holds(stamps ? Severity.BLOCKS : Severity.NOTE, Confidence.CERTAIN,
                Map.of("folder", facts.need(GitProbes.TREE_ROOT).toString()));
    }

    private static boolean isSwitchedOff(Facts facts) {
        return facts.ask(GoEnvironmentProbes.ENVIRONMENT).found().flatMap(environment -> environment.find("GOFLAGS"))
                .map(GoEnvironment.Value::text).map(FlagWords::ofGoflags).orElse(List.of())
                .contains("-buildvcs=false");
    }

    /** Trusts this one folder in the user's own settings of git, never all of them. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        String folder = facts.need(GitProbes.TREE_ROOT).toString();
        Reading<PathFile> config = facts.ask(GitProbes.GLOBAL_CONFIG);
        List<Action> actions = new ArrayList<>();
        EncodedText text = EncodedText.decode(config.found().map(file -> file.content().bytes()).orElse(new byte[0]));
        if (!(config instanceof Reading.Unknown<PathFile>) && text.malformedAt().isEmpty()) {
            actions.add(new Action.ReplaceFile(Place.distro(facts.need(WslProbes.DISTRO).name()),
                    facts.need(DistroProbes.HOME).resolve(".gitconfig").toString(),
                    config.found().map(file -> file.content().sha256()), Optional.of(Blob.of(text.encode(
                            new GitConfig(text.text()).added("safe", "directory", folder)))), false));
        }
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("folder", folder)));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> cases() {
        return List.of("R34");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go #51253", "golang/go #64275", "git/git setup.c@8959555cee7e",
                "https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory");
    }
}
