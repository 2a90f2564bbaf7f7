package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.WslSettings;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.ConversionProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The distribution runs under WSL 1, which translates system calls and on which Delve hangs: its authors do not support
 * it there.
 *
 * @see <a href="https://github.com/go-delve/delve/issues/1973">go-delve/delve issue 1973</a>; golang/vscode-go
 *      docs/debugging-legacy.md; release names of WSL 1: 4.4.0-NNNNN-Microsoft, with a capital letter
 */
public final class DistroIsWsl1 implements RootCause {

    // every file of the distro is written anew
    private static final Duration PATIENCE = Duration.ofHours(3);

    @Override
    public String id() {
        return "distro.is-wsl1";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO;
    }

    @Override
    public List<String> cases() {
        return List.of("R19");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #1973",
                "golang/vscode-go docs/debugging-legacy.md@28e27ff",
                "microsoft/WSL src/windows/common/WslClient.cpp@e4b0d07");
    }

    @Override
    public Verdict judge(Facts facts) {
        String name = facts.need(WslProbes.DISTRO).name();
        if (!WslSettings.isWsl1(facts)) {
            return Verdict.ruledOut();
        }
        // where nothing is debugged WSL 1 may be a choice: it reads Windows drives faster
        boolean choice = facts.ask(EditorProbes.LAUNCH_JSON) instanceof Reading.Absent<JsoncDocument>
                && facts.ask(DebugProbes.TARGETS).found().filter(targets -> !targets.isEmpty()).isEmpty();
        return choice ? Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("distro", name))
                : Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", name));
    }

    /** Saves the distro first; converting it back is the way back, and what is in it goes along both ways. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        if (facts.ask(WindowsProbes.VERSION).found().isPresent()
                && WslSettings.build(facts) < WslSettings.WSL2_SINCE) {
            return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".windows-too-old"))));
        }
        DistroChoice distro = facts.need(WslProbes.DISTRO);
        List<Action> actions = new ArrayList<>();
        if (facts.ask(WindowsProbes.PROFILE).found().isPresent()
                && facts.ask(HostProbes.VM_SERVICE) instanceof Reading.Absent<String>) {
            actions.add(new Action.AskUser(id() + ".feature-missing"));
        }
        // what starts virtual machines must be there, and the registry must know which distro it is
        Optional<ConversionProbes.Room> room = facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>
                && facts.ask(HostProbes.VM_SERVICE).found().filter(state -> !state.equals("disabled")).isPresent()
                ? facts.ask(ConversionProbes.ROOM).found() : Optional.empty();
        distro.guid().filter(guid -> room.isPresent()).ifPresent(guid -> {
            actions.add(saved(distro.name(), room.get()));
            actions.add(converted(distro.name(), guid));
        });
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("distro", distro.name())));
        return Optional.of(new Plan(id(), actions));
    }

    // where.exe says whether the file is there, so that none is written over which came since
    private static Action saved(String name, ConversionProbes.Room room) {
        WindowsPath file = room.file();
        return new Action.Run(Place.WINDOWS,
                Command.of(LauncherGateway.PROGRAM, "--export", name, file.toString()).within(PATIENCE),
                Optional.empty(), Optional.of(Command.of("where.exe", file.parent().orElseThrow() + ":" + file.name())),
                Optional.of(new Action.Notice("notice.save-distro", Map.of("distro", name, "file", file.toString(),
                        "gib", String.valueOf(room.freeGib())))));
    }

    private static Action converted(String name, String guid) {
        return new Action.Run(Place.WINDOWS,
                Command.of(LauncherGateway.PROGRAM, "--set-version", name, "2").within(PATIENCE),
                Optional.of(Command.of(LauncherGateway.PROGRAM, "--set-version", name, "1").within(PATIENCE)),
                // whether it is of WSL 2 is one of these flags; the list would also say what runs
                Optional.of(Command.of("reg.exe", "query", "HKCU\\" + WindowsProbes.LXSS + "\\" + guid, "/v", "Flags")),
                Optional.of(new Action.Notice("notice.convert-distro", Map.of("distro", name))));
    }
}
