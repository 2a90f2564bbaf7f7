package dev.wslgodoctor.diagnostics.cause.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OlderThanSourceTest {

    private final OlderThanSource cause = new OlderThanSource();

    static FakeFacts holding() {
        return newer(Programs.program(), "/home/dev/shop/cart/cart.go");
    }

    private static FakeFacts newer(Programs program, String... files) {
        return Programs.machine(program.make()).with(BinaryProbes.NEWER_SOURCES,
                Map.of(Programs.PATH, List.of(files).stream().map(LinuxPath::of).toList()));
    }

    @Test
    void holdsWhenASourceFileOfTheProgramIsNewer() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.LIKELY,
                        Map.of("path", Programs.PATH, "file", "/home/dev/shop/cart/cart.go")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWhenOnlyFilesOfOtherProgramsAreNewer() {
        assertEquals(Verdict.ruledOut(),
                Examiner.judge(cause, newer(Programs.program(), "/home/dev/shop/cmd/other/main.go")));
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, newer(Programs.program())));
    }

    @Test
    void comparesByTheWayInsideTheModuleWhenTheProgramWasBuiltElsewhere() {
        Programs elsewhere = Programs.program().files("/build/shop/cart/cart.go", "/build/shop/main.go");

        assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, newer(elsewhere, "/home/dev/shop/main.go")));
    }

    @Test
    void onlySuspectsWhenNotAllRecordedFilesAreKnown() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause,
                newer(Programs.program().incomplete(), "/home/dev/shop/cmd/other/main.go"))).confidence());
    }

    @Test
    void doesNotApplyToAProgramOfAnotherModule() {
        assertEquals(Verdict.notApplicable("another-module"), Examiner.judge(cause, holding().with(
                BinaryProbes.MODULE_FOLDERS, List.of(new ModuleFolder(LinuxPath.of("/home/dev/x"), "example.com/x")))));
    }

    @Test
    void admitsNotKnowingWhenTheFilesCannotBeCompared() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, holding()
                .unknown(BinaryProbes.NEWER_SOURCES, new Trouble.Denied("no permission"))));
    }
}
