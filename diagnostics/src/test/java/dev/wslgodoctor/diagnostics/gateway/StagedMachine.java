package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.parse.KeptPrograms;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A machine for tests of causes, staged at the gateway: files as bytes, registry keys, and what commands printed. What
 * is not staged is missing, as it is on a tape. {@link #usual} is a healthy one to change in a single fact. Long, since
 * it is every gateway of a machine at once.
 */
public final class StagedMachine implements Machine {

    /** The first bytes of a program for x86-64 Linux. */
    public static final byte[] X86_64 = HexFormat.of().parseHex("7f454c4602010100000000000000000002003e00");

    /** The project folder of {@link #usual}. */
    public static final String PROJECT = "/home/dev/shop";

    private static final String NAME = "Ubuntu";

    private final StagedDistro distro = new StagedDistro(NAME);
    private final StagedWindows windows;
    private final Deque<Map.Entry<List<String>, Output>> launcher = new ArrayDeque<>();
    private final List<Map.Entry<List<String>, Runnable>> changes = new ArrayList<>();
    private final List<List<String>> heard = new ArrayList<>();
    private Choice choice = Choice.NONE;
    private Optional<Trouble> refusal = Optional.empty();
    private Consent consent = Consent.DEFAULT;
    private String delves = "";

    private StagedMachine(boolean hasWindows) {
        windows = new StagedWindows(hasWindows);
    }

    /** A distro of which nothing is known, beside a Windows of which nothing is known. */
    public static StagedMachine empty() {
        return new StagedMachine(true);
    }

    /** The user dev with a healthy Go 1.24, a Delve 1.24.2, a module in {@link #PROJECT} and an ordinary Windows. */
    public static StagedMachine usual() {
        StagedMachine machine = new StagedMachine(true);
        machine.windows.furnish();
        machine.distro.folder("/home/dev", 0755, 1000);
        machine.distro.folder(PROJECT, 0755, 1000);
        return machine.account("dev", 1000, "/home/dev/go/bin:/usr/local/go/bin:/usr/local/bin:/usr/bin:/bin")
                .program("/usr/local/go/bin/go", X86_64).says("go version go1.24.4 linux/amd64\n",
                        "/usr/local/go/bin/go", "version")
                .delve("1.24.2")
                .file(PROJECT + "/go.mod", "module example.com/shop\n\ngo 1.24\n")
                .file(PROJECT + "/main.go", "package main\n\nfunc main() {\n}\n")
                .file("/proc/mounts", "/dev/sdd / ext4 rw,relatime 0 0\nC:\\134 /mnt/c 9p rw,noatime,aname=drvfs 0 0\n")
                .ports().says("", "grep -l '^dlv' /proc/[0-9]*/comm").says("", "socket:[$i]")
                .says("/home/dev/go/bin/dlv\0", "/usr/sbin/getcap")
                .file("/proc/sys/kernel/osrelease", "6.6.87.2-microsoft-standard-WSL2\n")
                .choosing(Choice.NONE.withProject(PROJECT));
    }

    /** The developer's account, in the very form in which the account is asked. */
    public StagedMachine account(String user, int uid, String path) {
        return says("user=%s\0uid=%d\0home=%s\0path=%s\0machine=x86_64\0shell=/bin/bash\0".formatted(user, uid,
                uid == 0 ? "/root" : "/home/" + user, path), "printf 'user=%s");
    }

    /** A Delve of this version in the developer's GOPATH. */
    public StagedMachine delve(String version) {
        return realProgram("/home/dev/go/bin/dlv", "go1.24-debug").says("Delve Debugger\nVersion: " + version
                + "\nBuild: $Id: 0123456789abcdef $\n", "/home/dev/go/bin/dlv", "version");
    }

    /** A file of the distro that belongs to dev. */
    public StagedMachine file(String path, String text) {
        return file(path, StagedDistro.utf8(text));
    }

    /** A file of the distro that belongs to dev. */
    public StagedMachine file(String path, byte[] content) {
        distro.file(path, content, 0644, 1000);
        return this;
    }

    /** A file of the distro. */
    public StagedMachine file(String path, String text, int mode, int owner) {
        distro.file(path, StagedDistro.utf8(text), mode, owner);
        return this;
    }

    /** A file below the project folder. */
    public StagedMachine inProject(String path, String text) {
        return file(PROJECT + "/" + path, text);
    }

    /** An executable file of the distro. */
    public StagedMachine program(String path, byte[] content) {
        distro.file(path, content, 0755, 0);
        return this;
    }

    /** A real program, as far as its pieces are kept in src/test/resources/bytes/programs under this name. */
    public StagedMachine realProgram(String path, String name) {
        distro.program(path, KeptPrograms.facts(name));
        return program(path, X86_64);
    }

    /** A Go program of this version of its module, such as {@code v0.15.0}. */
    public StagedMachine goTool(String path, String version) {
        distro.program(path, KeptPrograms.ofVersion("go1.24-debug", version));
        return program(path, X86_64);
    }

    /** A folder of the distro. */
    public StagedMachine folder(String path, int mode, int owner) {
        distro.folder(path, mode, owner);
        return this;
    }

    /** Without this file or folder of the distro. */
    public StagedMachine without(String path) {
        distro.remove(path);
        return this;
    }

    /** What a command of the distro prints whose arguments contain these words; the newest that fits counts. */
    public StagedMachine says(String output, String... words) {
        return answers(Output.of(0, output, ""), words);
    }

    /** How a command of the distro ends whose arguments contain these words; the newest that fits counts. */
    public StagedMachine answers(Output output, String... words) {
        distro.reply(output, words);
        return this;
    }

    /** A file of Windows. */
    public StagedMachine onWindows(String path, String text) {
        return onWindows(path, StagedWindows.utf8(text));
    }

    /** A file of Windows. */
    public StagedMachine onWindows(String path, byte[] content) {
        windows.file(path, content);
        return this;
    }

    /** Without this file or folder of Windows. */
    public StagedMachine withoutOnWindows(String path) {
        windows.remove(path);
        return this;
    }

    /** A registry key. */
    public StagedMachine key(Hive hive, String path, Map<String, RegistryValue> values, String... subKeys) {
        windows.key(hive, path, values, subKeys);
        return this;
    }

    /** A Windows of this build, such as 22631. */
    public StagedMachine build(String number) {
        return key(Hive.HKLM, "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion",
                Map.of("CurrentBuild", new RegistryValue.Text(number)));
    }

    /** The state of a Windows service. */
    public StagedMachine service(String name, String state) {
        windows.service(name, state);
        return this;
    }

    /** A variable of the Windows user's environment. */
    public StagedMachine variable(String name, String value) {
        windows.variable(name, value);
        return this;
    }

    /** The computer's memory in bytes. */
    public StagedMachine memory(long total, long free) {
        windows.memory(WindowsGateway.Memory.TOTAL, total);
        windows.memory(WindowsGateway.Memory.FREE, free);
        return this;
    }

    /** What is free on a drive, in bytes. */
    public StagedMachine free(char drive, long bytes) {
        windows.free(drive, bytes);
        return this;
    }

    /** A network adapter of Windows. */
    public StagedMachine adapter(String name, int mtu, boolean up) {
        windows.adapter(new WindowsGateway.Adapter(name, mtu, up));
        return this;
    }

    /** Reached from Windows: what wsl.exe itself says to these words; the newest that fits counts. */
    public StagedMachine launcherSays(Output output, String... words) {
        launcher.addFirst(Map.entry(List.of(words), output));
        return this;
    }

    /** Whenever wsl.exe, or a program of Windows, gets these words, this happens before it answers. */
    public StagedMachine hearing(Runnable change, String... words) {
        changes.add(Map.entry(List.of(words), change));
        windows.telling(this::hear);
        return this;
    }

    private void hear(List<String> argv) {
        changes.stream().filter(change -> argv.containsAll(change.getKey())).toList()
                .forEach(change -> change.getValue().run());
    }

    /** What wsl.exe was told that is no question, in its order. */
    public List<String> told() {
        return heard.stream().map(words -> String.join(" ", words))
                .filter(words -> !words.equals("-l -v") && !words.equals("--version")).toList();
    }

    /** The distro starts again. */
    public StagedMachine starting() {
        refusal = Optional.empty();
        return this;
    }

    /** Reached from Windows, the distro gives no shell: the launcher's error code. */
    public StagedMachine refusingToStart(String errorCode) {
        refusal = Optional.of(new Trouble.LauncherRefused(errorCode, "exit status -1: Error code: " + errorCode));
        return this;
    }

    /** Reached from Windows through an ordinary wsl.exe of this version. */
    public StagedMachine throughWsl(String version, String kernel) {
        return launcherSays(Output.of(0, "  NAME      STATE           VERSION\r\n* Ubuntu    Running         2\r\n",
                ""),
                "-l", "-v").launcherSays(Output.of(0, "WSL version: " + version + "\r\nKernel version: " + kernel
                + "\r\nWindows version: 10.0.26100.4349\r\n", ""), "--version");
    }

    /** The clock of Windows, in seconds since 1970. */
    public StagedMachine windowsTime(long seconds) {
        windows.seconds(seconds);
        return this;
    }

    /** What a Windows program prints whose arguments contain these words; the newest that fits counts. */
    public StagedMachine windowsSays(Output output, String... words) {
        windows.program(output, words);
        return this;
    }

    /** What the user chose. */
    public StagedMachine choosing(Choice other) {
        choice = other;
        return this;
    }

    /** What the user chose. */
    public Choice choice() {
        return choice;
    }

    /** With a start file of the shell that leaves this PATH, and the user's consent to run it. */
    public StagedMachine shellPath(String path) {
        consent = new Consent(false, true, true);
        return says("WGD[" + path + "]WGD", "WGD[%s]WGD");
    }

    /**
     * A running process called dlv.
     *
     * @param held numbers and states of the processes that it traces, such as {@code 4711 t}; may be empty
     */
    public StagedMachine delveRuns(int pid, int user, String held, String... command) {
        delves += pid + "\0" + user + "\00090210\0h" + held + "\0c" + String.join("\037", command) + "\037\0";
        return says(delves, "grep -l '^dlv' /proc/[0-9]*/comm");
    }

    /** As {@link #delveRuns}, in the place of those that ran before. */
    public StagedMachine delveRunsAnew(int pid, int user, String held, String... command) {
        delves = "";
        return delveRuns(pid, user, held, command);
    }

    /**
     * TCP sockets: a port that is listened to as {@code 2345}, on every address as {@code *2345}, one with a client as
     * {@code 2345+}.
     */
    public StagedMachine ports(String... ports) {
        return file("/proc/net/tcp", sockets(ports));
    }

    /** The same in the network that this process sees: that of a container, where it runs in one. */
    public StagedMachine portsOf(int pid, String... ports) {
        return file("/proc/" + pid + "/net/tcp", sockets(ports));
    }

    private static String sockets(String... ports) {
        StringBuilder table = new StringBuilder("  sl  local_address rem_address   st tx_queue rx_queue tr tm->when\n");
        for (int i = 0; i < ports.length; i++) {
            boolean client = ports[i].endsWith("+");
            int port = Integer.parseInt(ports[i].replace("+", "").replace("*", ""));
            table.append(String.format(java.util.Locale.ROOT, "%4d: %s:%04X 00000000:0000 %s 00000000:00000000 "
                    + "00:00000000 00000000  1000        0 %d 1 0000000000000000 100 0 0 10 0%n".replace("%n", "\n"),
                    i, ports[i].startsWith("*") ? "00000000" : "0100007F", port, client ? "01" : "0A", 70000 + port));
        }
        return table.toString();
    }

    /** A window of VS Code that ran in the distro with this folder open. */
    public StagedMachine windowInDistro(String folder) {
        return window("vscode-remote://wsl%2BUbuntu" + folder);
    }

    /** A window of VS Code that ran on Windows with this folder of drive C open, such as {@code Users/dev/shop}. */
    public StagedMachine windowOnWindows(String folder) {
        return window("file:///c%3A/" + folder);
    }

    private StagedMachine window(String uri) {
        return onWindows("C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\workspaceStorage\\"
                + Integer.toHexString(uri.hashCode()) + "\\workspace.json", "{\"folder\": \"" + uri + "\"}");
    }

    /** What this cause says. */
    public Verdict verdict(RootCause cause) {
        return Examiner.judge(cause, facts());
    }

    /** The text of the first file that the repair of this cause writes, whose path ends so. */
    public String repaired(RootCause cause, String path) {
        return cause.repair(facts()).orElseThrow().actions().stream()
                .filter(action -> action instanceof Action.ReplaceFile file && file.path().endsWith(path))
                .map(action -> ((Action.ReplaceFile) action).content().orElseThrow().text()).findFirst().orElseThrow();
    }

    /** The whole input of a run. */
    public Case asCase() {
        return new Case(this, choice, consent, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    }

    /** What probes read from this machine. */
    public FakeFacts facts() {
        return new FakeFacts(new Inquiry(asCase()).facts());
    }

    /** The report of all causes. */
    public Report examined() {
        return new Examiner().examine(CauseCatalog.all(), asCase(), event -> { });
    }

    /** The id of the cause that is ranked first; empty if none holds. */
    public Optional<String> first() {
        return examined().holding().stream().map(Finding::causeId).findFirst();
    }

    @Override
    public Stand stand() {
        return launcher.isEmpty() ? Stand.INSIDE_WSL : Stand.WINDOWS;
    }

    @Override
    public WindowsGateway windows() {
        return windows;
    }

    @Override
    public Optional<DistroChoice> self() {
        return launcher.isEmpty() ? Optional.of(new DistroChoice(NAME, Optional.empty(), true)) : Optional.empty();
    }

    @Override
    public Optional<LauncherGateway> launcher() {
        return launcher.isEmpty() ? Optional.empty() : Optional.of(this::spoken);
    }

    private Output spoken(Command asked) throws GatewayException {
        heard.add(asked.argv());
        hear(asked.argv());
        return launcher.stream().filter(reply -> asked.argv().containsAll(reply.getKey())).findFirst()
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new GatewayException(new Trouble.Missing("not staged: " + asked.argv())));
    }

    @Override
    public DistroGateway distro(DistroChoice chosen, boolean mayStart) throws GatewayException {
        if (refusal.isPresent()) {
            throw new GatewayException(refusal.get());
        }
        return distro;
    }

    @Override
    public void close() {
        // holds nothing
    }
}
