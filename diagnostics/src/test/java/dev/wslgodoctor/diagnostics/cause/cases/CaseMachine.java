package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.world.WorldException;
import dev.wslgodoctor.diagnostics.gateway.world.WorldWindows;
import dev.wslgodoctor.diagnostics.parse.ProgramPieces;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A healthy machine of which a test changes single facts, as bytes that the gateways hand out. The Windows side and the
 * files of the distro are those of {@code lab/worlds/healthy}; the program's own scripts run for real, in a folder that
 * stands for the distro's root; what other programs would say (go, dlv, git, wsl.exe) the test tells.
 *
 * <p>Needs a shell and is not run elsewhere. Nothing outside its own temporary folder is written. Long, because it is
 * every gateway of a machine at once, and a method for each fact that a test may change.
 */
public final class CaseMachine implements Machine, LauncherGateway {

    /** What a program says. */
    private record Told(List<String> words, Output output, Optional<Trouble> trouble) {
    }

    private static final String DISTRO = "Ubuntu-24.04";
    private static final Path WORLD = Path.of("lab", "worlds", "healthy");

    private final CaseFolders folders = CaseFolders.copyOf(WORLD, DISTRO);
    private final List<Told> told = new ArrayList<>();
    private final CaseDistro distro = new CaseDistro(DISTRO, folders.distro(), this::answer);
    private Optional<WindowsGateway> otherWindows = Optional.empty();
    private Choice choice = Choice.NONE;
    private Consent consent = Consent.DEFAULT;
    private boolean plain;

    private CaseMachine() {
    }

    /** A machine on which no cause holds: Go 1.24.4 and Delve 1.24.0 on PATH, the project in the home folder. */
    public static CaseMachine healthy() {
        CaseMachine machine = new CaseMachine();
        machine.says("  NAME            STATE           VERSION\n* Ubuntu-24.04    Running         2\n", "-l", "-v")
                .says("WSL version: 2.5.9.0\nKernel version: 6.6.87.2-1\nWSLg version: 1.0.66\n"
                        + "Windows version: 10.0.26100.4349\n", "--version")
                .tool("/usr/local/go/bin/go", Tools.ELF_X86_64)
                .says("go version go1.24.4 linux/amd64\n", "/usr/local/go/bin/go", "version")
                .file("/usr/local/go/VERSION", "go1.24.4\ntime 2025-05-30T17:01:06Z\n")
                .file("/usr/local/go/go.env", "GOPROXY=https://proxy.example,direct\nGOTOOLCHAIN=auto\n")
                .tool("/home/dev/go/bin/dlv", Tools.ELF_X86_64)
                .says("Delve Debugger\nVersion: 1.24.0\nBuild: $Id: f1a2b3c4 $\n", "/home/dev/go/bin/dlv", "version")
                .file("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\ndev:x:1000:1000:,,,:/home/dev:/bin/bash\n")
                .says("Filesystem 1024-blocks     Used Available Capacity Mounted on\n"
                        + "/dev/sdc    1055762868 41259548 960799848       5% /\n", "df", "-P", "-k", "/")
                .says("Filesystem   Inodes  IUsed    IFree IUse% Mounted on\n"
                        + "/dev/sdc   67108864 812345 66296519    2% /\n", "df", "-P", "-i", "/")
                .file("/proc/mounts", Mounts.WSL2);
        return machine;
    }

    /** Text files of /proc/mounts, as facts wsl.md 6.1 describes them. */
    public static final class Mounts {

        /** WSL 2 with the Linux disk and drive C. */
        public static final String WSL2 = """
                /dev/sdc / ext4 rw,relatime,discard,errors=remount-ro,data=ordered 0 0
                none /mnt/wsl tmpfs rw,relatime 0 0
                proc /proc proc rw,nosuid,nodev,noexec,noatime 0 0
                C:\\134 /mnt/c 9p rw,noatime,aname=drvfs;path=C:\\;uid=1000;gid=1000;symlinkroot=/mnt/,cache=0x5,\
                access=client,msize=65536,trans=fd,rfd=4,wfd=4 0 0
                """;

        private Mounts() {
        }
    }

    /** The first bytes of programs. */
    public static final class Tools {

        /** A program for x86-64. */
        public static final String ELF_X86_64 = "7f454c4602010100000000000000000002003e00";

        /** A program for 32-bit x86. */
        public static final String ELF_I386 = "7f454c4601010100000000000000000002000300";

        /** A program for 64-bit ARM. */
        public static final String ELF_AARCH64 = "7f454c460201010000000000000000000200b700";

        /** A program of macOS. */
        public static final String MACH_O = "cffaedfe07000001030000000200000010000000";

