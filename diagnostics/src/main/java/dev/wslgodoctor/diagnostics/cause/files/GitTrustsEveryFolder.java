package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GitConfig;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * git was told to trust every folder, whoever owns it: hooks and settings of a foreign repository run as the developer.
 *
 * @see <a href="https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory">git-config,
 *      safe.directory</a>; facts cases.md R34 and the ranked list
 */
public final class GitTrustsEveryFolder implements RootCause {

    @Override
    public String id() {
        return "files.git-trusts-every-folder";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public List<String> cases() {
        return List.of("R34");
    }

    @Override
    public List<String> sources() {
        return List.of("git/git Documentation/config/safe.adoc@b1ac1eb8", "golang/go #51253");
    }

    @Override
    public Verdict judge(Facts facts) {
        PathFile file = facts.need(GitProbes.GLOBAL_CONFIG);
        List<String> values = new GitConfig(file.content().text()).values("safe", "directory");
        // an empty value takes back all that stand before it
        return values.subList(values.lastIndexOf("") + 1, values.size()).contains("*")
                ? Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("file", file.path().toString()))
                : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        PathFile file = facts.need(GitProbes.GLOBAL_CONFIG);
        EncodedText text = EncodedText.decode(file.content().bytes());
        Place place = Place.distro(facts.need(WslProbes.DISTRO).name());
        return Optional.of(new Plan(id(), List.of(
                new Action.ReplaceFile(place, file.path().toString(), Optional.of(file.content().sha256()),
                        Optional.of(Blob.of(text.encode(new GitConfig(text.text()).without("safe", "directory", "*")))),
                        false),
                new Action.AskUser(id() + ".by-hand"))));
    }
}
