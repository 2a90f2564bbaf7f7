package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DockerfileDocument;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The image is an old Windows with a Go before 1.11: a mapped folder is a link there that Go cannot follow.
 *
 * <p>Windows Server 2016 and its successors up to 1803 show a mapped folder as a reparse point to {@code
 * \\?\ContainerMappedDirectories\GUID}, and filepath.EvalSymlinks fails on it. UNVERIFIED: the exact versions.
 *
 * @see <a href="https://github.com/golang/go/issues/20506">golang/go issues 20506 and 23512</a>; moby/moby issue 27537;
 *      facts cases.md R66
 */
public final class MappedDirectoryIsLink implements RootCause {

    private static final Pattern GO = Pattern.compile("(?:.*/)?golang:1\\.(\\d{1,2})(?:[.-].*)?");
    private static final int FIRST_MENDED = 11;

    @Override
    public String id() {
        return "container.mapped-directory-is-link";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> cases() {
        return List.of("R66");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go #23512", "golang/go #20506", "moby/moby #27537");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<DockerfileDocument> windows = facts.need(ContainerProbes.DOCKERFILES).stream()
                .filter(file -> file.content().stages().stream().anyMatch(Dockerfile.Stage::isWindows)).toList();
        if (windows.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.DOCKERFILES.id());
        }
        for (DockerfileDocument file : windows) {
            Optional<Dockerfile.Stage> old = file.content().stages().stream()
                    .filter(stage -> minor(stage.image()).filter(minor -> minor < FIRST_MENDED).isPresent())
                            .findFirst();
            if (old.isPresent()) {
                return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("image", old.get().image(),
                        "place", file.position(old.get().instructions().getFirst())));
            }
        }
        return Verdict.ruledOut();
    }

    private static Optional<Integer> minor(String image) {
        Matcher matcher = GO.matcher(image);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }
}
