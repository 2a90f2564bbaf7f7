package dev.wslgodoctor.diagnostics.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.cause.cases.HealthyMachines;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Single rules, each with a correct file that differs in what the rule forbids. */
class LintRulesTest {

    private static final String LAUNCH = "/home/dev/shop/.vscode/launch.json";
    private static final String SETTINGS = "/home/dev/shop/.vscode/settings.json";
    private static final String CONFIG = "C:\\Users\\dev\\.wslconfig";

    private static List<Remark> remarks(CaseMachine machine) {
        return new Lint(machine.at()).look(CauseCatalog.all()).remarks();
    }

    private static List<String> shown(CaseMachine machine) {
        return remarks(machine).stream().map(remark -> remark.line().orElse(0) + " " + remark.rule()).toList();
    }

    private static CaseMachine logging(String output) {
        return CaseMachine.healthy().file(LAUNCH, "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", "
                + "\"request\": \"launch\", \"program\": \"${workspaceFolder}\", \"showLog\": true,\n"
                + "\"logOutput\": \"" + output + "\"}]}\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"debugger", "dap,rpc",
        "debugger,gdbwire,lldbout,debuglineerr,rpc,dap,fncall,minidump,stack", "", "${input:parts}"})
    void delveKnowsThesePartsOfItsLog(String output) {
        assertEquals(List.of(), shown(logging(output)));
    }

    @Test
    void delveSplitsTheNamesOfItsLogAtCommasOnly() {
        List<Remark> remarks = remarks(logging("debugger, dap,verbose,"));

        assertEquals(List.of("2 launch.unknown-log-output"), shown(logging("debugger, dap,verbose,")));
        assertEquals("logOutput names parts that Delve does not have: \" dap\", \"verbose\", \"\". Between the names "
                + "stand commas alone.", Texts.in(Locale.ENGLISH).of(remarks.getFirst().textKey(),
                        remarks.getFirst().arguments()));
        assertEquals("go-delve/delve pkg/logflags/logflags.go@05ff638c", remarks.getFirst().source());
    }

    @Test
    void theMembersOfDelveConfigTakeTheSameValues() {
        assertEquals(List.of("3 settings.unknown-log-output", "4 settings.wrong-value", "5 settings.incomplete-rule",
                        "6 settings.wrong-value"),
                shown(CaseMachine.healthy().file(SETTINGS, """
                        {"go.delveConfig": {
                          "showLog": true,
                          "logOutput": "dap;rpc",
                          "debugAdapter": "dlv",
                          "substitutePath": [{"from": "/src"}],
                          "dlvFlags": "--check-go-version"
                        }}
                        """)));
        assertEquals(List.of(), shown(CaseMachine.healthy().file(SETTINGS, """
                {"go.delveConfig": {
                  "showLog": true,
                  "logOutput": "dap,rpc",
                  "debugAdapter": "dlv-dap",
                  "substitutePath": [{"from": "/src", "to": "/home/dev/shop"}],
                  "dlvFlags": ["--check-go-version"]
                }}
                """)));
    }

    @Test
    void settingsOfTheExtensionTakeOneKindOfValue() {
        assertEquals(List.of("2 settings.wrong-value", "3 settings.wrong-value", "4 settings.wrong-value",
                        "6 settings.duplicate-attribute"),
                shown(CaseMachine.healthy().file(SETTINGS, """
                        {
                          "go.buildTags": ["integration"],
                          "go.inferGopath": "yes",
                          "go.toolsManagement.checkForUpdates": "never",
                          "go.testTimeout": "30s",
                          "go.testTimeout": "60s"
                        }
                        """)));
        assertEquals(List.of(), shown(CaseMachine.healthy().file(SETTINGS, """
                {
                  // 标签
                  "go.buildTags": "integration", "go.inferGopath": false, "go.testFlags": null, "go.goroot": null,
                  "go.toolsManagement.checkForUpdates": "local", "go.testTimeout": "60s",
                  "go.alternateTools": {"golangci-lint": "/opt/lint", "gopls": "gopls"},
                  "[go]": {"editor.formatOnSave": true}, "go.lintTool": "golangci-lint",
                }
                """)));
    }

    @Test
    void anOctalMaskBeginsWithAZero() {
        List<Remark> remarks = remarks(CaseMachine.healthy().file("/etc/wsl.conf", "[filesystem]\numask = 22\n"));

        assertEquals(List.of("config.decimal-umask 026"), remarks.stream().map(remark -> remark.rule() + " "
                + remark.arguments().get("value")).toList());
        for (String mask : List.of("0022", "022", "0x12", "18", "0", "\"0027\"")) {
            assertEquals(List.of(), shown(CaseMachine.healthy().file("/etc/wsl.conf", "[filesystem]\numask = " + mask
                    + "\n")), mask);
        }
    }

    @Test
    void theFirewallCannotBeSwitchedOffInMirroredMode() {
        assertEquals(List.of("3 wsl-vm.wslconfig-without-effect"), shown(CaseMachine.healthy().windowsFile(CONFIG,
                "[wsl2]\nnetworkingMode=mirrored\nfirewall=false\n")));
        assertEquals(List.of(), shown(CaseMachine.healthy().windowsFile(CONFIG, "[wsl2]\nfirewall=false\n")));
    }

