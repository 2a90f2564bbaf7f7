package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GitConfig;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GitProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans that change a key in the repository's own configuration file. */
final class RepositoryEdit {

    private RepositoryEdit() {
    }

    /** The edit, if the file lies in the work tree and is text, and {@code ID.by-hand} in any case. */
    static Plan plan(String causeId, Facts facts, java.util.function.Function<GitConfig, String> edit) {
        List<Action> actions = new ArrayList<>();
        facts.ask(GitProbes.REPOSITORY_CONFIG).found().ifPresent(file -> {
            EncodedText text = EncodedText.decode(file.content().bytes());
            if (text.malformedAt().isEmpty()) {
                actions.add(new Action.ReplaceFile(Place.distro(facts.need(WslProbes.DISTRO).name()),
                        file.path().toString(), Optional.of(file.content().sha256()),
                        Optional.of(Blob.of(text.encode(edit.apply(new GitConfig(text.text()))))), false));
            }
        });
        actions.add(new Action.AskUser(causeId + ".by-hand",
                Map.of("folder", facts.need(GitProbes.TREE_ROOT).toString())));
        return new Plan(causeId, actions);
    }
}
