package dev.wslgodoctor.diagnostics.cause.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompanyRootMissingTest {

    private final CompanyRootMissing cause = new CompanyRootMissing();

    static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKLM,
                "SOFTWARE\\Policies\\Microsoft\\SystemCertificates\\Root\\Certificates", Map.of(),
                "0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    static FakeFacts ruledOut() {
        return machine().file("/usr/local/share/ca-certificates/company.crt", "-----BEGIN").facts();
    }

    @Test
    void isOnlySuspectedForAnAuthorityThatTheDistroLacks() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of("count", "1")),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutOnceAnAuthorityWasAdded() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void isRuledOutByAnAnchorOfFedora() {
        assertEquals(Verdict.ruledOut(), machine().file("/etc/pki/ca-trust/source/anchors/company.pem", "-----BEGIN")
                .verdict(cause));
    }

    @Test
    void doesNotApplyWithoutAnAuthorityOfTheCompany() {
        assertInstanceOf(Verdict.NotApplicable.class, StagedMachine.usual().verdict(cause));
    }

    @Test
    void admitsNotKnowingWhatTheDistroHas() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause,
                holding().unknown(NetworkProbes.OWN_CERTIFICATES, new Trouble.Denied("no"))));
    }
}
