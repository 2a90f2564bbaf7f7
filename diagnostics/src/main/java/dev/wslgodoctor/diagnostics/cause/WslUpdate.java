package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
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
 * {@code wsl.exe --update} as a repair. wsl.exe itself has Windows ask for an administrator, and ends all distros while
 * it installs; there is no way back to the older version.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/9193">microsoft/WSL issue 9193</a>: which updates of Windows
 *      the WSL of the store needs; microsoft/WSL src/windows/common/install.cpp, UpdatePackageImpl and
 *      ConfigureMsiLogging
 */
public final class WslUpdate {

    // a package of some hundred megabytes, and a person who answers a question of Windows
    private static final Duration INSTALLING = Duration.ofMinutes(20);

    // first build of a release of Windows, last one, and the revision (KB5020030, KB5019157) from which on it can
    private static final int[][] NEEDED = {{19_042, 19_045, 2_311}, {22_000, 22_000, 1_281},
            {22_621, Integer.MAX_VALUE, 0}};

    private WslUpdate() {
    }

    /** Whether this Windows takes the WSL of the store; empty if its build or its revision is not known. */
    public static Optional<Boolean> isPossible(Facts facts) {
        Optional<String> version = facts.ask(WindowsProbes.VERSION).found();
        Optional<Long> revision = facts.ask(WindowsProbes.REVISION).found();
        if (version.isEmpty() || revision.isEmpty()) {
            return Optional.empty();
        }
        int build = WslSettings.build(facts);
        for (int[] range : NEEDED) {
            if (build >= range[0] && build <= range[1]) {
                return Optional.of(revision.get() >= range[2]);
            }
        }
        return Optional.of(false);
    }

    /**
     * The update and a restart of WSL where this Windows can have them, and the step by hand in any case; or {@code
     * ID.windows-first} alone where Windows has to be updated before.
     *
     * @param byHand key of the step by hand; it ends with {@code .by-hand}
     */
    public static Plan plan(String causeId, String byHand, Facts facts) {
        Optional<Boolean> possible = isPossible(facts);
        if (possible.isPresent() && !possible.get()) {
            return new Plan(causeId, List.of(new Action.AskUser(causeId + ".windows-first")));
        }
        return plan(causeId, byHand, facts, possible.isPresent());
    }

    /** As {@link #plan} where the WSL of the store is there: every Windows that has it can have its updates. */
    public static Plan ofStore(String causeId, String byHand, Facts facts) {
        return plan(causeId, byHand, facts, facts.ask(WslProbes.VERSIONS).found().isPresent());
    }

    private static Plan plan(String causeId, String byHand, Facts facts, boolean possible) {
        List<Action> actions = new ArrayList<>();
        Optional<WindowsPath> launcher = facts.ask(WindowsProbes.SYSTEM_LAUNCHER).found();
        if (possible && launcher.isPresent()) {
            actions.add(new Action.Run(Place.WINDOWS,
                    Command.of(launcher.get().toString(), "--update").within(INSTALLING), Optional.empty(),
                    Optional.empty(), Optional.of(new Action.Notice("notice.update-wsl", Map.of()))));
            actions.add(new Action.RestartWsl());
        }
        actions.add(new Action.AskUser(byHand));
        return new Plan(causeId, actions);
    }
}
