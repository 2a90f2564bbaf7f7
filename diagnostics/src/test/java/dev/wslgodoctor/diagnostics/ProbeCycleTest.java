package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.MissingMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Probe;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * No probe needs itself. Two threads that ask a circle from both ends would wait for each other for ever; on one thread
 * the circle throws.
 */
class ProbeCycleTest {

    private static final Choice EVERYTHING_CHOSEN = new Choice(Optional.of("Ubuntu"), Optional.of("/home/dev/app"),
            Optional.of("Launch"), Optional.of(4711), Optional.of("/home/dev/app/app"), Optional.of("main.go:1"),
            Optional.empty());

    @TestFactory
    Stream<DynamicTest> aProbeOfAMachineThatDoesNotAnswerEnds() {
        return probes().stream().flatMap(probe -> Stream.of(MissingMachine.onWindows(), MissingMachine.onLinux())
                .map(machine -> DynamicTest.dynamicTest(probe.id() + " " + machine.stand(),
                        () -> assertDoesNotThrow(() -> ask(probe, machine)))));
    }

    @Test
    void noTwoProbesHaveOneId() {
        Set<String> seen = new HashSet<>();
        List<String> twice = probes().stream().map(Probe::id).filter(id -> !seen.add(id)).toList();

        assertEquals(List.of(), twice);
    }

    @Test
    void theProbesAreFound() {
        assertTrue(probes().stream().anyMatch(probe -> probe.id().equals("vm.ptrace-scope")));
    }

    private static void ask(Probe<?> probe, Machine machine) {
        Case at = new Case(machine, EVERYTHING_CHOSEN, new Consent(true, true, true),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        new Inquiry(at).facts().ask(probe);
    }

    private static List<Probe<?>> probes() {
        List<Probe<?>> probes = new ArrayList<>();
        CompiledClasses.ALL.stream()
                .filter(type -> type.getPackageName().startsWith("dev.wslgodoctor.diagnostics.probe"))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .forEach(type -> probes.addAll(declaredIn(type.reflect())));
        return probes;
    }

    private static List<Probe<?>> declaredIn(Class<?> type) {
        List<Probe<?>> probes = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && Modifier.isPublic(field.getModifiers())
                    && field.getType() == Probe.class) {
                try {
                    field.setAccessible(true);
                    probes.add((Probe<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return probes;
    }
}
