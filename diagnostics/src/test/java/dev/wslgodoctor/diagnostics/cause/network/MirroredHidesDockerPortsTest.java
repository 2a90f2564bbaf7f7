package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MirroredHidesDockerPortsTest {

    private final MirroredHidesDockerPorts cause = new MirroredHidesDockerPorts();

    static StagedMachine machine() {
        return StagedMachine.usual().build("22631").file("/run/docker.pid", "411\n")
                .onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\nnetworkingMode=mirrored\n");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void isLikelyForAnEngineInTheDistro() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of()), Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutWithoutAnEngineOrWithNat() {
        assertEquals(Verdict.ruledOut(), machine().without("/run/docker.pid").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig", "[wsl2]\n").verdict(cause));
    }

    @Test
    void isRuledOutWhenThePortsAreListedAlready() {
        assertEquals(Verdict.ruledOut(), machine().onWindows("C:\\Users\\dev\\.wslconfig",
                "[wsl2]\nnetworkingMode=mirrored\n[experimental]\nignoredPorts=2345\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhetherThereIsAnEngine() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(NetworkProbes.DOCKER_ENGINE, new Trouble.Denied("no"))));
    }
}
