package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.Given;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.Mounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentFile;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CachesOnWindowsDriveTest {

    private static final String TABLE = """
            /dev/sdc / ext4 rw,relatime 0 0
            C:\\\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\\\134;uid=1000;gid=1000,cache=0x5,trans=fd 0 0
            none /usr/lib/wsl/drivers 9p ro,aname=drivers;fmask=222,trans=fd 0 0
            """;

    private final CachesOnWindowsDrive cause = new CachesOnWindowsDrive();

    private Verdict verdict(FakeFacts facts) {
        return Examiner.judge(cause, facts);
    }

    static FakeFacts holding() {
        return folder("/mnt/c/cache");
    }

    private static FakeFacts folder(String path) {
        String text = "GOMODCACHE=" + path + "\nGOPROXY=direct\n";
        GoEnvironment environment = new GoEnvironment(Map.of(), Map.of(), Optional.of(new GoEnvironmentFile(
                Place.distro("Ubuntu"), "/home/dev/.config/go/env", Blob.of(text), GoEnvFile.parse(text))),
                GoEnvFile.EMPTY, LinuxPath.of("/home/dev"));
        return new FakeFacts().with(GoEnvironmentProbes.ENVIRONMENT, environment)
                .with(FileProbes.GO_FOLDERS, List.of(new FileProbes.GoFolder("GOMODCACHE",
                        environment.folder("GOMODCACHE"), LinuxPath.of(path),
                        Mounts.parse(TABLE).holding(LinuxPath.of(path)).orElseThrow())));
    }

    @Test
    void holdsForAModuleCacheOnTheCDrive() {
        assertEquals(Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN,
                Map.of("found", "GOMODCACHE=/mnt/c/cache")), verdict(holding()));
    }

    @Test
    void aGopathThatHoldsNoModulesIsNoCache() {
        GoEnvironment environment = holding().need(GoEnvironmentProbes.ENVIRONMENT);
        FakeFacts facts = holding().with(FileProbes.GO_FOLDERS, List.of(
                folder(environment, "GOPATH", "/mnt/c/go"), folder(environment, "GOMODCACHE", "/home/dev/mod")));

        assertEquals(Verdict.ruledOut(), verdict(facts));
    }

    private static FileProbes.GoFolder folder(GoEnvironment environment, String variable, String path) {
        return new FileProbes.GoFolder(variable, environment.folder(variable), LinuxPath.of(path),
                Mounts.parse(TABLE).holding(LinuxPath.of(path)).orElseThrow());
    }

    @Test
    void theRepairUnsetsAGopathInWhichTheModulesLie() {
        String text = "GOPATH=/mnt/c/go\nGOPROXY=direct\n";
        GoEnvironment environment = new GoEnvironment(Map.of(), Map.of(), Optional.of(new GoEnvironmentFile(
                Place.distro("Ubuntu"), "/home/dev/.config/go/env", Blob.of(text), GoEnvFile.parse(text))),
                GoEnvFile.EMPTY, LinuxPath.of("/home/dev"));
        FakeFacts facts = new FakeFacts().with(GoEnvironmentProbes.ENVIRONMENT, environment).with(FileProbes.GO_FOLDERS,
                List.of(folder(environment, "GOPATH", "/mnt/c/go"),
                        folder(environment, "GOMODCACHE", "/mnt/c/go/pkg/mod")));

        assertInstanceOf(Verdict.Holds.class, verdict(facts));
        assertEquals("GOPROXY=direct\n", Given.written(cause.repair(facts).orElseThrow()));
    }

    @Test
    void isRuledOutOnTheLinuxFileSystem() {
        assertEquals(Verdict.ruledOut(), verdict(folder("/home/dev/cache")));
    }

    @Test
    void admitsNotKnowingWhenNothingCouldBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, verdict(new FakeFacts()));
    }

    @Test
    void theRepairUnsetsTheVariableAndKeepsTheOthers() {
        assertEquals("GOPROXY=direct\n", Given.written(cause.repair(holding()).orElseThrow()));
    }
}
