package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RepairTextsTest {

    @Test
    void everyReasonStateStatusAndPhaseHasATextInBothLanguages() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            List<String> wanted = new ArrayList<>();
            for (Outcome.Why why : Outcome.Why.values()) {
                wanted.add("refused." + why.id());
                assertEquals(Set.of("detail"), texts.placeholders("refused." + why.id()), why.id());
            }
            for (Entry.State state : Entry.State.values()) {
                wanted.add("entry." + state.id());
            }
            for (Entry.Status status : Entry.Status.values()) {
                wanted.add("step-status." + status.id());
            }
            for (RepairEvent.Phase phase : RepairEvent.Phase.values()) {
                wanted.add("phase." + phase.id());
            }
            for (String kind : List.of("create-file", "change-file", "remove-file", "copy-tree", "run",
                    "choose-project", "restart-distro", "restart-wsl", "ask-user")) {
                wanted.add("step." + kind);
            }
            for (String fact : List.of("goes-on", "few-tools", "left-out", "case-collisions", "long-names",
                    "links-into-original", "links-out", "not-copied", "made-anew", "modes", "windows-line-ends",
                    "scripts-fail", "no-git", "git", "no-rule-for-line-ends", "git-refuses")) {
                wanted.add("copy." + fact);
            }
            for (String outcome : List.of("cured", "still-holds", "cannot-tell", "refused", "undone",
                    "already-gone")) {
                wanted.add("outcome." + outcome);
            }
            assertEquals(List.of(), wanted.stream().filter(key -> !texts.has(key)).toList(), language.toString());
        }
    }
}
