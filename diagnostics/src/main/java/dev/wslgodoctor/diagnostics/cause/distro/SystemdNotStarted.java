package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.cause.WslUpdate;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.DottedVersion;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.SystemProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * wsl.conf switches systemd on, and process 1 is another: WSL is too old to know the key, or the distro has not been
 * started anew since.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/systemd">Use systemd</a>: since WSL 0.67.6; microsoft/WSL
 *      src/linux/init/WslDistributionConfig.cpp; issues 11681 and 9368
 */
public final class SystemdNotStarted implements RootCause {

    private static final String SINCE = "0.67.6";

    @Override
    public String id() {
        return "distro.systemd-not-started";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        if (!WslSettings.ofDistro(facts).flag("boot", "systemd").orElse(false)) {
            return Verdict.ruledOut();
        }
        if (WslSettings.isWsl1(facts)) {
            // there it never runs, and no new start changes that
            return Verdict.notApplicable(WslProbes.LIST.id());
        }
        String init = facts.need(SystemProbes.INIT);
        if (init.equals("systemd")) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.DEGRADES, isTooOld(facts) ? Confidence.CERTAIN : Confidence.LIKELY,
                Map.of("init", init));
    }

    // an inbox build lists distros and does not know the question for its version
    private static boolean isTooOld(Facts facts) {
        Reading<WslVersions> versions = facts.ask(WslProbes.VERSIONS);
        boolean inbox = versions instanceof Reading.Absent<WslVersions>
                && facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>;
        return inbox || versions.found().flatMap(found -> DottedVersion.parse(found.wsl()))
                .filter(version -> version.isBefore(SINCE)).isPresent();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        if (isTooOld(facts)) {
            return Optional.of(WslUpdate.plan(id(), id() + ".too-old.by-hand", facts));
        }
        return Optional.of(new Plan(id(), List.of(
                new Action.RestartDistro(Place.distro(facts.need(WslProbes.DISTRO).name())),
                new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R20");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 11681, 9368", "MicrosoftDocs/WSL WSL/systemd.md at 8842def");
    }
}
