package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.WslVersions;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * .wslconfig is written in an encoding that WSL does not read: every line is ignored, without a word.
 *
 * <p>UTF-16 without its mark and UTF-16 with the high byte first are read by no version. UTF-16 behind its usual mark,
 * as PowerShell 5 writes it, is read by current versions and was not by that of 2021.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/7851">microsoft/WSL issue 7851</a>; microsoft/WSL
 *      src/windows/common/WslCoreConfig.cpp, opened with ccs=UTF-8
 */
public final class WslConfigEncoding implements RootCause {

    // the oldest version whose source was read
    private static final String READS_MARKED = "2.5.7";

    @Override
    public String id() {
        return "wsl-vm.wslconfig-encoding";
    }

    @Override
    public Link breaks() {
        return Link.VM_CONFIGURATION;
    }

    @Override
    public Verdict judge(Facts facts) {
        Blob file = facts.need(WindowsProbes.WSLCONFIG);
        EncodedText.Encoding encoding = EncodedText.decode(file.bytes()).encoding();
        if (encoding == EncodedText.Encoding.UTF_16BE) {
            return holds("UTF-16BE", Confidence.CERTAIN);
        }
        if (isUnmarkedWide(file.bytes())) {
            return holds("UTF-16", Confidence.CERTAIN);
        }
        if (encoding != EncodedText.Encoding.UTF_16LE) {
            return Verdict.ruledOut();
        }
        if (facts.ask(WslProbes.VERSIONS) instanceof Reading.Absent<WslVersions>) {
            // from inside a distro there is no launcher to ask; an old inbox build does not know the question
            return holds("UTF-16LE", facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>
                    ? Confidence.LIKELY : Confidence.SUSPECT);
        }
        return WslSettings.wsl(facts).isBefore(READS_MARKED) ? holds("UTF-16LE", Confidence.LIKELY)
                : Verdict.ruledOut();
    }

    private static Verdict holds(String encoding, Confidence confidence) {
        return Verdict.holds(Severity.DEGRADES, confidence, Map.of("encoding", encoding));
    }

    // a configuration is ASCII but for comments: every other byte of such a text is zero
    private static boolean isUnmarkedWide(byte[] bytes) {
        return bytes.length >= 4 && (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0
                || bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0);
    }

    /** The same text as UTF-8 without a mark. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        Blob file = facts.need(WindowsProbes.WSLCONFIG);
        return Optional.of(new Plan(id(), List.of(
                new Action.ReplaceFile(Place.WINDOWS,
                        facts.need(WindowsProbes.PROFILE).resolve(".wslconfig").toString(), Optional.of(file.sha256()),
                                Optional.of(Blob.of(text(file.bytes()))), false),
                new Action.RestartWsl(),
                new Action.AskUser(id() + ".by-hand"))));
    }

    private static String text(byte[] bytes) {
        if (!isUnmarkedWide(bytes)) {
            return EncodedText.decode(bytes).text();
        }
        return new String(bytes, bytes[0] == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }

    @Override
    public List<String> cases() {
        return List.of("R12");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 7851", "microsoft/WSL src/windows/common/WslCoreConfig.cpp at 3e27a6a");
    }
}
