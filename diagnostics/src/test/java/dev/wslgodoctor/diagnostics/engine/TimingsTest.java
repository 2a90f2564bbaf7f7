package dev.wslgodoctor.diagnostics.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.MissingMachine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.probe.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a probe took by itself is told apart from what it waited for. */
class TimingsTest {

    /** A clock that goes on only when a probe says so. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void theTimeOfAnEarlierProbeIsNotCountedTwice() {
        Hand hand = new Hand();
        Source source = new Source(Place.WINDOWS, "the test");
        Probe<String> slow = new Probe<>("test.slow", Sensitivity.PUBLIC, Probe.Cost.PROGRAM, (at, earlier) -> {
            hand.now = hand.now.plusMillis(700);
            return Reading.known("x", source);
        });
        Probe<String> quick = new Probe<>("test.quick", Sensitivity.PUBLIC, (at, earlier) -> {
            hand.now = hand.now.plusMillis(20);
            return Reading.known(earlier.need(slow) + "y", source);
        });
        Inquiry inquiry = new Inquiry(new Case(MissingMachine.withoutDistro(), Choice.NONE, Consent.DEFAULT, hand));

        assertEquals("xy", inquiry.facts().need(quick));
        assertEquals(List.of(
                new ProbeTiming("test.slow", Probe.Cost.PROGRAM, Duration.ofMillis(700), Duration.ofMillis(700)),
                new ProbeTiming("test.quick", Probe.Cost.CALL, Duration.ofMillis(20), Duration.ofMillis(720))),
                inquiry.timings());
    }

    @Test
    void everyProbeStatesItsCost() {
        assertTrue(List.of(Probe.Cost.values()).stream().allMatch(cost -> cost.id().matches("[a-z]+")));
    }
}
