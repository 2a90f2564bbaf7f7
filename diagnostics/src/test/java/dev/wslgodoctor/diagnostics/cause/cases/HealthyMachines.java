package dev.wslgodoctor.diagnostics.cause.cases;

import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Machines without fault, the usual one and unusual ones, as bytes at the gateways. */
public final class HealthyMachines {

    private static final String LIST = "  NAME            STATE           VERSION\n* Ubuntu-24.04    Running         %d\n";

    private static final String WSLCONFIG = "C:\\Users\\dev\\.wslconfig";

    private static final String WSL1_MOUNTS = """
            rootfs / wslfs rw,noatime 0 0
            none /dev tmpfs rw,noatime,mode=755 0 0
            proc /proc proc rw,nosuid,nodev,noexec,noatime 0 0
            C:\\134 /mnt/c drvfs rw,noatime,uid=1000,gid=1000,case=off 0 0
            """;

    private HealthyMachines() {
    }

    /** Each machine by a name that says what is unusual about it. */
    public static Map<String, Supplier<CaseMachine>> all() {
        Map<String, Supplier<CaseMachine>> machines = new TreeMap<>();
        machines.put("usual", CaseMachine::healthy);
        versions(machines);
        configurations(machines);
        places(machines);
        distros(machines);
        return machines;
    }

    private static void versions(Map<String, Supplier<CaseMachine>> machines) {
        machines.put("new WSL, kernel 6.18 with Yama set to 0", () -> version("2.9.4.0", "6.18.35.2-1",
                "6.18.35.2-microsoft-standard-WSL2").file("/proc/sys/kernel/yama/ptrace_scope", "0\n"));
        machines.put("old WSL, kernel 5.15 without Yama", () -> version("1.2.5.0", "5.15.90.1",
                "5.15.90.1-microsoft-standard-WSL2").without("/proc/sys/kernel/yama"));
        machines.put("kernel that was built by hand, without Yama", () -> CaseMachine.healthy()
                .system("release", "6.6.36-custom+").without("/proc/sys/kernel/yama"));
        machines.put("wsl.exe in Chinese", () -> CaseMachine.healthy().says("WSL 版本: 2.5.9.0\r\n内核版本: 6.6.87.2-1\r\n"
                + "WSLg 版本: 1.0.66\r\nMSRDC 版本: 1.2.6074\r\nDirect3D 版本: 1.611.1-81528511\r\n"
                + "DXCore 版本: 10.0.26100.1-240331-1435.ge-release\r\nWindows: 10.0.26100.4349\r\n", "--version"));
        machines.put("WSL 1 by choice, nothing is debugged",
                () -> CaseMachine.healthy().says(LIST.formatted(1), "-l", "-v")
                .system("release", "4.4.0-19041-Microsoft")
                        .file("/proc/sys/kernel/osrelease", "4.4.0-19041-Microsoft\n")
                .file("/proc/mounts", WSL1_MOUNTS).without("/proc/sys/kernel/yama")
                .without("/home/dev/shop/.vscode/launch.json")
                .windowsFile("C:\\Users\\dev\\AppData\\Roaming\\Code\\User\\settings.json",
                        "{\"remote.WSL.fileWatcher.polling\": true}\n"));
        machines.put("WSL 1 beside WSL 2", () -> CaseMachine.healthy().says(LIST.formatted(2)
                + "  Legacy          Stopped         1\n  docker-desktop  Running         2\n", "-l", "-v"));
    }

    private static CaseMachine version(String wsl, String kernel, String release) {
        return CaseMachine.healthy().says("WSL version: " + wsl + "\nKernel version: " + kernel
                + "\nWSLg version: 1.0.66\nWindows version: 10.0.26100.4349\n", "--version")
                .system("release", release).file("/proc/sys/kernel/osrelease", release + "\n");
    }

    private static void configurations(Map<String, Supplier<CaseMachine>> machines) {
        machines.put("with systemd", () -> CaseMachine.healthy().file("/etc/wsl.conf", "[boot]\nsystemd=true\n")
                .file("/proc/1/comm", "systemd\n"));
        machines.put("without systemd and without wsl.conf", () -> CaseMachine.healthy().without("/etc/wsl.conf")
                .file("/proc/1/comm", "init(Ubuntu-24.\n"));
        machines.put("mirrored networking", () -> CaseMachine.healthy().windowsFile(WSLCONFIG,
                "[wsl2]\nnetworkingMode=mirrored\ndnsTunneling=true\nautoProxy=true\n[experimental]\n"
                        + "hostAddressLoopback=true\n"));
        machines.put("configuration files of Windows editors", () -> CaseMachine.healthy()
                .windowsFile(WSLCONFIG, "\uFEFF# memory\r\n[wsl2]\r\nmemory=8GB # enough\r\n")
                .file("/etc/wsl.conf", "# made by hand\r\n[boot]\r\nsystemd=true\r\n[user]\r\ndefault=dev\r\n"));
        machines.put("no .wslconfig", () -> CaseMachine.healthy().without("/mnt/c/Users/dev/.wslconfig"));
        machines.put("harmless variables of Go", () -> CaseMachine.healthy().variable("GOFLAGS", "-mod=mod")
                .variable("GOPRIVATE", "git.example/team").variable("GONOSUMDB", "git.example/team"));
    }

