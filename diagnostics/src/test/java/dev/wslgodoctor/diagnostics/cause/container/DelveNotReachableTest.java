package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DelveNotReachableTest {

    private final DelveNotReachable cause = new DelveNotReachable();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("compose.yaml", TracingForbiddenTest.COMPOSE
                .replace("--listen=:2345", "--listen=127.0.0.1:2345"));
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("service",
                "shop (/home/dev/shop/compose.yaml:2)", "address", "127.0.0.1:2345", "command",
                "dlv exec /app --headless --listen=127.0.0.1:2345 --accept-multiclient")), machine().verdict(cause));
    }

    @Test
    void isRuledOutWhenItListensOnAllAddresses() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml", TracingForbiddenTest.COMPOSE)
                .verdict(cause));
    }

    @Test
    void isRuledOutOnTheNetworkOfTheMachine() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml", TracingForbiddenTest.COMPOSE
                .replace("--listen=:2345", "--listen=127.0.0.1:2345") + "    network_mode: host\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingACompose() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/compose.yaml", "", 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutADelve() {
        assertInstanceOf(Verdict.NotApplicable.class, machine()
                .inProject("compose.yaml", "services:\n  db:\n    image: postgres\n").verdict(cause));
    }

    @Test
    void isLikelyForAPortThatIsNotPublished() {
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, machine().inProject("compose.yaml",
                TracingForbiddenTest.COMPOSE.replace("2345:2345", "8080:8080")).verdict(cause));
        assertEquals(Confidence.LIKELY, holds.confidence());
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml",
                TracingForbiddenTest.COMPOSE.replace("2345:2345", "2300-2400:2300-2400")).verdict(cause));
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml",
                TracingForbiddenTest.COMPOSE.replace("127.0.0.1:2345:2345", "2345:${DEBUG_PORT}")).verdict(cause));
    }

    @Test
    void isRuledOutWhereTheNetworkIsShared() {
        String loopback = TracingForbiddenTest.COMPOSE.replace("--listen=:2345", "--listen=127.0.0.1:2345");
        for (String compose : List.of(loopback + "    network_mode: service:db\n",
                loopback + "  editor:\n    image: x\n    network_mode: \"service:shop\"\n")) {
            assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml", compose).verdict(cause), compose);
        }
    }

    @Test
    void isRuledOutWhereTheEditorRunsInTheSameContainer() {
        assertEquals(Verdict.ruledOut(), machine().inProject(".devcontainer/devcontainer.json",
                "{ \"dockerComposeFile\": \"../compose.yaml\", \"service\": \"shop\" }").verdict(cause));
    }
}
