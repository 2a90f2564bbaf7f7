package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A policy of the computer forbids a setting that .wslconfig makes: WSL warns and uses its default.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/enterprise">WSL in companies</a>; microsoft/WSL
 *      src/windows/inc/wslpolicies.h; MessageSettingOverriddenByPolicy
 */
public final class PolicyOverridesWslConfig implements RootCause {

    // policy, and the keys of [wsl2] that it forbids when it is 0 (facts: wsl.md sections 3.3 and 4.1)
    private static final Map<String, List<String>> FORBIDS = Map.of(
            "AllowKernelUserSetting", List.of("kernel", "kernelModules"),
            "AllowSystemDistroUserSetting", List.of("systemDistro"),
            "AllowKernelCommandLineUserSetting", List.of("kernelCommandLine"),
            "AllowNestedVirtualization", List.of("nestedVirtualization"),
            "AllowKernelDebugUserSetting", List.of("kernelDebugPort"),
            "AllowNetworkingModeUserSetting", List.of("networkingMode"),
            "AllowFirewallUserSetting", List.of("firewall"));

    @Override
    public String id() {
        return "wsl-vm.policy-overrides-wslconfig";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        WslConf conf = WslSettings.ofVm(facts);
        Map<String, Long> policies = facts.need(HostProbes.POLICIES);
        List<String> keys = FORBIDS.entrySet().stream()
                .filter(entry -> policies.getOrDefault(entry.getKey(), 1L) == 0)
                .flatMap(entry -> entry.getValue().stream()).filter(key -> conf.value("wsl2", key).isPresent())
                .sorted().toList();
        return keys.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("keys", String.join(", ", keys)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/inc/wslpolicies.h at 3e27a6a", "MicrosoftDocs/WSL"
                + " WSL/enterprise.md at 8842def");
    }
}
