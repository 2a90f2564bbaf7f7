package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GitTrustsEveryFolderTest {

    private final GitTrustsEveryFolder cause = new GitTrustsEveryFolder();

    private static CaseMachine machine(String config) {
        return CaseMachine.healthy().file("/home/dev/.gitconfig", config);
    }

    private static final String STAR = "[user]\n\tname = Dev\n[safe]\n\tdirectory = *\n\tdirectory = /srv/x\n";

    static FakeFacts holding() {
        return machine(STAR).given();
    }

    static FakeFacts ruledOut() {
        return machine(STAR.replace("\tdirectory = *\n", "")).given();
    }

    @Test
    void holdsForAnAsterisk() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("file", "/home/dev/.gitconfig")),
                machine(STAR).verdict(cause));
    }

    @Test
    void isRuledOutForASingleFolder() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutWhereALaterEmptyValueTakesItBack() {
        assertEquals(Verdict.ruledOut(),
                machine("[safe]\n\tdirectory = *\n\tdirectory =\n\tdirectory = /srv/x\n").verdict(cause));
        assertInstanceOf(Verdict.Holds.class, machine("[safe]\n\tdirectory =\n\tdirectory = *\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(STAR)
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "/home/dev/.gitconfig").verdict(cause));
    }

    @Test
    void onlyTheAsteriskIsTakenOut() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine(STAR).plan(cause).orElseThrow().actions().getFirst());

        assertEquals(STAR.replace("\tdirectory = *\n", ""), edit.content().orElseThrow().text());
    }
}
