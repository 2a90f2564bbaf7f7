package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
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
 * wsl.exe refuses to give a shell in the distribution, with a code that says why.
 *
 * <p>Failures with a cause of their own, such as virtualization, are left to it; it rests on the same answer. A
 * distribution that is listed and then not found, or a service that is disabled between two calls, is this cause.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/troubleshooting">Troubleshooting WSL</a>; microsoft/WSL
 *      src/windows/common/wslutil.cpp, test/windows/UnitTests.cpp
 */
public final class DistroDoesNotStart implements RootCause {

    @Override
    public String id() {
        return "distro.does-not-start";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO;
    }

    @Override
    public List<String> sources() {
        return List.of("https://learn.microsoft.com/windows/wsl/troubleshooting",
                "microsoft/WSL src/windows/common/wslutil.cpp@3e27a6a", "microsoft/WSL issues 40488, 40762, 11069");
    }

    private static final int SAID_LENGTH = 200;

    @Override
    public Verdict judge(Facts facts) {
        String distro = facts.need(WslProbes.DISTRO).name();
        Optional<Trouble.LauncherRefused> refusal = refusal(facts);
        if (refusal.isEmpty()) {
            facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
            return Verdict.ruledOut();
        }
        String code = refusal.get().errorCode();
        Optional<String> own = causeOfItsOwn(StartFailure.of(code));
        if (own.isPresent()) {
            return Verdict.notApplicable(own.get());
        }
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", distro,
                "code", code.isEmpty() ? "-" : code, "said", shortened(refusal.get().detail())));
    }

    private static Optional<String> causeOfItsOwn(StartFailure failure) {
        return switch (failure) {
            case VIRTUALIZATION -> Optional.of("windows.virtualization-off");
            case OUT_OF_STEP -> Optional.of("windows.wsl-parts-out-of-step");
            case SOCKET_PROVIDER -> Optional.of("windows.winsock-provider-breaks-wsl");
            default -> Optional.empty();
        };
    }

    private static Optional<Trouble.LauncherRefused> refusal(Facts facts) {
        return facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER) instanceof Reading.Unknown<DistroProbes.Account> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused
                ? Optional.of(refused) : Optional.empty();
    }

    private static String shortened(String words) {
        String line = words.replaceFirst("^exit status [^:]*:", "").strip().replaceAll("\\s+", " ");
        return line.length() <= SAID_LENGTH ? line : line.substring(0, SAID_LENGTH) + " ...";
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return refusal(facts).map(refused -> new Plan(id(), List.of(new Action.AskUser(
                id() + ".on-" + StartFailure.of(refused.errorCode()).id(),
                Map.of("distro", facts.need(WslProbes.DISTRO).name())))));
    }
}
