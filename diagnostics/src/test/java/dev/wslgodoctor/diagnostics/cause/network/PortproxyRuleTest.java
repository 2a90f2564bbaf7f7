package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortproxyRuleTest {

    private final PortproxyRule cause = new PortproxyRule();

    private static final String RULE = """
            Windows Registry Editor Version 5.00

            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\PortProxy\\v4tov4\\tcp]
            "0.0.0.0/2345"="TARGET/2345"

            [HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\WSLService]
            "Start"=dword:00000002
            """;

    private static CaseMachine machine(String target) {
        return CaseMachine.healthy().described("windows/machine.reg", RULE.replace("TARGET", target));
    }

    static FakeFacts holding() {
        return machine("172.24.96.5").given();
    }

    @Test
    void holdsForARuleThatLeadsIntoTheNetworkOfWsl() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("address", "0.0.0.0", "port", "2345",
                "target", "172.24.96.5/2345")), machine("172.24.96.5").verdict(cause));
    }

    @Test
    void isRuledOutForARuleThatLeadsElsewhere() {
        assertEquals(Verdict.ruledOut(), machine("192.168.1.7").verdict(cause));
    }

    @Test
    void isRuledOutWithoutAnyRule() {
        assertEquals(Verdict.ruledOut(), CaseMachine.healthy().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheRegistryCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                new FakeFacts()));
    }
}