    @Test
    void aRemoteSessionReadsNoProcess() {
        assertEquals(List.of("2 launch.ignored-for-request"), shown(CaseMachine.healthy().file(LAUNCH,
                "{\"configurations\": [{\"name\": \"r\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"mode\": \"remote\",\n\"processId\": 5, \"port\": 2345}]}\n")));
        assertEquals(List.of("2 launch.ignored-for-request"), shown(CaseMachine.healthy().file(LAUNCH,
                "{\"configurations\": [{\"name\": \"r\", \"type\": \"go\", \"request\": \"attach\", "
                        + "\"mode\": \"remote\",\n\"console\": \"integratedTerminal\", \"port\": 2345}]}\n")));
    }

    @Test
    void aWindowsPathWithSingleBackslashesMayHoldATab() {
        assertEquals(List.of("2 config.control-character-in-path", "2 wsl-vm.wslconfig-file-missing"),
                shown(CaseMachine.healthy().windowsFile(CONFIG, "[wsl2]\nkernel=C:\\temp\\bzImage\n")));
        assertEquals(List.of(), shown(CaseMachine.healthy().windowsFile("C:\\temp\\bzImage", "kernel")
                .windowsFile(CONFIG, "[wsl2]\nkernel=C:\\\\temp\\\\bzImage\nswapFile=C:\\\\temp\\\\n.vhdx\n")));
    }

    @Test
    void filesThatAreCorrectGetNoRemarkInAnyEncoding() {
        String conf = """
                # Ubuntu，默认
                [boot]
                systemd = TRUE
                command = "service docker start" # at every start
                [USER]
                Default=dev
                [automount]
                options = "metadata,umask=022,fmask=11"
                mountFsTab=1
                [network]
                hostname = 开发机
                """;
        String config = """
                # 限制
                [wsl2]
                memory=8GB # Limits
                processors=2
                swap=0
                swapFile=C:\\\\temp\\\\swap.vhdx
                networkingMode=mirrored
                vmIdleTimeout=-1
                [experimental]
                autoMemoryReclaim=gradual
                ignoredPorts=3000, 9000
                hostAddressLoopback=true
                """;
        for (byte[] bytes : List.of(config.getBytes(StandardCharsets.UTF_8),
                config.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + config).getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + config).getBytes(StandardCharsets.UTF_16LE))) {
            assertEquals(List.of(), shown(CaseMachine.healthy().file("/etc/wsl.conf", conf)
                    .windowsFile(CONFIG, bytes)));
        }
        assertEquals(List.of(), shown(CaseMachine.healthy().file("/etc/wsl.conf", conf.replace("\n", "\r\n"))));
    }

    @TestFactory
    Stream<DynamicTest> aHealthyMachineGetsNoRemark() {
        return HealthyMachines.all().entrySet().stream().map(machine -> DynamicTest.dynamicTest(machine.getKey(),
                () -> assertEquals(List.of(), remarks(machine.getValue().get()))));
    }

    @Test
    void everyEditorsSettingsAreReadOnBothSides() {
        String dead = "{\n\"go.delvePath\": \"/x\"}\n";
        CaseMachine machine = CaseMachine.healthy();
        List<String> servers = List.of(".vscode-server", ".vscode-server-insiders", ".vscodium-server",
                ".cursor-server");
        List<String> products = List.of("Code", "Code - Insiders", "VSCodium", "Cursor");
        servers.forEach(server -> machine.file("/home/dev/" + server + "/data/Machine/settings.json", dead));
        products.forEach(product -> machine.windowsFile("C:\\Users\\dev\\AppData\\Roaming\\" + product
                + "\\User\\settings.json", dead));

        List<Remark> remarks = remarks(machine).stream().filter(remark -> remark.rule().equals("settings.dead"))
                .toList();

        assertEquals(8, remarks.stream().map(Remark::file).distinct().count(), remarks.toString());
        assertEquals(List.of(2), remarks.stream().map(remark -> remark.line().orElse(0)).distinct().toList());
    }

    @Test
    void aLaunchJsonWithEveryAttributeGetsNoRemark() {
        assertEquals(List.of(), shown(CaseMachine.healthy().file("/home/dev/shop/.env", "A=1\n").file(LAUNCH, """
                {
                  // 使用 IntelliSense
                  "version": "0.2.0",
                  "inputs": [{"id": "pick", "type": "promptString", "description": "x"}],
                  "compounds": [{"name": "both", "configurations": ["Shop"], "stopAll": true}],
                  "configurations": [
                    {"name": "Shop", "type": "go", "request": "launch", "mode": "auto",
                      "program": "${workspaceFolder}", "cwd": "~", "args": ["-v"], "env": {"A": "1", "B": null},
                      "envFile": "${workspaceFolder}/.env", "buildFlags": "-tags=x", "output": "out/debug",
                      "debugAdapter": "dlv-dap", "dlvFlags": ["--check-go-version=true"], "maxStringLen": 1024,
                      "maxArrayValues": 10, "stackTraceDepth": 20, "showLog": true, "logOutput": "debugger,dap",
                      "logDest": "/tmp/dlv.log", "trace": "verbose", "stopOnEntry": false,
                      "console": "integratedTerminal", "asRoot": true, "outputMode": "remote", "backend": "native",
                      "showGlobalVariables": true, "showRegisters": false, "hideSystemGoroutines": true,
                      "goroutineFilters": "-runtime.goexit", "showPprofLabels": ["a"], "followExec": true,
                      "followExecRegex": "x", "presentation": {"hidden": false, "group": "", "order": 1},
                      "internalConsoleOptions": "neverOpen", "serverReadyAction": {"pattern": "x"},
                      "linux": {"env": {"X": "1"}},},
                    {"name": "Node", "type": "node", "request": "launch", "whatever": true, "mode": "x"},
                  ],
                }
                """)));
    }
}
