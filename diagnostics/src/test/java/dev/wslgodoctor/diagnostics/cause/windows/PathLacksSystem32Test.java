package dev.wslgodoctor.diagnostics.cause.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PathLacksSystem32Test {

    private final PathLacksSystem32 cause = new PathLacksSystem32();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKLM, "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                Map.of("Path", new RegistryValue.Text("C:\\Program Files\\Go\\bin;C:\\tools")));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().key(Hive.HKLM,
                "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                Map.of("Path", new RegistryValue.Text("C:\\tools;%SystemRoot%\\system32\\"))).facts();
    }

    @Test
    void isLikelyWhenTheFolderIsGone() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("count", "2")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByEitherSpelling() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutWhereverWindowsIsAndHoweverItIsWritten() {
        for (String folder : new String[] {"D:\\WINNT\\System32", "\"C:\\Windows\\system32\\\"", "C:/Windows/System32",
            "%SystemDrive%\\Windows\\System32"}) {
            assertEquals(Verdict.ruledOut(), machine().key(Hive.HKLM,
                    "SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Environment",
                    Map.of("Path", new RegistryValue.Text("C:\\tools;" + folder))).verdict(cause), folder);
        }
    }

    @Test
    void admitsNotKnowingWhatCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(HostProbes.PATH, new Trouble.Denied("no"))));
    }
}
