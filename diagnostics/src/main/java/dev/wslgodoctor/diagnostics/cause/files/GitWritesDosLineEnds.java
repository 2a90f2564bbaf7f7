package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GitAttributes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
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
 * Git in the distribution is told to write shell scripts with the line ends of Windows, by an attribute or by
 * {@code core.autocrlf}: each checkout breaks them anew, however often somebody repairs them.
 *
 * <p>Go files and go.mod do not mind, so that only scripts count (facts go-debugging.md C6).
 *
 * @see <a href="https://git-scm.com/docs/gitattributes#_eol">gitattributes, eol</a>; git/git convert.c, output_eol
 */
public final class GitWritesDosLineEnds implements RootCause {

    private static final String CRLF = "eol=crlf";
    private static final String CURE = "*.sh text eol=lf";

    @Override
    public String id() {
        return "files.git-writes-dos-line-ends";
    }

    @Override
    public Link breaks() {
        return Link.FILE_MODES;
    }

    @Override
    public Verdict judge(Facts facts) {
        boolean setting = facts.need(GitProbes.SETTINGS).autocrlf().equals("true");
        List<GitProbes.Listed> scripts = facts.need(GitProbes.SCRIPTS).stream()
                .filter(each -> isWrittenWith(each, setting)).toList();
        if (scripts.isEmpty()) {
            return Verdict.ruledOut();
        }
        GitProbes.Listed first = scripts.getFirst();
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("file", first.path(), "count",
                String.valueOf(scripts.size()), "where", where(first, facts)));
    }

    // an attribute wins over the setting, and "-text" over both (git/git convert.c, convert_attrs)
    private static boolean isWrittenWith(GitProbes.Listed file, boolean setting) {
        List<String> attributes = file.attributes();
        return !attributes.contains("-text") && (attributes.contains(CRLF)
                || setting && attributes.stream().noneMatch(each -> each.startsWith("eol=")));
    }

    private static String where(GitProbes.Listed file, Facts facts) {
        if (!file.attributes().contains(CRLF)) {
            return "core.autocrlf=true";
        }
        return facts.ask(GitProbes.ATTRIBUTES).found().flatMap(attributes -> {
            var line = new GitAttributes(attributes.content().text()).line(file.path(), CRLF);
            return line.isPresent() ? Optional.of(attributes.path() + ":" + line.getAsInt()) : Optional.empty();
        }).orElse(CRLF);
    }

    /** A line behind the others, which wins; the scripts that are there already are the matter of another cause. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        Place place = Place.distro(facts.need(WslProbes.DISTRO).name());
        String path = facts.need(GitProbes.TREE_ROOT).resolve(".gitattributes").toString();
        switch (facts.ask(GitProbes.ATTRIBUTES)) {
            case Reading.Known<PathFile> known -> {
                EncodedText text = EncodedText.decode(known.value().content().bytes());
                String end = text.text().contains("\r\n") ? "\r\n" : "\n";
                String gap = text.text().isEmpty() || text.text().endsWith("\n") ? "" : end;
                if (text.malformedAt().isEmpty()) {
                    actions.add(new Action.ReplaceFile(place, path, Optional.of(known.value().content().sha256()),
                            Optional.of(Blob.of(text.encode(text.text() + gap + CURE + end))), false));
                }
            }
            case Reading.Absent<PathFile> absent -> actions.add(new Action.ReplaceFile(place, path, Optional.empty(),
                    Optional.of(Blob.of(CURE + "\n")), false));
            case Reading.Unknown<PathFile> unknown -> { }
        }
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("folder",
                facts.need(GitProbes.TREE_ROOT).toString())));
        return Optional.of(new Plan(id(), actions));
    }

    @Override
    public List<String> sources() {
        return List.of("git/git convert.c@00624d60", "https://git-scm.com/docs/gitattributes#_eol");
    }
}
