package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The company gives its computers a certificate authority, as is done where TLS connections are opened and inspected,
 * and the distro does not have it: Go refuses what the inspection signs.
 *
 * @see <a href="https://github.com/golang/go/issues/18519">golang/go issue 18519</a>; golang/go
 *      src/crypto/x509/root_linux.go: the distro's store only
 */
public final class CompanyRootMissing implements RootCause {

    @Override
    public String id() {
        return "network.company-root-missing";
    }

    @Override
    public Link breaks() {
        return Link.NETWORK;
    }

    // suspect: an authority can be there for other purposes, and who signs a connection was not tried
    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.DISTRO);
        int roots = facts.need(HostProbes.COMPANY_ROOTS);
        boolean added = facts.need(NetworkProbes.OWN_CERTIFICATES).stream().anyMatch(name -> name.endsWith(".crt"));
        return added ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of("count", String.valueOf(roots)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R62");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go issue 18519", "wakatime/wakatime-cli issue 385");
    }
}
