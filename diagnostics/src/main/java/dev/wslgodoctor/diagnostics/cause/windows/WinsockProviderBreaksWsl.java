package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A library that another program puts between all programs and their sockets is loaded into wsl.exe, which opens a
 * socket of a kind that the library cannot handle: no distro starts.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/4177">microsoft/WSL issue 4177</a>, with the explanation of
 *      Proxifier's authors; issues 9331, 5351 and 4194
 */
public final class WinsockProviderBreaksWsl implements RootCause {

    // the libraries that Windows brings along (all below System32), whoever else is in the catalog
    private static final List<String> OF_WINDOWS = List.of("mswsock.dll", "napinsp.dll", "pnrpnsp.dll", "nlaapi.dll",
            "nlansp_c.dll", "winrnr.dll", "wshbth.dll", "wshqos.dll", "rsvpsp.dll");
    // these answer for names or for a kind of socket of their own and stand between nobody: Bonjour, VMware
    private static final List<String> BESIDE = List.of("mdnsnsp.dll", "vsocklib.dll");

    @Override
    public String id() {
        return "windows.winsock-provider-breaks-wsl";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.LIST);
        if (!(facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER) instanceof Reading.Unknown<DistroProbes.Account> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused)) {
            facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
            return Verdict.ruledOut();
        }
        if (StartFailure.of(refused.errorCode()) != StartFailure.SOCKET_PROVIDER) {
            return Verdict.ruledOut();
        }
        Reading<List<String>> catalog = facts.ask(HostProbes.WINSOCK_LIBRARIES);
        List<String> foreign = catalog.found().orElse(List.of()).stream().filter(library -> !isOfWindows(library))
                .toList();
        return Verdict.holds(Severity.BLOCKS, foreign.isEmpty() ? Confidence.LIKELY : Confidence.CERTAIN,
                Map.of("code", refused.errorCode(), "libraries",
                        foreign.isEmpty() ? "-" : String.join(", ", foreign)));
    }

    private static boolean isOfWindows(String library) {
        String lower = library.toLowerCase(Locale.ROOT);
        return lower.contains("\\system32\\") && OF_WINDOWS.stream().anyMatch(name -> lower.endsWith("\\" + name))
                || BESIDE.stream().anyMatch(name -> lower.endsWith("\\" + name));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> cases() {
        return List.of("R02");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issues 4177, 9331, 5351, 4194, 4405");
    }
}
