package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.ConfigValues;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * .wslconfig asks for more than the computer has: WSL cuts the value down, so that the file does not say what holds.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/wsl-config">Advanced settings in WSL</a>; microsoft/WSL
 *      src/windows/common/WslCoreConfig.cpp: memory between 256 MB and what is built in, processors with a warning
 */
public final class WslConfigOutOfRange implements RootCause {

    private static final long SMALLEST = 256L << 20;

    @Override
    public String id() {
        return "wsl-vm.wslconfig-out-of-range";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WindowsProbes.WSLCONFIG);
        WslConf conf = WslSettings.ofVm(facts);
        List<String> found = new ArrayList<>();
        OptionalLong memory = conf.value("wsl2", "memory").map(ConfigValues::readSize).orElse(OptionalLong.empty());
        if (memory.isPresent()) {
            if (memory.getAsLong() < SMALLEST) {
                found.add("memory < 256 MB");
            } else if (memory.getAsLong() > facts.need(HostProbes.MEMORY)) {
                found.add("memory > " + (facts.need(HostProbes.MEMORY) >> 20) + " MB");
            }
        }
        OptionalInt processors = conf.value("wsl2", "processors")
                .map(text -> ConfigValues.readInteger(ConfigFormat.WSLCONFIG, text)).orElse(OptionalInt.empty());
        // what was found is enough to hold; without it, not to have looked is no answer
        Optional<Integer> built = processors.isEmpty() ? Optional.empty() : found.isEmpty()
                ? Optional.of(facts.need(HostProbes.PROCESSORS)) : facts.ask(HostProbes.PROCESSORS).found();
        if (built.isPresent() && processors.getAsInt() > built.get()) {
            found.add("processors > " + built.get());
        }
        return found.isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("found", String.join(", ", found)));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.cpp at 3e27a6a");
    }
}
