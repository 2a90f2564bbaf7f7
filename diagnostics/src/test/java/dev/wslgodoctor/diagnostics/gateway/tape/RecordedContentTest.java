package dev.wslgodoctor.diagnostics.gateway.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What answers become when they are written down: readable, bounded, complete. */
class RecordedContentTest {

    private static final LinuxPath CONF = LinuxPath.of("/etc/wsl.conf");

    private final FakeMachine machine = new FakeMachine();
    private final RecordingMachine recording = new RecordingMachine(machine);

    @Test
    void textStaysReadableWhateverItsEncoding() throws Exception {
        for (byte[] bytes : List.of("中文\r\n".getBytes(StandardCharsets.UTF_8),
                "\uFEFF适用于".getBytes(StandardCharsets.UTF_16LE), "NAME".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {(byte) 0xd6, (byte) 0xd0, (byte) 0xff}, new byte[] {0, 1, 2, (byte) 0x80}, new byte[0])) {
            machine.output = new Output(0, Blob.of(bytes), Blob.EMPTY, false);
            RecordingMachine one = new RecordingMachine(machine);
            one.launcher().orElseThrow().speak(Command.of("--version"));

            TapeMachine replay = new TapeMachine(Tape.parse(one.tape().text(), "test"));

            assertEquals(machine.output, replay.launcher().orElseThrow().speak(Command.of("--version")));
        }
        machine.output = new Output(0, Blob.of("适用于".getBytes(StandardCharsets.UTF_16LE)), Blob.EMPTY, false);
        recording.launcher().orElseThrow().speak(Command.of("--version"));
        machine.output = new Output(0, Blob.of("NAME 适用于".getBytes(StandardCharsets.UTF_16LE)), Blob.EMPTY, false);
        recording.launcher().orElseThrow().speak(Command.of("--status"));
        assertTrue(recording.tape().text().contains("\"utf16\": \"NAME 适用于\""), recording.tape().text());
        machine.output = new Output(0, Blob.of("usr\0bin\0a\0bcd\0"), Blob.EMPTY, false);
        recording.launcher().orElseThrow().speak(Command.of("--help"));
        assertTrue(recording.tape().text().contains("\"usr\\u0000bin\\u0000a\\u0000bcd\\u0000\""),
                recording.tape().text());
    }

    @Test
    void bytesThatAreNoTextCanBeLeftOut() throws Exception {
        machine.output = new Output(0, Blob.of(new byte[] {0, (byte) 0xff, 1, (byte) 0xfe}), Blob.EMPTY, false);
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        distro.run(Command.of("odd"));
        distro.readText(CONF);
        assertTrue(recording.tape().text().contains("base64"));

        Tape clean = recording.tape().withoutRawBytes();

        assertFalse(clean.text().contains("base64"), clean.text());
        DistroGateway again = new TapeMachine(Tape.parse(clean.text(), "test")).distro(FakeMachine.DEBIAN, false);
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> again.run(Command.of("odd"))));
        assertEquals(Optional.of(machine.content), again.readText(CONF));
    }

    @Test
    void textInTheCodePageOfAChineseWindowsStaysReadableAndComesBackByteForByte() throws Exception {
        Blob chinese = Blob.of("C:\\Users\\张 伟\\项目".getBytes(Charset.forName("GBK")));
        machine.output = new Output(0, chinese, Blob.EMPTY, false);
        recording.distro(FakeMachine.DEBIAN, false).run(Command.of("odd"));

        String text = recording.tape().withoutRawBytes().text();

        assertTrue(text.contains("张 伟"), text);
        DistroGateway again = new TapeMachine(Tape.parse(text, "test")).distro(FakeMachine.DEBIAN, false);
        assertEquals(chinese, again.run(Command.of("odd")).out());
    }

    @Test
    void aFloodIsCutAndSaysSoAndALargeFileIsNotKept() throws Exception {
        byte[] flood = new byte[3 << 20];
        Arrays.fill(flood, (byte) 'x');
        machine.output = new Output(0, Blob.of(flood), Blob.EMPTY, false);
        machine.content = new String(flood, StandardCharsets.US_ASCII);
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        assertEquals(flood.length, distro.run(Command.of("yes")).out().size());
        assertEquals(flood.length, distro.read(CONF, 4 << 20).orElseThrow().size());

        DistroGateway again = new TapeMachine(Tape.parse(recording.tape().text(), "test"))
                .distro(FakeMachine.DEBIAN, false);

        assertEquals(Answers.MOST_OF_A_STREAM, again.run(Command.of("yes")).out().size());
        assertTrue(again.run(Command.of("yes")).truncated());
        assertInstanceOf(Trouble.Unreadable.class, trouble(() -> again.read(CONF, 4 << 20)));
    }

    @Test
    void aRecordingThatIsFullSaysHowMuchIsMissing() throws Exception {
        RecordingMachine small = new RecordingMachine(machine, 500);
        for (int i = 0; i < 50; i++) {
            small.distro(FakeMachine.DEBIAN, false).read(LinuxPath.of("/etc/" + i), 1000);
        }

        Tape tape = Tape.parse(small.tape().text(), "test");

        assertTrue(tape.dropped() > 30, "dropped " + tape.dropped());
        assertEquals(51, tape.dropped() + tape.size());
    }

    @Test
    void manyThreadsLoseNothing() throws Exception {
        DistroGateway distro = recording.distro(FakeMachine.DEBIAN, false);
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Object>> questions = new ArrayList<>();
            for (int i = 0; i < 800; i++) {
                LinuxPath path = LinuxPath.of("/f" + i % 400);
                questions.add(() -> distro.status(path));
            }
            for (var done : pool.invokeAll(questions)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertEquals(401, recording.tape().size());
    }

    private static Trouble trouble(Callable<?> question) {
        return assertThrows(GatewayException.class, question::call).trouble();
    }
}
