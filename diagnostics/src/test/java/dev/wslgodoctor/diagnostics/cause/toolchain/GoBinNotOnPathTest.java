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
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoBinNotOnPathTest {

    private static final String PLAIN = "/usr/local/go/bin:/usr/bin:/bin";

    private final GoBinNotOnPath cause = new GoBinNotOnPath();

    private static CaseMachine machine() {
        return CaseMachine.healthy().variable("PATH", PLAIN);
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void isCertainAfterTheStartFilesRan() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("folder", "/home/dev/go/bin")),
                machine().loginPath(PLAIN).verdict(cause));
    }

    @Test
    void isLikelyWhenNoStartFileNamesTheFolder() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("folder", "/home/dev/go/bin")),
                machine().verdict(cause));
    }

    @Test
    void isRuledOutWhereTheFolderIsInPath() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void isRuledOutWhereNothingWasInstalledThere() {
        assertEquals(Verdict.ruledOut(), machine().without("/home/dev/go/bin/dlv").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenAStartFileAddsItInItsOwnWay() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/.profile",
                "PATH=\"$PATH:$(go env GOPATH)/bin\"\n").verdict(cause));
    }

    @Test
    void makesTheStartFileWhereThereIsNone() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());
        assertEquals("/home/dev/.profile", edit.path());
        assertEquals(Optional.empty(), edit.seenSha256());
        assertEquals("export PATH=\"$PATH:/home/dev/go/bin\"\n", edit.content().orElseThrow().text());
    }
}
