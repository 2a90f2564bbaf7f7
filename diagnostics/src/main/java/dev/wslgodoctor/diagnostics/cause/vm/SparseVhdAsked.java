package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.ConfigEdit;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig asks for sparse disk files, which current WSL refuses because data was lost with them.
 *
 * @see <a href="https://github.com/microsoft/WSL">microsoft/WSL localization/strings/en-US/Resources.resw</a>; facts
 *      wsl.md 3.3
 */
public final class SparseVhdAsked implements RootCause {

    @Override
    public String id() {
        return "wsl-vm.sparse-vhd-asked";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public List<String> cases() {
        return List.of("R05");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/windows/common/WslCoreConfig.h@3e27a6a",
                "microsoft/WSL #12600");
    }

    @Override
    public Verdict judge(Facts facts) {
        WslConf file = WslConf.parse(ConfigFormat.WSLCONFIG, facts.need(WindowsProbes.WSLCONFIG).bytes());
        return file.flag("experimental", "sparseVhd").filter(on -> on).isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of("line", line(file)));
    }

    private static String line(WslConf file) {
        return String.valueOf(file.effective("experimental", "sparseVhd").orElseThrow().line());
    }

    /** The key concerns distributions that are made later, so nothing is restarted. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Blob file = facts.need(WindowsProbes.WSLCONFIG);
        int line = Integer.parseInt(line(WslConf.parse(ConfigFormat.WSLCONFIG, file.bytes())));
        String path = facts.need(WindowsProbes.PROFILE).resolve(".wslconfig").toString();
        return Optional.of(new Plan(id(), List.of(
                new Action.ReplaceFile(Place.WINDOWS, path, Optional.of(file.sha256()), Optional.of(Blob.of(
                        ConfigEdit.commentOut(ConfigFormat.WSLCONFIG, file.bytes(), line, line))), false),
                new Action.AskUser(id() + ".by-hand", Map.of("line", String.valueOf(line))))));
    }
}
