package dev.wslgodoctor.diagnostics.cause.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracingForbiddenTest {

    static final String COMPOSE = """
            services:
              shop:
                build: .
                command: dlv exec /app --headless --listen=:2345 --accept-multiclient
                ports:
                  - "127.0.0.1:2345:2345"
            """;

    private final TracingForbidden cause = new TracingForbidden();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject("compose.yaml", COMPOSE)
                .program("/usr/bin/docker", StagedMachine.X86_64)
                        .says("Docker version 18.09.1, build deadbee\n", "/usr/bin/docker", "--version");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                "container", "shop (/home/dev/shop/compose.yaml:2)", "because", "Docker 18.09")), machine()
                        .verdict(cause));
    }

    @Test
    void isRuledOutByACapability() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml", COMPOSE + "    cap_add: [SYS_PTRACE]\n")
                .verdict(cause));
    }

    @Test
    void isRuledOutByAnOpenProfile() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.yaml",
                COMPOSE + "    security_opt:\n      - seccomp:unconfined\n").verdict(cause));
    }

    @Test
    void isRuledOutByANewerDocker() {
        assertEquals(Verdict.ruledOut(), machine().says("Docker version 28.3.0, build 1\n", "/usr/bin/docker",
                "--version").verdict(cause));
    }

    @Test
    void anOverrideFileCounts() {
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.override.yaml",
                "services:\n  shop:\n    privileged: true\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingACompose() {
        assertInstanceOf(Verdict.Undetermined.class, machine().file("/home/dev/shop/compose.yaml", COMPOSE, 0, 0)
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutADebuggerInAContainer() {
        assertInstanceOf(Verdict.NotApplicable.class, machine()
                .inProject("compose.yaml", "services:\n  db:\n    image: postgres\n").verdict(cause));
    }

    @Test
    void yamaAboveZeroNeedsTheCapabilityForAttachingOnly() {
        StagedMachine modern = machine().says("Docker version 28.3.0, build 1\n", "/usr/bin/docker", "--version")
                .file("/proc/sys/kernel/yama/ptrace_scope", "1\n");
        assertEquals(Verdict.ruledOut(), modern.verdict(cause));
        Verdict.Holds holds = assertInstanceOf(Verdict.Holds.class, modern.inProject("compose.yaml",
                COMPOSE.replace("dlv exec /app", "dlv attach 1")).verdict(cause));
        assertEquals("kernel.yama.ptrace_scope=1", holds.arguments().get("because"));
    }

    @Test
    void theGoFeatureOfADevContainerGrantsIt() {
        String json = "{\"image\": \"debian\", \"features\": {\"ghcr.io/devcontainers/features/go:1\": {}}}";
        StagedMachine feature = machine().without("/home/dev/shop/compose.yaml")
                .inProject(".devcontainer/devcontainer.json", json);
        assertEquals(Verdict.ruledOut(), feature.verdict(cause));
        assertInstanceOf(Verdict.Holds.class, feature.inProject(".devcontainer/devcontainer.json",
                json.replace("features/go:1", "features/node:1")).verdict(cause));
    }

    @Test
    void isCertainInAContainerThatIsItselfExamined() {
        StagedMachine inside = StagedMachine.usual().file("/.dockerenv", "")
                .file("/proc/sys/kernel/osrelease", "4.4.0-210-generic\n")
                .file("/proc/self/status", "CapBnd:\t00000000a80425fb\nSeccomp:\t2\n");
        assertEquals(Confidence.CERTAIN, assertInstanceOf(Verdict.Holds.class, inside.verdict(cause)).confidence());
        assertInstanceOf(Verdict.NotApplicable.class, inside.file("/proc/self/status",
                "CapBnd:\t000001ffffffffff\nSeccomp:\t0\n").verdict(cause));
    }

    @Test
    void theRepairIsAnOverrideFileThatMakesItGoAway() {
        String override = machine().repaired(cause, "/home/dev/shop/compose.override.yaml");
        assertEquals(Verdict.ruledOut(), machine().inProject("compose.override.yaml", override).verdict(cause));
    }

    @Test
    void anOverrideFileThatIsThereIsLeftToTheUser() {
        StagedMachine machine = machine().inProject("compose.override.yaml", "services:\n  shop:\n    tty: true\n");
        assertTrue(cause.repair(machine.facts()).orElseThrow().actions().stream()
                .allMatch(action -> action instanceof Action.AskUser));
    }
}
