package dev.wslgodoctor.diagnostics.cause.cases;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Machines, each the healthy one with one fact changed at the gateways, on which the causes hold whose own tests give
 * their readings directly.
 */
public final class FiringMachines {

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";
    private static final String SETTINGS = "/home/dev/shop/.vscode/settings.json";
    private static final String WSLCONFIG = "C:\\Users\\dev\\.wslconfig";
    private static final String SHOP = "/home/dev/shop/bin/shop";
    private static final String STATUS = "Name:\tshop\nState:\tS (sleeping)\nTgid:\t4711\nPid:\t4711\nPPid:\t1\n"
            + "TracerPid:\t0\nUid:\tUSER\tUSER\tUSER\tUSER\n";

    private static final Map<String, Supplier<CaseMachine>> ALL = new TreeMap<>();

    static {
        windows();
        wslConfig();
        wslConf();
        toolchainAndFiles();
        programsAndDelve();
        editor();
    }

    private FiringMachines() {
    }

    /** By cause id. */
    public static Map<String, Supplier<CaseMachine>> all() {
        return ALL;
    }

    private static void windows() {
        put("windows.wsl-service-disabled", () -> healthy().says(-1, "The service cannot be started, either because it "
                + "is disabled or because it has no enabled devices associated with it. \r\nError code: Wsl/0x80070422\r\n",
                "", "-l", "-v"));
        put("windows.virtualization-off", () -> healthy()
                .says("  NAME            STATE           VERSION\n* Ubuntu-24.04    Stopped         2\n", "-l", "-v")
                .fails(new Trouble.LauncherRefused("Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED",
                        "WSL2 is unable to start since virtualization is not enabled on this machine."), "/bin/sh")
                .starting());
        put("windows.only-machinery-distros", () -> healthy()
                .says("  NAME              STATE           VERSION\n* docker-desktop    Running         2\n", "-l",
                        "-v"));
        put("windows.wsl-too-old", () ->
                healthy().says(1, "Invalid command line option: --version\n", "", "--version"));
        put("distro.not-found", () -> healthy().choosing(new Choice(Optional.of("Debian"), Optional.empty(),
                Optional.empty(), Choice.NONE.pid(), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private static void wslConfig() {
        put("wsl-vm.wslconfig-holds-distro-key", () -> wslConfig("[boot]\nsystemd=true\n"));
        put("wsl-vm.wslconfig-bad-value", () -> wslConfig("[wsl2]\nmemory=8 GB\n"));
        put("wsl-vm.wslconfig-non-ascii-value", () -> wslConfig("[wsl2]\nswapFile=C:\\\\Users\\\\张\\\\swap.vhdx\n"));
        put("wsl-vm.wslconfig-skipped-line", () -> wslConfig("[wsl2]\n; memory\nmemory=8GB\n"));
        put("wsl-vm.wslconfig-unknown-key", () -> wslConfig("[wsl2]\nlocahostForwarding=true\n"));
        put("wsl-vm.wslconfig-duplicate-key", () -> wslConfig("[wsl2]\nmemory=8GB\nmemory=9GB\n"));
    }

    private static void wslConf() {
        put("distro.wsl-conf-stops-early", () -> wslConf("[boot]\n; comment\nsystemd=true\n"));
        put("distro.wsl-conf-holds-vm-key", () -> wslConf("[experimental]\nsparseVhd=true\n"));
        put("distro.wsl-conf-bad-value", () -> wslConf("[boot]\nsystemd=yes\n"));
        put("distro.wsl-conf-unknown-key", () -> wslConf("[boot]\nsystmd=true\n"));
        put("distro.wsl-conf-duplicate-key", () -> wslConf("[boot]\nsystemd=true\nsystemd=false\n"));
        put("distro.default-user-unknown", () -> wslConf("[user]\ndefault=ghost\n"));
    }

    private static void toolchainAndFiles() {
        put("files.caches-on-windows-drive", () -> healthy().folder("/mnt/c/cache")
                .variable("GOMODCACHE", "/mnt/c/cache"));
        put("toolchain.go-missing", () -> healthy().without("/usr/local/go"));
        put("toolchain.windows-go-values", () -> healthy().variable("GOPATH", "C:\\Users\\dev\\go"));
        put("toolchain.modules-switched-off", () -> healthy().variable("GO111MODULE", "off"));
        put("toolchain.no-go-mod", () -> healthy().without("/home/dev/shop/go.mod"));
    }

    private static void programsAndDelve() {
        put("binary.not-for-this-machine", () -> healthy().realProgram(SHOP, "go1.19-386").program(SHOP));
        put("binary.optimised", () -> healthy().realProgram(SHOP, "go1.24-pie").program(SHOP));
        put("binary.older-than-source", () -> healthy().realProgram(SHOP, "go1.24-debug").program(SHOP)
                .changed(SHOP, Instant.parse("2026-01-01T00:00:00Z")));
        put("binary.replaced-while-running", () -> attaching().file("/proc/4711/status", STATUS.replace("USER", "1000"))
                .file("/proc/4711/environ", "").link("/proc/4711/exe", SHOP + " (deleted)"));
        put("debugger.delve-is-windows-program", () -> healthy()
                .tool("/home/dev/go/bin/dlv", CaseMachine.Tools.PE));
        put("debugger.delve-wrong-architecture", () -> healthy()
                .tool("/home/dev/go/bin/dlv", CaseMachine.Tools.ELF_AARCH64));
        put("debugger.target-gone", FiringMachines::attaching);
        put("debugger.target-of-another-user", () -> attaching().file("/proc/4711/status",
                STATUS.replace("USER", "1001")).file("/proc/4711/environ", ""));
        // the environ of these tests belongs to root, as that of a process that the kernel protects
        put("debugger.target-not-dumpable", () -> attaching().file("/proc/4711/status",
                STATUS.replace("USER", "1000")).file("/proc/4711/environ", ""));
    }

    private static void editor() {
        put("editor.go-extension-missing-in-wsl", () -> healthy()
                .without("/home/dev/.vscode-server/extensions/golang.go-0.52.2"));
        put("editor.goland-not-examined", () -> healthy().folder("/home/dev/shop/.idea")
                .windowsFile("C:\\Users\\dev\\AppData\\Roaming\\JetBrains\\GoLand2026.1\\options\\x.xml", "<x/>"));
        put("editor.setting-without-effect", () -> healthy().file(SETTINGS, "{\"go.delvePath\": \"/x\"}\n"));
        put("editor.configuration-file-broken", () -> healthy().file(LAUNCH, "{\"configurations\": [\n"));
        put("editor.launch-bad-mode", () -> launch("\"request\": \"attach\", \"mode\": \"attach\""));
        put("editor.launch-incomplete-path-rule", () -> launch("\"request\": \"launch\", \"program\": \".\", "
                + "\"substitutePath\": [{\"from\": \"/a\"}]"));
        put("editor.launch-port-without-server", () -> launch("\"request\": \"launch\", \"program\": \".\", "
                + "\"port\": 2345").file("/proc/net/tcp", "  sl  local_address rem_address   st\n"));
        put("editor.launch-unknown-attribute", () -> launch("\"request\": \"launch\", \"program\": \".\", "
                + "\"dlvDap\": true"));
        put("editor.launch-attribute-without-effect", () -> launch("\"request\": \"launch\", \"program\": \".\", "
                + "\"processId\": 7"));
    }

    private static void put(String id, Supplier<CaseMachine> machine) {
        ALL.put(id, machine);
    }

    private static CaseMachine healthy() {
        return CaseMachine.healthy();
    }

    private static CaseMachine wslConfig(String text) {
        return healthy().windowsFile(WSLCONFIG, text);
    }

    private static CaseMachine wslConf(String text) {
        return healthy().file("/etc/wsl.conf", text);
    }

    private static CaseMachine launch(String attributes) {
        return healthy().file(LAUNCH, "{\"configurations\": [{\"name\": \"a\", \"type\": \"go\", " + attributes
                + "}]}\n");
    }

    private static CaseMachine attaching() {
        return launch("\"request\": \"attach\", \"mode\": \"local\", \"processId\": 4711");
    }
}
