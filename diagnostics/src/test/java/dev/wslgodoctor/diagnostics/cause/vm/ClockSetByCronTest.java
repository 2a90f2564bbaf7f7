package dev.wslgodoctor.diagnostics.cause.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockSetByCronTest {

    private final ClockSetByCron cause = new ClockSetByCron();

    private static CaseMachine machine() {
        return CaseMachine.healthy().file("/etc/cron.d/clock", "# keep the clock\n* * * * * root /sbin/hwclock -s\n");
    }

    static FakeFacts holding() {
        return machine().given();
    }

    @Test
    void holdsForATableThatSetsTheClock() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("places", "/etc/cron.d/clock:2")),
                machine().verdict(cause));
    }

    @Test
    void holdsForTheStartCommand() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("places", "/etc/wsl.conf:2")),
                CaseMachine.healthy().file("/etc/wsl.conf", "[boot]\ncommand=hwclock -s\n").verdict(cause));
    }

    @Test
    void isRuledOutWhenTheLineIsAComment() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().file("/etc/cron.d/clock",
                "# keep the clock\n#* * * * * root /sbin/hwclock -s\n").verdict(cause));
    }

    @Test
    void isRuledOutWhenHwclockOnlyShowsTheTime() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().file("/etc/cron.d/clock",
                "* * * * * root /sbin/hwclock --show\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheTablesCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .fails(new Trouble.TimedOut(Duration.ofSeconds(5), "slow"), "/etc/cron.d").verdict(cause));
    }

    @Test
    void theLineBecomesACommentAndTheRestStays() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine().plan(cause).orElseThrow().actions().getFirst());

        assertEquals("# keep the clock\n# * * * * * root /sbin/hwclock -s\n", edit.content().orElseThrow().text());
        assertTrue(edit.asRoot());
    }
}
