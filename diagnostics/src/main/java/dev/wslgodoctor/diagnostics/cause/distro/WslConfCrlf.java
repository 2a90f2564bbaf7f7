package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.DottedVersion;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * wsl.conf has the line ends of Windows, which older versions of WSL took for a part of the value.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/8002">microsoft/WSL issue 8002</a>; current versions accept
 *      them (microsoft/WSL test/windows/UnitTests.cpp), and which was the first is not known
 */
public final class WslConfCrlf implements RootCause {

    // the oldest version whose source was read
    private static final String ACCEPTS = "2.5.7";

    @Override
    public String id() {
        return "distro.wsl-conf-crlf";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        Blob file = facts.need(DistroProbes.WSL_CONF);
        if (!file.text().contains("\r\n")) {
            return Verdict.ruledOut();
        }
        Reading<WslVersions> versions = facts.ask(WslProbes.VERSIONS);
        if (versions instanceof Reading.Absent<WslVersions>
                && facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>) {
            return Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of());
        }
        Optional<DottedVersion> wsl = versions.found().flatMap(found -> DottedVersion.parse(found.wsl()));
        if (wsl.isEmpty()) {
            return Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of());
        }
        return wsl.get().isBefore(ACCEPTS) ? Verdict.holds(Severity.DEGRADES, Confidence.SUSPECT, Map.of())
                : Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        Blob file = facts.need(DistroProbes.WSL_CONF);
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        EncodedText text = EncodedText.decode(file.bytes());
        return Optional.of(new Plan(id(), List.of(
                new Action.ReplaceFile(distro, "/etc/wsl.conf", Optional.of(file.sha256()),
                        Optional.of(Blob.of(text.encode(text.text().replace("\r\n", "\n")))), true),
                new Action.RestartDistro(distro),
                new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R21");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 8002", "vedantmgoyal9/setup-wsl2 issue 3");
    }
}
