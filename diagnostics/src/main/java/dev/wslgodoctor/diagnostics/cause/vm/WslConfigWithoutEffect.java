package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A setting of .wslconfig does nothing beside another one, or needs one that is missing.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/common/WslCoreConfig.cpp
 */
public final class WslConfigWithoutEffect implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.wslconfig-without-effect";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WindowsProbes.WSLCONFIG);
        List<String> found = found(WslSettings.ofVm(facts), WslSettings.networkingMode(facts));
        return found.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("keys", String.join(", ", found)));
    }

    private static List<String> found(WslConf conf, String mode) {
        List<String> found = new ArrayList<>();
        if (mode.equals("mirrored")) {
            List.of("localhostForwarding", "dnsProxy").stream().filter(key -> conf.value("wsl2", key).isPresent())
                    .forEach(found::add);
            // it is on there, whatever the file says
            conf.flag("wsl2", "firewall").filter(on -> !on).ifPresent(off -> found.add("firewall"));
        } else {
            conf.value("experimental", "hostAddressLoopback").ifPresent(value -> found.add("hostAddressLoopback"));
            conf.value("experimental", "ignoredPorts").ifPresent(value -> found.add("ignoredPorts"));
        }
        if (mode.equals("bridged")) {
            if (conf.value("wsl2", "vmSwitch").isEmpty()) {
                found.add("networkingMode=bridged");
            }
        } else {
            conf.value("wsl2", "vmSwitch").ifPresent(value -> found.add("vmSwitch"));
        }
        if (conf.value("wsl2", "kernelModules").isPresent() && conf.value("wsl2", "kernel").isEmpty()) {
            found.add("kernelModules");
        }
        if (conf.flag("wsl2", "virtio9p").orElse(false)) {
            found.add("virtio9p");
        }
        if (conf.flag("experimental", "sparseVhd").orElse(false)) {
            found.add("sparseVhd");
        }
        return found;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.cpp at 3e27a6a", "MicrosoftDocs/WSL"
                + " WSL/wsl-config.md at 8842def");
    }
}
