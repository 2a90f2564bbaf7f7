package dev.wslgodoctor.diagnostics.gateway.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class TapeTest {

    private static final LinuxPath CONF = LinuxPath.of("/etc/wsl.conf");
    private static final List<String> HOSTILE = List.of("it's", "a\"b", "$(touch canary)", "`x`", "a\nb", "-rf", "😀",
            "张 伟", "\u202e", "a\tb", "{}", "]]>", "\\u0041", "x".repeat(300));

    private final FakeMachine machine = new FakeMachine();
    private final RecordingMachine recording = new RecordingMachine(machine);

    @Test
    void everyAnswerComesBackFromTheWrittenDocument() throws Exception {
        recording.beginScan();
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        askEverything(distro, recording.windows());
        recording.launcher().orElseThrow().speak(Command.of("-l", "-v"));

        TapeMachine replay = new TapeMachine(Tape.parse(recording.tape().text(), "test"));

        assertEquals(recording.stand(), replay.stand());
        DistroGateway again = replay.distro(FakeMachine.DEBIAN, false);
        assertEquals(askEverything(machine.distro, machine.windows), askEverything(again, replay.windows()));
        assertEquals(machine.speak(Command.of("-l", "-v")),
                replay.launcher().orElseThrow().speak(Command.of("-l", "-v")));
    }

    private static List<Object> askEverything(DistroGateway distro, WindowsGateway at)
            throws GatewayException {
        WindowsPath file = WindowsPath.of("C:\\Users\\张 伟\\.wslconfig");
        return List.of(distro.read(CONF, 1000), distro.readAsRoot(CONF, 1000), distro.readText(CONF),
                distro.read(LinuxPath.of("/none"), 10), distro.status(CONF), distro.list(LinuxPath.of("/etc")),
                distro.run(Command.of("cat", "-")), distro.run(Command.of("cat", "-").byRoot().in("/tmp")),
                at.read(file, 1000), at.status(file), at.list(file), at.registry(Hive.HKCU, "Software\\X"),
                at.registry(Hive.HKLM, "none"), at.service("WSLService"), at.folder(KnownFolder.PROFILE),
                at.environment("GOROOT"), at.run(Command.of("powershell.exe", "-NoProfile")));
    }

    @Test
    void hostileNamesComeBackUnchanged() throws Exception {
        for (String name : HOSTILE) {
            machine.names = List.of(name, "-" + name);
            LinuxPath folder = LinuxPath.of("/home").resolve(name.replace("/", "_"));
            RecordingMachine one = new RecordingMachine(machine);
            DistroChoice choice = new DistroChoice(name, Optional.empty(), true);
            one.distro(choice, false).list(folder);
            one.distro(choice, false).run(Command.of("printf", "%s", name));

            DistroGateway again = new TapeMachine(Tape.parse(one.tape().text(), "test")).distro(choice, false);

            assertEquals(Optional.of(machine.names), again.list(folder));
            assertEquals("printf|%s|" + name, again.run(Command.of("printf", "%s", name)).errorText());
        }
    }

    @Test
    void readsAreRecordedUnderTheirNameAndNotAsAScript() throws Exception {
        recording.distro(FakeMachine.DEBIAN, false).read(CONF, 1000);
        DistroFiles.readAsRoot(recording.distro(FakeMachine.DEBIAN, false), CONF, 1000);

        String text = recording.tape().text();

        assertTrue(text.contains("\"ask\": \"read\""), text);
        assertFalse(text.contains("/bin/sh"), text);
    }

    @Test
    void everyDefaultOfTheGatewayIsOverriddenByTheRecordingAndTheReplay() {
        for (var method : DistroGateway.class.getMethods()) {
            if (method.isDefault()) {
                for (Class<?> type : List.of(RecordingDistro.class, TapeDistro.class)) {
                    assertTrue(Arrays.stream(type.getDeclaredMethods()).anyMatch(own -> own.getName()
                                    .equals(method.getName())), type.getSimpleName() + " must override " + method);
                }
            }
        }
    }

    @Test
    void troubleComesBackAsTheSameTrouble() throws Exception {
        for (Trouble trouble : FakeMachine.TROUBLES) {
            machine.trouble = Optional.of(trouble);
            RecordingMachine one = new RecordingMachine(machine);
            DistroGateway distro = one.distro(FakeMachine.DEBIAN, false);
            assertThrows(GatewayException.class, () -> distro.read(CONF, 10));

            DistroGateway again = new TapeMachine(Tape.parse(one.tape().text(), "test"))
                    .distro(FakeMachine.DEBIAN, false);

            assertEquals(trouble, trouble(() -> again.read(CONF, 10)));
        }
    }

    @Test
    void whatWasNotAskedIsMissing() throws Exception {
        recording.distro(FakeMachine.DEBIAN, false).read(CONF, 1000);
        TapeMachine replay = new TapeMachine(recording.tape());

        assertMissing(trouble(() -> replay.distro(FakeMachine.DEBIAN, false).status(CONF)));
        assertMissing(trouble(() -> replay.distro(FakeMachine.DEBIAN, false).readAsRoot(CONF, 1000)));
        assertMissing(trouble(() -> replay.windows().service("WSLService")));
        assertMissing(trouble(() -> replay.distro(new DistroChoice("Other", Optional.empty(), true), false)));
    }

    private static void assertMissing(Trouble trouble) {
        assertInstanceOf(Trouble.Missing.class, trouble);
        assertTrue(trouble.detail().startsWith("not on tape"), trouble.detail());
    }

    @Test
    void aRecordingCannotBeChangedEvenIfTheActIsOnIt() throws Exception {
        recording.beginScan();
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        Command feeding = Command.of("tee", "/etc/wsl.conf").reading(Blob.of("secret-content"));
        WindowsPath file = WindowsPath.of("C:\\x");
        assertTrue(distro.replace(CONF, Optional.empty(), Optional.of(Blob.of("secret-content")), true));
        assertTrue(recording.windows().replace(file, Optional.empty(), Optional.empty()));
        distro.start(Command.of("dlv", "dap"));
        recording.launcher().orElseThrow().speak(Command.of("--shutdown"));

        String text = recording.tape().text();
        TapeMachine replay = new TapeMachine(Tape.parse(text, "test"));
        DistroGateway again = replay.distro(FakeMachine.DEBIAN, false);

        assertFalse(text.contains("secret-content"), text);
        assertTrue(text.contains(Blob.of("secret-content").sha256()), text);
        for (Callable<?> act : List.<Callable<?>>of(
                () -> again.replace(CONF, Optional.empty(), Optional.of(Blob.of("secret-content")), true),
                () -> DistroFiles.replace(again, CONF, Optional.empty(), Optional.empty(), false),
                () -> replay.windows().replace(file, Optional.empty(), Optional.empty()),
                () -> again.start(Command.of("dlv", "dap")), () -> again.run(feeding),
                () -> replay.windows().run(feeding),
                () -> replay.launcher().orElseThrow().speak(Command.of("--shutdown")))) {
            Trouble trouble = trouble(act);
            assertEquals(new Trouble.Denied("a recording cannot be changed"), trouble);
        }
    }

    @Test
    void aQuestionWithInputIsFoundByTheHashOfTheInput() throws Exception {
        Command asked = Command.of("xargs", "stat").reading(Blob.of("/a\n/b\n"));
        recording.distro(FakeMachine.DEBIAN, false).run(asked);
        DistroGateway again = new TapeMachine(recording.tape()).distro(FakeMachine.DEBIAN, false);

        assertEquals(machine.distro.run(asked), again.run(asked));
        assertInstanceOf(Trouble.Denied.class, trouble(() -> again.run(asked.reading(Blob.of("/other")))));
    }

    @Test
    void eachScanGivesItsOwnAnswersAndARepairBelongsToNone() throws Exception {
        machine.content = "before";
        assertEquals(1, recording.beginScan());
        recording.distro(FakeMachine.DEBIAN, false).readText(CONF);
        recording.endScan();
        machine.content = "between";
        recording.distro(FakeMachine.DEBIAN, false).readText(CONF);
        machine.content = "after";
        assertEquals(2, recording.beginScan());
        recording.distro(FakeMachine.DEBIAN, false).readText(CONF);

        Tape tape = Tape.parse(recording.tape().text(), "test");

        assertEquals(2, tape.lastScan());
        assertEquals("before", text(new TapeMachine(tape, 1)));
        assertEquals("after", text(new TapeMachine(tape)));
        assertEquals("between", text(new TapeMachine(tape, 0)));
    }

    private static String text(TapeMachine machine) throws GatewayException {
        return machine.distro(FakeMachine.DEBIAN, false).readText(CONF).orElseThrow();
    }

    @Test
    void anAnswerOutweighsTheTroubleBeforeItAndTheFirstAnswerStays() throws Exception {
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        machine.trouble = Optional.of(new Trouble.Unreadable("larger than 1"));
        assertThrows(GatewayException.class, () -> distro.read(CONF, 1));
        machine.trouble = Optional.empty();
        machine.content = "first";
        distro.read(CONF, 1000);
        machine.content = "second";
        distro.read(CONF, 1000);

        assertEquals("first", text(new TapeMachine(recording.tape())));
    }

    @Test
    void aSmallerLimitIsHeldOnReplayToo() throws Exception {
        machine.content = "123456";
        recording.distro(FakeMachine.DEBIAN, false).read(CONF, 1000);
        DistroGateway again = new TapeMachine(recording.tape()).distro(FakeMachine.DEBIAN, false);

        assertEquals(6, again.read(CONF, 6).orElseThrow().size());
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> again.read(CONF, 5)));
    }

    @Test
    void windowsNamesAreFoundWhateverTheirCase() throws Exception {
        recording.windows().registry(Hive.HKCU, "Software\\Microsoft\\Lxss");
        recording.windows().read(WindowsPath.of("C:\\Users\\Dev\\.wslconfig"), 1000);
        TapeMachine replay = new TapeMachine(recording.tape());

        assertTrue(replay.windows().registry(Hive.HKCU, "SOFTWARE\\microsoft\\lxss").isPresent());
        assertTrue(replay.windows().read(WindowsPath.of("c:\\users\\dev\\.WSLCONFIG"), 1000).isPresent());
    }

    @Test
    void aMachineWithoutWindowsHasNoneOnReplay() throws Exception {
        machine.windowsPresent = false;
        TapeMachine replay = new TapeMachine(Tape.parse(recording.tape().text(), "test"));

        assertFalse(replay.windows().present());
        assertEquals(Optional.<FileStatus>empty(), replay.windows().status(WindowsPath.of("C:\\x")));
    }

    private static Trouble trouble(Callable<?> question) {
        return assertThrows(GatewayException.class, question::call).trouble();
    }
}
