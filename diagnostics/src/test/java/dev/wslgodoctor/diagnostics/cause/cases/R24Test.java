package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.toolchain.WindowsGoFirst;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.List;
import org.junit.jupiter.api.Test;

/** R24: a Windows program named go, or go.exe alone, is picked up inside WSL. */
class R24Test {

    private static final String TREE = "/mnt/c/eplatform/tools/go/bin";

    @Test
    void aWindowsProgramNamedGoBeforeTheLinuxOneRanksFirst() {
        CaseMachine.healthy().variable("PATH", TREE + ":/usr/local/go/bin:/home/dev/go/bin:/usr/bin")
                .tool(TREE + "/go", CaseMachine.Tools.PE)
                .ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.windows-go-first", Confidence.CERTAIN);
    }

    @Test
    void onlyGoExeRanksFirst() {
        CaseMachine.healthy().without("/usr/local/go").variable("PATH", "/home/dev/go/bin:/usr/bin:" + TREE)
                .tool(TREE + "/go.exe", CaseMachine.Tools.PE)
                .ranksFirst(Symptom.TOOL_NOT_FOUND, "toolchain.only-windows-go", Confidence.LIKELY);
    }

    @Test
    void behindTheLinuxGoItDoesNoHarm() {
        assertEquals(List.of(), CaseMachine.healthy().variable("PATH",
                "/usr/local/go/bin:/home/dev/go/bin:/usr/bin:" + TREE).tool(TREE + "/go", CaseMachine.Tools.PE)
                .holding(Symptom.TOOL_NOT_FOUND));
    }

    @Test
    void theSettingThatTheRepairWritesCuresIt() {
        CaseMachine machine = CaseMachine.healthy()
                .variable("PATH", TREE + ":/usr/local/go/bin:/home/dev/go/bin:/usr/bin")
                .tool(TREE + "/go", CaseMachine.Tools.PE);
        Action.ReplaceFile settings = assertInstanceOf(Action.ReplaceFile.class,
                machine.plan(new WindowsGoFirst()).orElseThrow().actions().getFirst());

        assertEquals(Verdict.ruledOut(), machine.file(settings.path(), settings.content().orElseThrow().bytes())
                .verdict(new WindowsGoFirst()));
    }
}
