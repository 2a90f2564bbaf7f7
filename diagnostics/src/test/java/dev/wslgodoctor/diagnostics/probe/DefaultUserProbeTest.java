package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.probe.DistroProbes.DefaultUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the machine that runs the test for users; the file is the test's. */
class DefaultUserProbeTest {

    private static Reading<DefaultUser> ask(String wslConf) throws GatewayException {
        Machine machine = new LocalMachine(Machine.Stand.PLAIN_LINUX, "here", new AbsentWindows());
        Case at = new Case(machine, Choice.NONE, Consent.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return DistroProbes.DEFAULT_USER.reader().read(at, new FakeFacts()
                .with(WslProbes.DISTRO, machine.self().orElseThrow())
                .with(DistroProbes.WSL_CONF, Blob.of(wslConf)));
    }

    @Test
    void knowsAUserOfTheDistro() throws GatewayException {
        assertEquals(new DefaultUser("root", true), ask("[user]\ndefault = root\n").found().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-user-here", "--help", "-u", "$(id -un)", "root;true", "张伟", "ro*t", "0"})
    void takesANameForANameWhateverItLooksLike(String name) throws GatewayException {
        assertEquals(new DefaultUser(name, false), ask("[user]\ndefault=" + name + "\n").found().orElseThrow());
    }

    @Test
    void isAbsentWhenTheFileNamesNobody() throws GatewayException {
        assertInstanceOf(Reading.Absent.class, ask("[boot]\nsystemd=true\n"));
    }
}
