package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FakeWindows;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A program that is called wsl.exe and does not answer like it. */
class ReplacedLauncherTest {

    /** A machine whose launcher answers so. */
    private record Replaced(Function<Command, Output> answers) implements Machine, LauncherGateway {

        @Override
        public Output speak(Command arguments) throws GatewayException {
            return answers.apply(arguments);
        }

        @Override
        public Stand stand() {
            return Stand.WINDOWS;
        }

        @Override
        public WindowsGateway windows() {
            return new FakeWindows();
        }

        @Override
        public Optional<DistroChoice> self() {
            return Optional.empty();
        }

        @Override
        public Optional<LauncherGateway> launcher() {
            return Optional.of(this);
        }

        @Override
        public DistroGateway distro(DistroChoice choice, boolean mayStart) throws GatewayException {
            throw new GatewayException(new Trouble.Missing("no distro behind this launcher"));
        }

        @Override
        public void close() {
            // holds nothing
        }
    }

    private static Facts facts(Function<Command, Output> answers) {
        return new Inquiry(new Case(new Replaced(answers), Choice.NONE, Consent.DEFAULT,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))).facts();
    }

    private static final Map<String, Function<Command, Output>> STRANGERS = Map.of(
            "silent", command -> Output.of(0, "", ""),
            "echo", command -> Output.of(0, String.join(" ", command.argv()) + "\r\n", ""),
            "usage", command -> Output.of(0, "usage: wsl [options]\r\n  --version  print 1\r\n", ""),
            "failing like a list", command -> Output.of(3, "  no such option 2\r\n", ""),
            "bytes", command -> new Output(0, Blob.of(new byte[] {0, -1, -2, 7, 27, '[', -128}), Blob.EMPTY, false),
            "Windows shell", command -> Output.of(0, "Microsoft Windows [Version 10.0.26100.4349]\r\n\r\nC:\\>", ""),
            "versions of its own", command -> Output.of(1, "tool: 1.2.3\r\nlibrary: 4.5.6\r\n", "error"),
            "linux shell", command -> new Output(127, Blob.EMPTY,
                    Blob.of("sh: -l: 命令未找到\n".getBytes(StandardCharsets.UTF_8)), false));

    @Test
    void listsNoDistroAndDoesNotSayThatThereIsNone() {
        STRANGERS.forEach((name, answers) -> {
            Reading<?> list = facts(answers).ask(WslProbes.LIST);
            assertEquals("unreadable", assertInstanceOf(Reading.Unknown.class, list, name + ": " + list).trouble()
                    instanceof Trouble trouble ? trouble.code() : "", name);
        });
    }

    @Test
    void hasNoVersionOfWsl() {
        STRANGERS.forEach((name, answers) -> assertEquals(Optional.empty(),
                facts(answers).ask(WslProbes.VERSIONS).found(), name));
    }

    @Test
    void leadsToNoFindingInsideADistro() {
        STRANGERS.forEach((name, answers) -> {
            Facts facts = facts(answers);
            List<String> holding = CauseCatalog.all().stream()
                    .filter(cause -> Examiner.judge(cause, facts) instanceof Verdict.Holds)
                    .filter(cause -> cause.breaks().layer() != Layer.WINDOWS).map(RootCause::id).toList();
            assertEquals(List.of(), holding, name);
        });
    }

    @Test
    void theRealOneIsStillUnderstood() {
        Facts none = facts(command -> command.argv().equals(List.of("-l", "-q")) ? Output.of(0, "", "")
                : Output.of(-1, "适用于 Linux 的 Windows 子系统没有已安装的分发。\r\n", ""));
        assertEquals(Optional.of(List.of()), none.ask(WslProbes.LIST).found());

        Facts one = facts(command -> Output.of(0, "  NAME            STATE           VERSION\r\n"
                + "* Ubuntu-24.04    Running         2\r\n", ""));
        assertEquals("Ubuntu-24.04", one.need(WslProbes.LIST).getFirst().name());

        assertInstanceOf(Reading.Absent.class,
                facts(command -> Output.of(-1, "Invalid command line option: --version\r\n", ""))
                        .ask(WslProbes.VERSIONS), "an old inbox build");
    }
}