    private static void places(Map<String, Supplier<CaseMachine>> machines) {
        machines.put("drives below the root", () -> CaseMachine.healthy()
                .file("/etc/wsl.conf", "[boot]\nsystemd=true\n[automount]\nroot=/\n"));
        machines.put("no Windows folders on PATH", () -> CaseMachine.healthy().variable("PATH",
                "/usr/local/go/bin:/home/dev/go/bin:/usr/local/bin:/usr/bin:/bin"));
        machines.put("no VS Code", () -> CaseMachine.healthy().without("/home/dev/.vscode-server")
                .without("/mnt/c/Users/dev/AppData/Roaming/Code").without("/home/dev/shop/.vscode"));
        machines.put("no project", () -> CaseMachine.healthy().without("/home/dev/shop")
                .without("/mnt/c/Users/dev/AppData/Roaming/Code"));
        machines.put("project of several modules", () -> CaseMachine.healthy()
                .file("/home/dev/shop/go.work", "go 1.24\n\nuse (\n\t.\n\t./tools\n)\n")
                .file("/home/dev/shop/tools/go.mod", "module example.com/shop/tools\n\ngo 1.24\n"));
    }

    private static void distros(Map<String, Supplier<CaseMachine>> machines) {
        machines.put("root is the user", () -> CaseMachine.healthy().system("user", "root").system("uid", "0"));
        machines.put("like NixOS: tools in the store, no /usr/bin", () -> CaseMachine.healthy()
                .without("/usr/local/go").tool("/nix/store/0a1b-go-1.24.4/bin/go", CaseMachine.Tools.ELF_X86_64)
                .link("/run/current-system/sw/bin/go", "/nix/store/0a1b-go-1.24.4/bin/go")
                .says("go version go1.24.4 linux/amd64\n", "/run/current-system/sw/bin/go", "version")
                .variable("PATH", "/run/wrappers/bin:/home/dev/go/bin:/run/current-system/sw/bin")
                .variable("SHELL", "/run/current-system/sw/bin/bash")
                .file("/etc/passwd", "root:x:0:0::/root:/run/current-system/sw/bin/bash\n"
                        + "dev:x:1000:100::/home/dev:/run/current-system/sw/bin/bash\n")
                .file("/etc/os-release", "ID=nixos\nNAME=NixOS\n"));
        machines.put("like Alpine: busybox, no bash", () -> CaseMachine.healthy()
                .without("/usr/local/go").tool("/usr/lib/go/bin/go", CaseMachine.Tools.ELF_X86_64)
                .link("/usr/bin/go", "/usr/lib/go/bin/go")
                        .says("go version go1.24.4 linux/amd64\n", "/usr/bin/go", "version")
                .variable("PATH", "/home/dev/go/bin:/usr/local/bin:/usr/bin:/bin").variable("SHELL", "/bin/ash")
                .file("/etc/passwd", "root:x:0:0:root:/root:/bin/ash\ndev:x:1000:1000::/home/dev:/bin/ash\n")
                .file("/etc/os-release", "ID=alpine\nNAME=\"Alpine Linux\"\n"));
        machines.put("plain Linux", () -> CaseMachine.healthy().plainLinux()
                .system("release", "6.12.48+deb13-amd64").file("/proc/sys/kernel/osrelease", "6.12.48+deb13-amd64\n")
                .file("/proc/mounts", "/dev/sda1 / ext4 rw,relatime 0 0\n").without("/etc/wsl.conf")
                .choosing(Choice.NONE.withProject("/home/dev/shop")));
        machines.put("a distro that is stopped", () -> CaseMachine.healthy()
                .windowsFile("C:\\Users\\dev\\AppData\\Local\\wsl\\{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}\\ext4.vhdx",
                        "stands for the virtual disk\n")
                .says("  NAME            STATE           VERSION\n* Ubuntu-24.04    Stopped         2\n", "-l", "-v"));
        machines.put("a distro that was named in another case", () -> CaseMachine.healthy().choosing(new Choice(
                Optional.of("ubuntu-24.04"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty())));
    }
}
