package dev.wslgodoctor.diagnostics.folklore;

import java.util.List;

/** The cards about what is said about Go: modules, variables, build flags. */
final class GoFolklore {

    static final List<Card> CARDS = List.of(
            new Card("cgo-strips", Truth.FALSE, List.of(), List.of(), List.of("golang/go src/cmd/link@go1.25.12")),
            new Card("ldflags-strip", Truth.TRUE,
                    List.of("binary.stripped", "binary.flags-strip", "toolchain.goflags-strip"), List.of("R38"),
                    List.of("golang/go src/cmd/link/internal/ld/main.go@go1.25.12")),
            new Card("nl-required", Truth.PARTLY_TRUE, List.of("binary.optimised"), List.of(),
                    List.of("go-delve/delve pkg/proc/bininfo.go@3b77598")),
            new Card("gcflags-without-all", Truth.PARTLY_TRUE, List.of("binary.optimised"), List.of(),
                    List.of("golang/go src/cmd/go/alldocs.go@go1.25.12")),
            new Card("gcflags-in-build-flags", Truth.FALSE, List.of("editor.launch-attribute-without-effect"),
                    List.of("R41"), List.of("golang/vscode-go extension/src/goDebugConfiguration.ts@28e27ff")),
            new Card("strip-then-extract", Truth.FALSE, List.of("binary.stripped"), List.of(),
                    List.of("golang/go src/cmd/link@go1.25.12", "go-delve/delve pkg/proc/bininfo.go@3b77598")),
            new Card("go-makes-pdb", Truth.FALSE, List.of(), List.of(), List.of("golang/go src/cmd/link@go1.25.12")),
            new Card("inlining-loses-breakpoints", Truth.PARTLY_TRUE, List.of("binary.optimised"), List.of(),
                    List.of("go-delve/delve pkg/proc/breakpoints.go@3b77598")),
            new Card("preemption-misses", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve pkg/proc/native/proc.go@3b77598")),
            new Card("unverified-is-path", Truth.PARTLY_TRUE,
                    List.of("files.recorded-paths-differ", "binary.stripped"), List.of("R40"),
                    List.of("go-delve/delve service/dap/server.go@3b77598")),
            new Card("go111module-on", Truth.FALSE, List.of("toolchain.modules-switched-off"), List.of(),
                    List.of("golang/go src/cmd/go/internal/modload/init.go@go1.25.12")),
            new Card("goroot-export", Truth.FALSE, List.of("toolchain.windows-go-values"), List.of("R25"),
                    List.of("golang/go src/cmd/go/internal/cfg/cfg.go@go1.25.12")),
            new Card("goproxy-direct", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/cmd/go/internal/modfetch@go1.25.12")),
            new Card("goinsecure", Truth.HARMFUL, List.of("toolchain.checksums-switched-off"), List.of("R62"),
                    List.of("golang/go #18519", "go.dev/ref/mod")),
            new Card("gosumdb-off", Truth.HARMFUL, List.of("toolchain.checksums-switched-off"), List.of(),
                    List.of("go.dev/ref/mod")),
            new Card("gomemlimit-automatic", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/runtime@go1.25.12")),
            new Card("edit-go-mod-for-old-go", Truth.HARMFUL, List.of("toolchain.go-older-than-module"),
                    List.of("R30"), List.of("freemyipod/wInd3x #20")),
            new Card("buildvcs-false", Truth.PARTLY_TRUE, List.of(), List.of("R34"), List.of("golang/go #51253")),
            new Card("crlf-breaks-go", Truth.FALSE, List.of(), List.of("R55"),
                    List.of("golang/go src/cmd/compile/internal/syntax/source.go@go1.25.12")),
            new Card("sigchld-lost", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/go src/os/exec_unix.go@go1.25.12")),
            new Card("windows-go-is-enough", Truth.FALSE,
                    List.of("toolchain.only-windows-go", "toolchain.windows-go-first"), List.of("R24"),
                    List.of("golang/vscode-go #3160")));

    private GoFolklore() {
    }
}
