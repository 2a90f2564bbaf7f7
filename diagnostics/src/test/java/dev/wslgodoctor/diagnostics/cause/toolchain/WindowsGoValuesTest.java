package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.parse.WslEnv;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WindowsGoValuesTest {

    private static final String TABLE = """
            /dev/sdc / ext4 rw,relatime 0 0
            C:\\\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\\\134;uid=1000;gid=1000,cache=0x5,trans=fd 0 0
            none /usr/lib/wsl/drivers 9p ro,aname=drivers;fmask=222,trans=fd 0 0
            """;

    private final WindowsGoValues cause = new WindowsGoValues();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return set("C:\\Users\\dev\\go");
    }

    private static FakeFacts set(String gopath) {
        return facts(Map.of("GOPATH", gopath), "");
    }

    private static FakeFacts facts(Map<String, String> variables, String file) {
        return new FakeFacts().with(GoEnvironmentProbes.ENVIRONMENT, environment(variables, file))
                .with(FileProbes.MOUNTS, Mounts.parse(TABLE));
    }

    private static GoEnvironment environment(Map<String, String> variables, String file) {
        Optional<GoEnvironmentFile> kept = Optional.of(file).filter(text -> !text.isEmpty())
                .map(text -> new GoEnvironmentFile(Place.distro("Ubuntu"), "/home/dev/.config/go/env", Blob.of(text),
                        GoEnvFile.parse(text)));
        return new GoEnvironment(Map.of(), variables, kept, GoEnvFile.parse("GOTOOLCHAIN=auto\n"),
                LinuxPath.of("/home/dev"));
    }

    @Test
    void holdsForAPathOfWindows() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                Map.of("found", "GOPATH=C:\\Users\\dev\\go ($GOPATH)")), verdict(holding()));
    }

    @Test
    void isRuledOutForAPathOfLinux() {
        assertEquals(Verdict.ruledOut(), verdict(set("/home/dev/go")));
    }

    @Test
    void holdsForAGorootOnAWindowsDrive() {
        assertInstanceOf(Verdict.Holds.class, verdict(facts(Map.of("GOROOT", "/mnt/c/Program Files/Go"), "")));
        assertEquals(Verdict.ruledOut(), verdict(facts(Map.of("GOROOT", "/usr/local/go"), "")));
    }

    @Test
    void onlyInstallingSuffersFromGobin() {
        assertEquals(Severity.DEGRADES, assertInstanceOf(Verdict.Holds.class,
                verdict(facts(Map.of("GOBIN", "C:/bin"), ""))).severity());
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void whatGoEnvKeepsIsUnsetAndTheRestStays() {
        FakeFacts facts = facts(Map.of(), "GOPROXY=direct\nGOPATH=D:\\go\nGOROOT=D:\\Go\n");
        assertEquals("GOPROXY=direct\n", Given.written(cause.repair(facts).orElseThrow()));
    }

    @Test
    void aVariableOfTheEnvironmentIsLeftToTheUser() {
        assertTrue(cause.repair(holding()).orElseThrow().onlyByHand());
    }

    @Test
    void aVariableThatWindowsHandsOverIsTakenFromTheListThatSaysSo() {
        String list = "TOOLS/p:GOPATH:GOROOT/w";
        FakeFacts facts = holding().with(HostProbes.USER_WSLENV, new WslEnv(list));

        Plan plan = cause.repair(facts).orElseThrow();

        assertEquals(Action.SetRegistryValue.variable("WSLENV", Optional.of(StoredValue.text(list)),
                Optional.of("TOOLS/p:GOROOT/w")), plan.actions().getFirst());
        assertEquals(List.of("wslenv.programs-anew", "toolchain.windows-go-values.by-hand"), plan.actions().stream()
                .filter(action -> action instanceof Action.AskUser)
                .map(action -> ((Action.AskUser) action).messageKey()).toList());
        assertEquals("auto", plan.kind());
    }
}
