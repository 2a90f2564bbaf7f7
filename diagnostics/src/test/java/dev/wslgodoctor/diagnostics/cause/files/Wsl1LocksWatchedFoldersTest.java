package dev.wslgodoctor.diagnostics.cause.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Wsl1LocksWatchedFoldersTest {

    private final Wsl1LocksWatchedFolders cause = new Wsl1LocksWatchedFolders();

    private static CaseMachine machine(int version) {
        return CaseMachine.healthy().says("  NAME            STATE           VERSION\n* Ubuntu-24.04    Running         "
                + version + "\n", "-l", "-v");
    }

    static FakeFacts holding() {
        return machine(1).given();
    }

    @Test
    void holdsForADistributionOfWsl1() {
        assertEquals(Verdict.holds(Severity.NOTE, Confidence.LIKELY, Map.of("distro", "Ubuntu-24.04")),
                machine(1).verdict(cause));
    }

    @Test
    void isRuledOutByWsl2() {
        assertEquals(Verdict.ruledOut(), machine(2).verdict(cause));
    }

    @Test
    void isRuledOutWhereTheEditorPolls() {
        assertEquals(Verdict.ruledOut(), machine(1).windowsFile(
                "C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                "{ \"remote.WSL.fileWatcher.polling\": true }").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheLauncherDoesNotAnswer() {
        assertInstanceOf(Verdict.Undetermined.class, machine(1)
                .fails(new Trouble.TimedOut(Duration.ofSeconds(70), "slow"), "-l", "-v").verdict(cause));
    }

    @Test
    void switchesPollingOnInTheUsersSettings() {
        Action.ReplaceFile edit = assertInstanceOf(Action.ReplaceFile.class,
                machine(1).plan(cause).orElseThrow().actions().getFirst());
        assertEquals(Place.WINDOWS, edit.at());
        assertTrue(edit.content().orElseThrow().text().contains("\"remote.WSL.fileWatcher.polling\": true"));
    }
}
