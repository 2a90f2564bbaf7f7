package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslUpdate;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of WSL on this machine are of different versions, as after an update that was broken off: no distro starts
 * until WSL is updated.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/9867">microsoft/WSL issue 9867</a>; issue 10232
 */
public final class WslPartsOutOfStep implements RootCause {

    @Override
    public String id() {
        return "windows.wsl-parts-out-of-step";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.LIST);
        if (facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER) instanceof Reading.Unknown<DistroProbes.Account> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused) {
            return StartFailure.of(refused.errorCode()) == StartFailure.OUT_OF_STEP
                    ? Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("code", refused.errorCode()))
                    : Verdict.ruledOut();
        }
        facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        return Verdict.ruledOut();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(WslUpdate.ofStore(id(), id() + ".by-hand", facts));
    }

    @Override
    public List<String> cases() {
        return List.of("R04");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 9867, 10232");
    }
}
