package dev.wslgodoctor.diagnostics.folklore;

import java.util.List;

/** The cards about what is said about the kernel: ptrace, control groups, signals, time. */
final class KernelFolklore {

    static final List<Card> CARDS = List.of(
            new Card("ptrace-scope-zero", Truth.PARTLY_TRUE, List.of("wsl-vm.yama-forbids-attach"),
                    List.of("R17", "R42"),
                    List.of("go-delve/delve service/debugger/debugger_linux.go@3b77598",
                            "microsoft/WSL2-Linux-Kernel arch/x86/configs/config-wsl@03490834")),
            new Card("ptrace-sysctl-conf", Truth.PARTLY_TRUE, List.of("wsl-vm.yama-forbids-attach"), List.of("R17"),
                    List.of("MicrosoftDocs/WSL WSL/systemd.md@8842def",
                            "microsoft/WSL2-Linux-Kernel arch/x86/configs/config-wsl@03490834")),
            new Card("wsl-kernel-blocks-ptrace", Truth.FALSE, List.of("wsl-vm.yama-forbids-attach"), List.of("R17"),
                    List.of("microsoft/WSL2-Linux-Kernel arch/x86/configs/config-wsl@03490834", "microsoft/WSL #4286")),
            new Card("traceme-test-program", Truth.FALSE, List.of(), List.of(), List.of("man7.org ptrace(2)")),
            new Card("yama-eacces", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve service/debugger/debugger_linux.go@3b77598")),
            new Card("attach-text-names-yama", Truth.PARTLY_TRUE,
                    List.of("wsl-vm.yama-forbids-attach", "debugger.target-already-traced",
                            "debugger.target-of-another-user"),
                    List.of(), List.of("go-delve/delve service/debugger/debugger_linux.go@3b77598")),
            new Card("cgroup-v2-breaks-attach", Truth.FALSE, List.of("distro.wsl-conf-has-cgroup-section"),
                    List.of("R18"),
                    List.of("microsoft/WSL src/linux/init/config.cpp@3e27a6a", "man7.org ptrace(2)")),
            new Card("cgroup-section-wsl-conf", Truth.FALSE, List.of("distro.wsl-conf-has-cgroup-section"), List.of(),
                    List.of("microsoft/WSL src/linux/init/WslDistributionConfig.cpp@3e27a6a")),
            new Card("stat-cgroup-percent-t", Truth.FALSE, List.of(), List.of(),
                    List.of("microsoft/WSL src/linux/init/config.cpp@3e27a6a")),
            new Card("force-cgroup-v2", Truth.HARMFUL, List.of(), List.of("R18"),
                    List.of("microsoft/WSL #6662", "microsoft/WSL src/linux/init/config.cpp@3e27a6a")),
            new Card("go-reads-memory-max", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/internal/runtime/cgroup@go1.25.12")),
            new Card("gomaxprocs-one", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/internal/runtime/cgroup@go1.25.12")),
            new Card("seccomp-hides-breakpoints", Truth.FALSE, List.of(), List.of(),
                    List.of("microsoft/WSL src/linux/init/main.cpp@3e27a6a")),
            new Card("pid1-swallows-signals", Truth.FALSE, List.of(), List.of(),
                    List.of("microsoft/WSL src/linux/init/init.cpp@3e27a6a", "man7.org signal(7)")),
            new Card("kernel-headers-apt", Truth.FALSE, List.of(), List.of(),
                    List.of("microsoft/WSL2-Linux-Kernel README.md@03490834")),
            new Card("hwclock-every-minute", Truth.PARTLY_TRUE, List.of("wsl-vm.clock-set-by-cron"), List.of("R16"),
                    List.of("microsoft/WSL src/linux/init/main.cpp@3e27a6a", "microsoft/WSL #10006")),
            new Card("drop-caches", Truth.PARTLY_TRUE, List.of(), List.of(),
                    List.of("microsoft/WSL #10103",
                            "microsoft/WSL2-Linux-Kernel arch/x86/configs/config-wsl@03490834")),
            new Card("patched-go", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/runtime/os_linux.go@go1.25.12")),
            new Card("syscalls-to-windows", Truth.FALSE, List.of("files.project-on-windows-drive"), List.of(),
                    List.of("MicrosoftDocs/WSL WSL/compare-versions.md@8842def")),
            new Card("genie", Truth.FALSE, List.of(), List.of(),
                    List.of("MicrosoftDocs/WSL WSL/systemd.md@8842def")));

    private KernelFolklore() {
    }
}
