package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.DottedVersion;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration file uses a key that is younger than the installed WSL, which reports it as unknown or ignores it.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/common/WslCoreConfig.h and src/linux/init/WslDistributionConfig.h at the tags named in the table
 */
public final class SettingNewerThanWsl implements RootCause {

    // key and the first version that knows it (facts: wsl.md sections 3.1 and 3.3); a key that came after 2.9.4 is in
    // no version that was released when the source was read
    private static final Map<String, String> OF_VM = Map.of("wsl2.safeMode", "0.66.2", "experimental.swiotlb", "2.8.9",
            "wsl2.isolateDistroCgroup", "2.9.5", "experimental.virtioFsAggregateShares", "2.9.5");
    private static final Map<String, String> OF_DISTRO = Map.of("automount.cgroups", "2.6.2");

    @Override
    public String id() {
        return "wsl-vm.setting-newer-than-wsl";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        DottedVersion wsl = WslSettings.wsl(facts);
        List<String> keys = new ArrayList<>(younger(OF_VM, WslSettings.ofVm(facts), wsl));
        if (facts.ask(DistroProbes.WSL_CONF) instanceof Reading.Known<Blob>) {
            keys.addAll(younger(OF_DISTRO, WslSettings.ofDistro(facts), wsl));
        }
        if (keys.isEmpty() && facts.ask(DistroProbes.WSL_CONF) instanceof Reading.Unknown<Blob>) {
            // a file that nobody could read may hold such a key
            facts.need(DistroProbes.WSL_CONF);
        }
        return keys.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("keys", String.join(", ", keys), "version", wsl.toString()));
    }

    private static List<String> younger(Map<String, String> since, WslConf conf, DottedVersion wsl) {
        return since.entrySet().stream().filter(entry -> wsl.isBefore(entry.getValue()))
                .filter(entry -> conf.value(entry.getKey().split("\\.")[0], entry.getKey().split("\\.")[1]).isPresent())
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")").sorted().toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.h at 3e27a6a",
                "microsoft/WSL src/linux/init/WslDistributionConfig.h, tag 2.6.2");
    }
}
