package dev.wslgodoctor.diagnostics.folklore;

import java.util.List;

/** The cards about what is said about Delve and the editor. */
final class DebugFolklore {

    static final List<Card> CARDS = List.of(
            new Card("go-delve-path", Truth.FALSE,
                    List.of("editor.setting-without-effect", "editor.dlv-setting-points-nowhere"), List.of("R48"),
                    List.of("golang/vscode-go extension/package.json@28e27ff")),
            new Card("go-delve-load-config", Truth.FALSE, List.of("editor.setting-without-effect"), List.of(),
                    List.of("golang/vscode-go extension/package.json@28e27ff")),
            new Card("dlv-dap-true", Truth.FALSE, List.of("editor.launch-unknown-attribute"), List.of(),
                    List.of("golang/vscode-go extension/package.json@28e27ff")),
            new Card("load-config-maps-paths", Truth.FALSE,
                    List.of("editor.launch-attribute-without-effect", "files.recorded-paths-differ"), List.of(),
                    List.of("golang/vscode-go docs/debugging.md@28e27ff")),
            new Card("mode-attach", Truth.FALSE, List.of("editor.launch-bad-mode"), List.of(),
                    List.of("go-delve/delve service/dap/types.go@3b77598")),
            new Card("process-id-in-launch", Truth.FALSE, List.of("editor.launch-attribute-without-effect"), List.of(),
                    List.of("go-delve/delve service/dap/types.go@3b77598")),
            new Card("port-chooses-port", Truth.FALSE, List.of("editor.launch-port-without-server"), List.of(),
                    List.of("golang/vscode-go docs/debugging.md@28e27ff")),
            new Card("check-go-version-false", Truth.HARMFUL,
                    List.of("debugger.version-check-switched-off", "debugger.version-does-not-cover-go"),
                    List.of("R28"), List.of("go-delve/delve pkg/goversion/compat.go@3b77598")),
            new Card("delve-latest", Truth.PARTLY_TRUE, List.of("debugger.version-does-not-cover-go"), List.of("R28"),
                    List.of("go-delve/delve pkg/goversion/compat.go@3b77598")),
            new Card("addr-flag", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("dap-continue", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("accept-multiclient", Truth.TRUE, List.of(), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("kill-dlv", Truth.HARMFUL, List.of("debugger.target-already-traced"), List.of("R43"),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("only-same-user-false", Truth.PARTLY_TRUE, List.of("debugger.target-of-another-user"), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("substitute-path-order", Truth.FALSE,
                    List.of("files.recorded-paths-differ", "editor.launch-incomplete-path-rule"), List.of(),
                    List.of("go-delve/delve pkg/locspec/locations.go@3b77598",
                            "golang/vscode-go docs/debugging.md@28e27ff")),
            new Card("windows-rule-keeps-case", Truth.FALSE, List.of("files.recorded-paths-differ"), List.of("R56"),
                    List.of("go-delve/delve pkg/locspec/locations.go@3b77598")),
            new Card("windows-debugger-sees-linux", Truth.FALSE, List.of("editor.folder-opened-from-windows"),
                    List.of(), List.of("MicrosoftDocs/WSL WSL/compare-versions.md@8842def")),
            new Card("dap-socket-race", Truth.FALSE, List.of(), List.of(),
                    List.of("golang/vscode-go extension/src/goDebugFactory.ts@28e27ff")),
            new Card("edit-extension-js", Truth.HARMFUL, List.of(), List.of(),
                    List.of("golang/vscode-go docs/debugging.md@28e27ff")),
            new Card("runtime-breakpoint", Truth.TRUE, List.of(), List.of(),
                    List.of("golang/go src/runtime/proc.go@go1.25.12")),
            new Card("wsl1-to-wsl2", Truth.TRUE, List.of("distro.is-wsl1"), List.of("R19"),
                    List.of("go-delve/delve #1973")),
            new Card("backend-windbg", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")),
            new Card("breakpoints-protobuf", Truth.FALSE, List.of(), List.of(),
                    List.of("go-delve/delve service/dap/server.go@3b77598")),
            new Card("wd-finds-source", Truth.FALSE, List.of("files.recorded-paths-differ"), List.of(),
                    List.of("go-delve/delve cmd/dlv/cmds/commands.go@3b77598")));

    private DebugFolklore() {
    }
}
