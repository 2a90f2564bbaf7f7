package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.MissingMachine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Source;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;

/** Small inputs for tests of the engine. */
final class Cases {

    static final Source SOURCE = new Source(Place.WINDOWS, "given by the test");

    private Cases() {
    }

    /** A machine that answers nothing, at a fixed time. */
    static Case silent() {
        return new Case(MissingMachine.onWindows(), Choice.NONE, Consent.DEFAULT,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** A cause that judges so. */
    static RootCause cause(String id, Link link, Function<Facts, Verdict> judge) {
        return new RootCause() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Link breaks() {
                return link;
            }

            @Override
            public Verdict judge(Facts facts) {
                return judge.apply(facts);
            }
        };
    }

    /** A cause that is ruled out without asking. */
    static RootCause fine(String id) {
        return cause(id, Link.WSL, facts -> Verdict.ruledOut());
    }
}
