package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeCommandWithoutWindowsFoldersTest {

    private static final String CODE = "/mnt/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin";
    private static final String LINUX = "/home/dev/go/bin:/usr/local/go/bin:/usr/bin:/bin:";

    private static final String SCRIPT = "#!/usr/bin/env sh\nWSL_EXT_WLOC=$(cmd.exe /C type \"%TEMP%\\x.txt\")\n";

    private final CodeCommandWithoutWindowsFolders cause = new CodeCommandWithoutWindowsFolders();

    private static StagedMachine machine(String path) {
        return StagedMachine.usual().account("dev", 1000, path).shellPath(path)
                .program(CODE + "/code", SCRIPT.getBytes(StandardCharsets.US_ASCII))
                .program("/mnt/c/Windows/System32/cmd.exe", new byte[] {'M', 'Z', 0, 0});
    }

    static FakeFacts holding() {
        return machine(LINUX + CODE).facts();
    }

    static FakeFacts ruledOut() {
        return machine(LINUX + CODE + ":/mnt/c/Windows/System32").facts();
    }

    @Test
    void holdsWhenOnlyTheEditorsFolderIsLeftOfWindows() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("command", CODE + "/code")),
                machine(LINUX + CODE).verdict(cause));
    }

    @Test
    void isRuledOutByTheSystemFolder() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void doesNotApplyToACommandOfLinux() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine(LINUX).program("/usr/bin/code", new byte[] {'#', '!'}).verdict(cause));
    }

    @Test
    void admitsNotKnowingPath() {
        assertInstanceOf(Verdict.Undetermined.class, machine(LINUX + CODE)
                .answers(Output.of(1, "", "id: cannot find name\n"), "printf 'user=%s")
                .answers(Output.of(1, "", "exec: bash: not found\n"), "WGD[%s]WGD").verdict(cause));
    }

    @Test
    void isOnlyLikelyWhereTheStartFilesWereNotRun() {
        StagedMachine machine = StagedMachine.usual().account("dev", 1000, LINUX + CODE)
                .program(CODE + "/code", SCRIPT.getBytes(StandardCharsets.US_ASCII));
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine.verdict(cause)).confidence());
    }

    @Test
    void theGuideNamesTheFolderWhereTheDriveIsReallyMounted() {
        StagedMachine machine = machine(LINUX + CODE.replace("/mnt/c", "/c"))
                .file("/proc/mounts", "/dev/sdd / ext4 rw 0 0\nC:\\134 /c 9p rw,aname=drvfs;path=C:\\ 0 0\n")
                .program("/c/Users/dev/AppData/Local/Programs/Microsoft VS Code/bin/code",
                        SCRIPT.getBytes(StandardCharsets.US_ASCII));
        Action.AskUser step = assertInstanceOf(Action.AskUser.class,
                cause.repair(machine.facts()).orElseThrow().actions().getFirst());
        assertEquals("/c/Windows/System32", step.arguments().get("folder"));
    }

    @Test
    void isRuledOutByAScriptThatAsksTheEditorItself() {
        assertEquals(Verdict.ruledOut(), machine(LINUX + CODE).program(CODE + "/code",
                "ELECTRON_RUN_AS_NODE=1 \"$ELECTRON\" \"$CLI\" --locate-extension $WSL_EXT_ID\n"
                        .getBytes(StandardCharsets.US_ASCII)).verdict(cause));
    }

    @Test
    void isOnlyLikelyForAScriptThatKnowsBothWays() {
        assertEquals(Confidence.LIKELY, assertInstanceOf(Verdict.Holds.class, machine(LINUX + CODE).program(
                CODE + "/code", (SCRIPT + "\"$ELECTRON\" \"$CLI\" --locate-extension $WSL_EXT_ID\n")
                        .getBytes(StandardCharsets.US_ASCII)).verdict(cause)).confidence());
    }
}
