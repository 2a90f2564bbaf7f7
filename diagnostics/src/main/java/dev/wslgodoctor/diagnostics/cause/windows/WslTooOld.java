package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslUpdate;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * WSL is the old build that came with Windows and does not know {@code --version}: no systemd, an old kernel, and none
 * of the warnings about configuration files.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/systemd">Use systemd</a>: "Invalid command line option:
 * --version";      which output the old builds print differs (UNVERIFIED byte by byte), that they print no versions
 * does not
 */
public final class WslTooOld implements RootCause {

    @Override
    public String id() {
        return "windows.wsl-too-old";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> cases() {
        return List.of("R20");
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/systemd");
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.LIST);
        if (!(facts.ask(WslProbes.VERSIONS) instanceof Reading.Absent<WslVersions>)) {
            facts.need(WslProbes.VERSIONS);
            return Verdict.ruledOut();
        }
        // the service of the store version is proof that --version failed for another reason than age
        return switch (facts.ask(WindowsProbes.WSL_SERVICE)) {
            case Reading.Absent<String> absent -> holds(Confidence.CERTAIN);
            case Reading.Known<String> known -> holds(Confidence.SUSPECT);
            case Reading.Unknown<String> unknown -> holds(Confidence.LIKELY);
        };
    }

    private static Verdict holds(Confidence confidence) {
        return Verdict.holds(Severity.DEGRADES, confidence, Map.of());
    }

    /** By hand alone where the store's WSL is there: then something else is wrong, and an update need not mend it. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        String byHand = id() + ".by-hand";
        return Optional.of(facts.ask(WindowsProbes.WSL_SERVICE) instanceof Reading.Known<String>
                ? new Plan(id(), List.of(new Action.AskUser(byHand))) : WslUpdate.plan(id(), byHand, facts));
    }
}