        /** A program of Windows. */
        public static final String PE = "4d5a90000300000004000000ffff0000b8000000";

        private Tools() {
        }
    }

    /** The file of the distro holds this text. */
    public CaseMachine file(String path, String text) {
        return file(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file of the distro holds these bytes. */
    public CaseMachine file(String path, byte[] bytes) {
        folders.write(folders.distro().resolve(path.substring(1)), bytes);
        return this;
    }

    /** The executable file of the distro begins with these bytes. */
    public CaseMachine tool(String path, String hex) {
        byte[] bytes = java.util.HexFormat.of().parseHex(hex);
        file(path, bytes);
        assertTrue(folders.distro().resolve(path.substring(1)).toFile().setExecutable(true), path);
        return this;
    }

    /**
     * The executable file of the distro is this real program, of which the pieces are kept that its reader needs.
     *
     * @param name as in src/test/resources/bytes/programs
     */
    public CaseMachine realProgram(String path, String name) {
        tool(path, "");
        try {
            ProgramPieces.of(name).writeTo(folders.distro().resolve(path.substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The file of the distro was last changed then. */
    public CaseMachine changed(String path, Instant when) {
        assertTrue(folders.distro().resolve(path.substring(1)).toFile().setLastModified(when.toEpochMilli()), path);
        return this;
    }

    /** The distro has this folder. */
    public CaseMachine folder(String path) {
        folders.folder(folders.distro().resolve(path.substring(1)));
        return this;
    }

    /** The distro has this symbolic link. */
    public CaseMachine link(String path, String target) {
        folders.link(folders.distro().resolve(path.substring(1)), target.startsWith("/")
                ? folders.distro().resolve(target.substring(1)) : Path.of(target));
        return this;
    }

    /** The distro lacks this file or folder. */
    public CaseMachine without(String path) {
        folders.remove(folders.distro().resolve(path.substring(1)));
        return this;
    }

    /** The file of Windows holds this text; {@code C:\Users\dev\x}. */
    public CaseMachine windowsFile(String path, String text) {
        return windowsFile(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file of Windows holds these bytes. */
    public CaseMachine windowsFile(String path, byte[] bytes) {
        folders.write(folders.distro().resolve("mnt/c").resolve(path.substring(3).replace('\\', '/')), bytes);
        return this;
    }

    /** Every file of the distro and of drive C with what it holds, for comparing. */
    public Map<String, String> everyFile() {
        return folders.everyFile();
    }

    /** Windows lacks this file. */
    public CaseMachine removeOnWindows(String path) {
        folders.remove(folders.distro().resolve("mnt/c").resolve(path.substring(3).replace('\\', '/')));
        return this;
    }

    /** The file of the machine's description world.json, windows/machine.reg or windows/lxss.reg holds this text. */
    public CaseMachine described(String file, String text) {
        folders.write(folders.world().resolve(file), text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Another Windows side, for what files do not describe. */
    public CaseMachine windows(WindowsGateway windows) {
        otherWindows = Optional.of(windows);
        return this;
    }

    /** A variable in the developer's environment in the distro; PATH, HOME and SHELL too. */
    public CaseMachine variable(String name, String value) {
        distro.variable(name, value);
        return this;
    }

    /** Another account, processor or kernel: {@code user}, {@code uid}, {@code machine} or {@code release}. */
    public CaseMachine system(String name, String value) {
        distro.system(name, value);
        return this;
    }

    /** A command in whose argument vector these words follow each other says this, and succeeds. */
    public CaseMachine says(String answer, String... words) {
        return says(0, answer, "", words);
    }

    /** The same with the exit status and what it says on standard error; the newest counts. */
    public CaseMachine says(int exit, String out, String err, String... words) {
        told.addFirst(new Told(List.of(words), new Output(exit, Blob.of(out), Blob.of(err), false), Optional.empty()));
        return this;
    }

    /** Such a command gets no answer, for this reason. */
    public CaseMachine fails(Trouble trouble, String... words) {
        told.addFirst(new Told(List.of(words), null, Optional.of(trouble)));
        return this;
    }

    /** The project lies on drive C, and the user chose it there. */
    public CaseMachine onWindowsDrive() {
        folders.move("home/dev/shop", "mnt/c/Users/dev/shop");
        return project("/mnt/c/Users/dev/shop");
    }

    /** What the user chose. */
    public CaseMachine choosing(Choice chosen) {
        choice = chosen;
        return this;
    }

    /** The user chose this project folder. */
    public CaseMachine project(String path) {
        return choosing(choice.withProject(path));
    }

    /** The user chose this breakpoint, {@code FILE:LINE}. */
    public CaseMachine breakpoint(String place) {
        return choosing(new Choice(choice.distro(), choice.project(), choice.configuration(), choice.pid(),
                choice.binary(), Optional.of(place), choice.symptom()));
    }

    /** The user chose this program file. */
    public CaseMachine program(String path) {
        return choosing(new Choice(choice.distro(), choice.project(), choice.configuration(), choice.pid(),
                Optional.of(path), choice.breakpoint(), choice.symptom()));
    }

    /** The user allowed that start files are run, which leave this PATH; then ~/.profile is run, if there is one. */
    public CaseMachine loginPath(String path) {
        consent = new Consent(consent.startDistro(), true, consent.root());
        distro.loginPath(path);
        return this;
    }

    /** The user allowed that a stopped distro is started. */
    public CaseMachine starting() {
        consent = new Consent(true, consent.loginShells(), consent.root());
        return this;
    }

    /** A Linux of its own: no WSL, no launcher, no Windows. */
    public CaseMachine plainLinux() {
        plain = true;
        return windows(new AbsentWindows());
    }

    /** What a run is made of. */
    public Case at() {
        return new Case(this, choice, consent, Clock.fixed(Instant.parse("2026-11-21T08:00:00Z"), ZoneOffset.UTC));
    }

    /** The readings of this machine, as far as they are asked for. */
    public Facts facts() {
        return new Inquiry(at()).facts();
    }

    /** The same for the contract test. */
    public FakeFacts given() {
        return new FakeFacts(facts());
    }

    /** The text of a file of the distro; empty if there is none. */
    public Optional<String> text(String path) {
        Path file = folders.distro().resolve(path.substring(1));
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file of Windows; empty if there is none. */
    public Optional<String> windowsText(String path) {
        return text("/mnt/c/" + path.substring(3).replace('\\', '/'));
    }

    /** The verdict of one cause. */
    public Verdict verdict(RootCause cause) {
        return Examiner.judge(cause, facts());
    }

    /** The plan of one cause. */
    public Optional<Plan> plan(RootCause cause) {
        return Examiner.repair(cause, facts());
    }

    /** All causes, ranked for this symptom. */
    public Report examine(Symptom symptom) {
        choice = new Choice(choice.distro(), choice.project(), choice.configuration(), choice.pid(), choice.binary(),
                choice.breakpoint(), Optional.of(symptom.id()));
        return new Examiner().examine(CauseCatalog.all(), at(), event -> { });
    }

    /** For this symptom the cause holds, with this confidence, and is ranked before all others. */
    public void ranksFirst(Symptom symptom, String causeId, Confidence confidence) {
        List<Finding> holding = examine(symptom).holding();
        assertEquals(causeId, holding.stream().map(Finding::causeId).findFirst().orElse("nothing holds"),
                () -> "holding: " + holding);
        assertEquals(confidence, ((Verdict.Holds) holding.getFirst().verdict()).confidence());
    }

    /** The causes that hold for this symptom, ranked. */
    public List<String> holding(Symptom symptom) {
        return examine(symptom).holding().stream().map(Finding::causeId).toList();
    }

    private Optional<Output> answer(Command command) throws GatewayException {
        for (Told each : told) {
            if (Collections.indexOfSubList(command.argv(), each.words()) >= 0) {
                if (each.trouble().isPresent()) {
                    throw new GatewayException(each.trouble().get());
                }
                return Optional.of(each.output());
            }
        }
        return Optional.empty();
    }

    @Override
    public Stand stand() {
        return plain ? Stand.PLAIN_LINUX : Stand.WINDOWS;
    }

    @Override
    public WindowsGateway windows() {
        try {
            return otherWindows.isPresent() ? otherWindows.get() : new WorldWindows(folders.world());
        } catch (WorldException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<DistroChoice> self() {
        return plain ? Optional.of(new DistroChoice(THIS_MACHINE, Optional.empty(), true)) : Optional.empty();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return plain ? Optional.empty() : Optional.of(this);
    }

    @Override
    public Output speak(Command arguments) throws GatewayException {
        return answer(arguments).orElseThrow(() ->
                new GatewayException(new Trouble.Missing("the test does not tell wsl.exe " + arguments.argv())));
    }

    @Override
    public DistroGateway distro(DistroChoice wanted, boolean mayStart) throws GatewayException {
        if (!wanted.running() && !mayStart) {
            throw new GatewayException(new Trouble.NotRunning(wanted.name() + " is stopped"));
        }
        return distro;
    }

    @Override
    public void close() {
        // the folders are deleted when the tests end
    }
}
