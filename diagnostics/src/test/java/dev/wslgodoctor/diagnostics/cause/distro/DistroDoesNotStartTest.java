package dev.wslgodoctor.diagnostics.cause.distro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DistroDoesNotStartTest {

    private final DistroDoesNotStart cause = new DistroDoesNotStart();

    private static final String CODE = "Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND";

    static FakeFacts holding() {
        return refusing(CODE);
    }

    private static FakeFacts refusing(String code) {
        return chosen().unknown(DistroProbes.ACCOUNT_OF_DEVELOPER,
                new Trouble.LauncherRefused(code, "exit status -1: Failed\nError code: " + code));
    }

    private static FakeFacts chosen() {
        return new FakeFacts().with(WslProbes.DISTRO, new DistroChoice("Ubuntu", Optional.empty(), true));
    }

    @Test
    void holdsWithTheCodeAndTheWordsOfTheLauncher() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("distro", "Ubuntu", "code", CODE,
                        "said", "Failed Error code: " + CODE)),
                Examiner.judge(cause, holding()));
    }

    @Test
    void isRuledOutByAShellThatAnswers() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, chosen().with(DistroProbes.ACCOUNT_OF_DEVELOPER,
                new DistroProbes.Account("dev", 1000, LinuxPath.of("/home/dev"), List.of(), "x86_64", Map.of()))));
    }

    @Test
    void leavesVirtualizationToItsOwnCause() {
        assertEquals(Verdict.notApplicable("windows.virtualization-off"),
                Examiner.judge(cause, refusing("Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED")));
    }

    // the list was given, so the causes that rest on it see nothing wrong
    @Test
    void holdsWhenTheServiceFailsOnlyAtTheStart() {
        assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, refusing("Wsl/ERROR_SERVICE_DISABLED")));
    }

    @Test
    void admitsNotKnowingWhenAStartWasNotAllowedOrGaveNoAnswer() {
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, chosen()
                .unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.NotRunning("Ubuntu is stopped"))));
        assertInstanceOf(Verdict.Undetermined.class, Examiner.judge(cause, chosen()
                .unknown(DistroProbes.ACCOUNT_OF_DEVELOPER, new Trouble.TimedOut(Duration.ofSeconds(20), "no shell"))));
    }

    @Test
    void holdsForACodeThatNobodyKnowsYet() {
        Verdict.Holds verdict = assertInstanceOf(Verdict.Holds.class, Examiner.judge(cause, refusing("")));

        assertEquals("-", verdict.arguments().get("code"));
    }

    @ParameterizedTest
    @EnumSource(value = StartFailure.class, mode = EnumSource.Mode.EXCLUDE,
            names = {"VIRTUALIZATION", "OUT_OF_STEP", "SOCKET_PROVIDER"})
    void everyFailureHasAStepToTakeInBothLanguages(StartFailure failure) {
        for (Locale language : Texts.LANGUAGES) {
            assertTrue(Texts.in(language).has("distro.does-not-start.on-" + failure.id()), failure.id());
        }
    }

    @Test
    void theStepFitsTheCode() {
        assertEquals(List.of(new Action.AskUser("distro.does-not-start.on-disk-missing", Map.of("distro", "Ubuntu"))),
                cause.repair(holding()).orElseThrow().actions());
    }

    @Test
    void aFileOfWslItselfThatIsMissingIsNotTheDistrosDisk() {
        assertEquals(List.of(new Action.AskUser("distro.does-not-start.on-vm-file-missing",
                        Map.of("distro", "Ubuntu"))),
                cause.repair(refusing("Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND")).orElseThrow()
                        .actions());
    }
}
