package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.ShellProbes.ShellEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What shells hand on, whatever their start files print besides. */
class ShellProbesTest {

    private static Reading<ShellEnvironment> asked(CaseMachine machine) {
        return machine.loginPath("/usr/bin").facts().ask(ShellProbes.LOGIN);
    }

    @Test
    void theStartFilesAreNotRunWithoutConsent() {
        Reading.Unknown<ShellEnvironment> reading = assertInstanceOf(Reading.Unknown.class,
                CaseMachine.healthy().facts().ask(ShellProbes.LOGIN));
        assertInstanceOf(Trouble.Denied.class, reading.trouble());
    }

    @Test
    void aGreetingOfTheStartFilesIsPassedOver() {
        assertEquals(Optional.of(new ShellEnvironment(List.of("/opt/go/bin", "/usr/bin"),
                Map.of("GOPATH", "/home/dev/w"),
                Optional.of("/opt/go/bin/go"), Optional.empty())), asked(CaseMachine.healthy().says(
                        "Welcome WGE[ home\nWGE[/opt/go/bin::/usr/bin\n\n/home/dev/w\n\n/opt/go/bin/go\n]WGEbye",
                        "login"))
                .found());
    }

    @Test
    void aShellThatHandsNothingOnIsNoAnswer() {
        assertInstanceOf(Reading.Unknown.class, asked(CaseMachine.healthy().says(1, "", "cannot run\n", "login")));
    }
}
