package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitRefusesOwnerTest {

    // git 2.39.5 said so of a folder of another user
    private static final String REFUSAL = "fatal: detected dubious ownership in repository at '/home/dev/shop'\n"
            + "To add an exception for this directory, call:\n\n"
            + "\tgit config --global --add safe.directory /home/dev/shop\n";

    private final GitRefusesOwner cause = new GitRefusesOwner();

    private static CaseMachine machine() {
        return CaseMachine.healthy().folder("/home/dev/shop/.git").says(128, "", REFUSAL, "rev-parse", "--git-dir");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsWhenGitSaysSo() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("folder", "/home/dev/shop")),
                machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenGitAcceptsTheRepository() {
        assertEquals(Verdict.ruledOut(), machine().says(".git\n", "rev-parse", "--git-dir").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenGitFailsForAnotherReason() {
        assertInstanceOf(Verdict.Undetermined.class, machine().says(128, "", "fatal: not a git repository\n",
                "rev-parse", "--git-dir").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutARepository() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isOnlyANoteWhereGoDoesNotStamp() {
        assertEquals(Severity.NOTE, assertInstanceOf(Verdict.Holds.class, machine()
                .variable("GOFLAGS", "-buildvcs=false").verdict(cause)).severity());
    }

    @Test
    void trustsThisOneFolderAndKeepsTheRestOfTheFile() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class, machine().file("/home/dev/.gitconfig",
                "[user]\n\tname = Dev\n").plan(cause).orElseThrow().actions().getFirst());
        assertEquals("[user]\n\tname = Dev\n[safe]\n\tdirectory = /home/dev/shop\n",
                edit.content().orElseThrow().text());
    }
}
