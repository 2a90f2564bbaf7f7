package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of Windows, files of root, and distros whose name means another one today. */
class OtherPlacesTest {

    private static final String ONE = "{11111111-2222-3333-4444-555555555555}";
    private static final String TWO = "{22222222-2222-3333-4444-555555555555}";

    private static final String CONFIG = "C:\\Users\\张 伟\\.wslconfig";

    @TempDir
    private Path folder;
    private Workbench bench;
    private final Map<String, Blob> drive = new HashMap<>();
    private final Map<String, String> guids = new HashMap<>();

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad");
        bench.windows = new MemoryWindows();
    }

    @Test
    void aFileOfWindowsIsReplacedAndPutBackByteForByte() throws Exception {
        Blob before = Blob.of("\uFEFF[wsl2]\r\nx=1\r\n");
        Blob after = Blob.of("\uFEFF[wsl2]\r\n");
        drive.put(CONFIG, before);
        bench.apply(bench.plan(new Action.ReplaceFile(Place.WINDOWS, CONFIG, Optional.of(before.sha256()),
                Optional.of(after), false)));
        assertEquals(after, drive.get(CONFIG));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, drive.get(CONFIG));
    }

    @Test
    void aFileOfWindowsThatWasCreatedIsRemovedUnlessItWasEdited() throws Exception {
        Action create = new Action.ReplaceFile(Place.WINDOWS, CONFIG, Optional.empty(), Optional.of(Blob.of("a")),
                false);
        bench.apply(bench.plan(create));
        drive.put(CONFIG, Blob.of("mine"));
        assertEquals(Outcome.Why.DRIFTED, refusal(bench.undo(1)));
        drive.put(CONFIG, Blob.of("a"));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(Map.of(), drive);
    }

    @Test
    void aPathThatIsNoneOfItsPlaceIsNotOffered() {
        for (Action action : List.of(
                new Action.ReplaceFile(Place.WINDOWS, "/etc/x", Optional.empty(), Optional.of(Blob.EMPTY), false),
                new Action.ReplaceFile(Workbench.HERE, "x\\y", Optional.empty(), Optional.of(Blob.EMPTY), false))) {
            GatewayException thrown = assertThrows(GatewayException.class,
                    () -> bench.repairer().preview(bench.plan(action), bench.at()));
            assertInstanceOf(Trouble.Unreadable.class, thrown.trouble());
        }
    }

    @Test
    void anotherDistroOfTheSameNameIsNotTouched() throws Exception {
        listed("here");
        guids.put(ONE, "here");
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        assertEquals(Map.of("here", ONE), bench.journal().find(1).orElseThrow().distros());
        guids.clear();
        guids.put(TWO, "here");

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.undo(1));
        assertEquals(Outcome.Why.OTHER_DISTRO, refused.why());
        assertEquals("good", bench.read("says").orElseThrow());
    }

    @Test
    void aDistroThatWasRenamedIsFoundByItsIdentity() throws Exception {
        listed("here");
        guids.put(ONE, "here");
        bench.apply(bench.plan(bench.replace("says", "bad", "good")));
        listed("renamed");
        guids.put(ONE, "renamed");

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    @Test
    void aFileOfRootKeepsAndGetsBackItsOwner() throws Exception {
        Workbench.runOnlyIf(bench.sh("id -u").strip().equals("0"), "needs root");
        bench.sh("chown 1234:5678 \"$1\"; chmod 4711 \"$1\"; touch -d '2020-02-03 UTC' \"$1\"", bench.path("says"));
        String before = bench.tree();
        bench.apply(bench.plan(new Action.ReplaceFile(Workbench.HERE, bench.path("says"),
                Optional.of(Blob.of("bad").sha256()), Optional.empty(), true)));
        assertEquals(Optional.empty(), bench.read("says"));

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
        assertEquals(before, bench.tree());
    }

    @Test
    void rootThatCannotBeHadIsDeniedAndNothingIsChanged() throws Exception {
        Workbench.runOnlyIf(!bench.sh("id -u").strip().equals("0"), "needs to run as a user");
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(bench.plan(bench.replace("says", "bad", "good"),
                new Action.Run(Workbench.HERE, Command.of("true").byRoot(), Optional.empty(), Optional.empty())),
                bench.at());

        assertEquals(Outcome.Why.DENIED, refusal(repairer.apply(preview, bench.events::add)));
        assertEquals("bad", bench.read("says").orElseThrow());
    }

    private void listed(String name) {
        bench.launcher = Optional.of(arguments -> Output.of(0,
                "  NAME    STATE           VERSION\n* " + name + "    Running         2\n", ""));
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }

    /** A drive in memory, and the registry's list of distros. */
    private final class MemoryWindows implements WindowsGateway {
        private final AbsentWindows nothing = new AbsentWindows();

        @Override
        public boolean present() {
            return true;
        }

        @Override
        public Output run(Command command) throws GatewayException {
            return nothing.run(command);
        }

        @Override
        public Optional<Blob> read(WindowsPath path, int limit) {
            return Optional.ofNullable(drive.get(path.toString()));
        }

        @Override
        public Optional<FileStatus> status(WindowsPath path) {
            return Optional.empty();
        }

        @Override
        public Optional<List<String>> list(WindowsPath path) {
            return Optional.empty();
        }

        @Override
        public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content) {
            if (!Optional.ofNullable(drive.get(path.toString())).map(Blob::sha256).equals(seenSha256)) {
                return false;
            }
            content.ifPresentOrElse(blob -> drive.put(path.toString(), blob), () -> drive.remove(path.toString()));
            return true;
        }

        @Override
        public Optional<RegistryKey> registry(Hive hive, String path) {
            String name = path.substring(path.lastIndexOf('\\') + 1);
            if (name.equalsIgnoreCase("Lxss")) {
                return Optional.of(new RegistryKey(Map.of(), List.copyOf(guids.keySet())));
            }
            return Optional.ofNullable(guids.get(name)).map(distro -> new RegistryKey(
                    Map.of("DistributionName", new RegistryValue.Text(distro)), List.of()));
        }

        @Override
        public Optional<String> service(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<WindowsPath> folder(KnownFolder known) {
            return Optional.empty();
        }

        @Override
        public Optional<String> environment(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> memory(Memory which) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> freeBytes(WindowsPath path) {
            return Optional.empty();
        }

        @Override
        public Optional<Long> seconds() {
            return Optional.empty();
        }

        @Override
        public Optional<List<Adapter>> adapters() {
            return Optional.empty();
        }

        @Override
        public void close() {
            // holds nothing
        }
    }
}
