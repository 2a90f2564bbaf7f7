package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.ScriptProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shell script of the project has the line ends of Windows, so that Linux looks for an interpreter whose name ends in
 * a carriage return.
 *
 * @see <a href="https://man7.org/linux/man-pages/man2/execve.2.html">execve(2), interpreter scripts</a>; facts
 *      go-debugging.md C6, recording cli-crlf-shell-script
 */
public final class ScriptWithDosLineEnds implements RootCause {

    // more than these are shown and repaired by a rule in .gitattributes, not one by one
    private static final int MOST = 20;

    @Override
    public String id() {
        return "files.script-with-dos-line-ends";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<PathFile> scripts = facts.need(ScriptProbes.DOS_SCRIPTS);
        return scripts.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("file", scripts.getFirst().path().toString(), "count", String.valueOf(scripts.size())));
    }

    /** Takes the carriage return from the end of every line; all other bytes stay. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        List<Action> actions = new ArrayList<>();
        facts.need(ScriptProbes.DOS_SCRIPTS).stream().limit(MOST).forEach(script ->
                actions.add(new Action.ReplaceFile(distro, script.path().toString(),
                        Optional.of(script.content().sha256()), Optional.of(withoutReturns(script.content())),
                        false)));
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    private static Blob withoutReturns(Blob content) {
        byte[] bytes = content.bytes();
        ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\r' || i + 1 == bytes.length || bytes[i + 1] != '\n') {
                kept.write(bytes[i]);
            }
        }
        return Blob.of(kept.toByteArray());
    }

    @Override
    public List<String> sources() {
        return List.of("https://man7.org/linux/man-pages/man2/execve.2.html",
                "https://git-scm.com/docs/gitattributes#_eol");
    }
}
