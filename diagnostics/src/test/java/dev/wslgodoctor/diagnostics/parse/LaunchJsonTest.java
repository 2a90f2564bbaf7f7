package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LaunchJsonTest {

    @Test
    void aUsualConfigurationHasNoFaults() {
        assertEquals(List.of(), faults("""
                "name": "shop", "type": "go", "request": "launch", "mode": "debug",
                "program": "${workspaceFolder}", "cwd": "~/x", "args": ["-v"], "env": {"A": "1"},
                "buildFlags": "-tags=x", "stopOnEntry": "${input:stop}", "preLaunchTask": "build",
                "substitutePath": [{"from": "${workspaceFolder}", "to": "/home/dev/shop"}],
                """));
        assertEquals(List.of(), faults("""
                "name": "a", "type": "go", "request": "attach", "processId": 0, "mode": "local"
                """));
        assertEquals(List.of(), faults("""
                "name": "r", "type": "go", "request": "attach", "mode": "remote", "port": 2345, "host": "127.0.0.1"
                """));
    }

    @Test
    void theRecipesOfTheWebAreSeenThrough() {
        assertEquals(List.of("BAD_MODE configurations[0].mode attach", "DEAD_ATTRIBUTE configurations[0].dlvDap",
                "LEGACY_ONLY_ATTRIBUTE configurations[0].dlvLoadConfig",
                "IGNORED_FOR_REQUEST configurations[0].program attach",
                "LEGACY_ONLY_ATTRIBUTE configurations[0].remotePath"), faults("""
                "type": "go", "request": "attach", "mode": "attach", "dlvDap": true,
                "dlvLoadConfig": {"maxStringLen": 512}, "program": "x", "remotePath": "/x"
                """));
        assertEquals(List.of("REMOTE_LAUNCH configurations[0].mode"), faults("""
                "type": "go", "request": "launch", "mode": "remote"
                """));
    }

    @Test
    void theOldAdapterMayHaveItsOwnAttributes() {
        assertEquals(List.of(), faults("""
                "type": "go", "request": "launch", "debugAdapter": "legacy", "apiVersion": 2, "dlvLoadConfig": {}
                """));
    }

    @Test
    void unknownNamesWrongTypesAndDuplicatesAreNamed() {
        assertEquals(List.of("DUPLICATE_ATTRIBUTE configurations[0].args",
                "UNKNOWN_ATTRIBUTE configurations[0].buildflags buildFlags",
                "UNKNOWN_ATTRIBUTE configurations[0].delve",
                "WRONG_VALUE configurations[0].stopOnEntry true, false",
                "WRONG_VALUE configurations[0].showLog true, false",
                "WRONG_VALUE configurations[0].console internalConsole, integratedTerminal, externalTerminal"), faults("""
                "type": "go", "request": "launch", "args": [], "args": "-v", "buildflags": "", "delve": 1, "__id": 1,
                "stopOnEntry": "yes", "showLog": 1, "console": "terminal"
                """));
    }

    @Test
    void requestMustBeOneOfTwoWords() {
        assertEquals(List.of("BAD_REQUEST configurations[0].request test"),
                faults("\"type\": \"go\", \"request\": \"test\""));
        assertEquals(List.of("BAD_REQUEST configurations[0]"), faults("\"type\": \"go\""));
    }

    @Test
    void aRuleNeedsBothEnds() {
        assertEquals(List.of("INCOMPLETE_RULE configurations[0].substitutePath[1] to",
                "INCOMPLETE_RULE configurations[0].substitutePath[2] from",
                "INCOMPLETE_RULE configurations[0].substitutePath[2] to"), faults("""
                "type": "go", "request": "launch",
                "substitutePath": [{"from": "", "to": "/x"}, {"from": "/a"}, {"form": "/a", "to": 1}]
                """));
    }

    @Test
    void combinationsThatCannotWorkAreNamed() {
        assertEquals(List.of("NEEDS_SERVER configurations[0].port",
                "AS_ROOT_WITHOUT_TERMINAL configurations[0].asRoot",
                "RELATIVE_LOG_DESTINATION configurations[0].logDest", "GCFLAGS_REMOVED configurations[0].buildFlags",
                "GCFLAGS_REMOVED configurations[0].env"), faults("""
                "type": "go", "request": "launch", "port": 2345, "host": "x", "asRoot": true, "logDest": "x.log",
                "buildFlags": "-gcflags='all=-N -l'", "env": {"GOFLAGS": "-gcflags=all=-N"}
                """));
        assertEquals(List.of("PROCESS_AND_WAIT configurations[0].waitFor"), faults("""
                "type": "go", "request": "attach", "processId": 7, "waitFor": "shop"
                """));
    }

    @Test
    void readsOnlyTheGoConfigurationsAndKeepsTheirPlace() {
        Jsonc file = Jsonc.parse("""
                { "configurations": [ {"type": "node", "bogus": 1}, 7, {"name": "张", "type": "go", "request": "launch",
                  "buildFlags": ["-tags", "x y"], "env": {"A": "1", "B": 2},
                  "substitutePath": [{"from": "/a", "to": "/b"}, {"from": "/c"}]} ] }
                """);
        LaunchConfiguration configuration = LaunchJson.of(file).named("张").orElseThrow();
        assertEquals("configurations[2].mode", configuration.pathOf("mode").toString());
        assertEquals(Optional.of(Request.LAUNCH), configuration.request());
        assertEquals(List.of("-tags", "x y"), configuration.buildFlags());
        assertEquals(Optional.of("1"), configuration.environment("A"));
        assertEquals(Optional.empty(), configuration.environment("B"));
        assertEquals(List.of(new SubstitutePath.Rule("/a", "/b")), configuration.rules());
        assertEquals(2, LaunchJson.of(file).configurations().size());
        assertEquals(List.of(), LaunchJson.of(Jsonc.parse("{\"configurations\": {}}")).configurations());
    }

    @Test
    void aFaultLeadsToTheTextAndTheEditThatRemovesIt() {
        String text = "{\n  \"configurations\": [\n    {\n      \"type\": \"go\",\n      \"request\": \"launch\",\n"
                + "      \"dlvDap\": true // new\n    }\n  ]\n}\n";
        LaunchFault fault = LaunchJson.of(Jsonc.parse(text)).faults().getFirst();
        assertEquals("\"dlvDap\": true", fault.span().of(text));
        String edited = JsoncEdit.remove(text, fault.path());
        assertEquals(List.of(), LaunchJson.of(Jsonc.parse(edited)).faults());
        assertTrue(edited.contains("// new"));
    }

    @Test
    void theTableNamesEachAttributeOnceAndFindsItByCase() {
        Set<String> names = new HashSet<>();
        LaunchAttributes.all().forEach(each -> assertTrue(names.add(each.name()), each.name()));
        assertEquals("processId", LaunchAttributes.findInAnyCase("processid").orElseThrow().name());
        assertEquals(Optional.empty(), LaunchAttributes.find("processid"));
        for (Request request : Request.values()) {
            List<String> modes = LaunchAttributes.find("mode").orElseThrow().choices();
            assertTrue(modes.containsAll(LaunchAttributes.modes(request)));
        }
    }

    @Test
    void deadSettingsAreFoundInSettingsJson() {
        String text = "{\"go.delvePath\": \"/x\", \"go.alternateTools\": {}, \"go.delveLoadConfig\": {}, \"x.y\": 1}";
        assertEquals(List.of("go.delvePath", "go.delveLoadConfig"),
                GoSettings.deadIn(Jsonc.parse(text)).stream().map(JsoncNode.Member::name).toList());
        assertEquals(Optional.of("go.alternateTools"),
                GoSettings.find("go.delvePath").flatMap(GoSettings.Setting::instead));
        assertEquals(GoSettings.Status.USED, GoSettings.find("go.buildFlags").orElseThrow().status());
        assertEquals(Optional.empty(), GoSettings.find("go.formatTool"));
        assertTrue(GoSettings.delveConfigKeys().contains("dlvFlags"));
    }

    private static List<String> faults(String members) {
        Jsonc file = Jsonc.parse("{\"configurations\": [{" + members + "}]}");
        assertTrue(file.isSound(), members);
        return LaunchJson.of(file).faults().stream()
                .map(fault -> fault.kind() + " " + fault.path() + fault.detail().map(detail -> " " + detail).orElse(""))
                .toList();
    }
}
