package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project that was made to do harm to whoever looks at it. Each of its traps leaves a file named CANARY behind when
 * it is sprung; looking at the project springs none.
 */
@Tag("lab")
class HostileRepositoryTest {

    private static final String DISTRO = "Ubuntu-24.04";
    private static final String TRAP = """
            #!/bin/sh
            for d in /home/dev /home/dev/shop /mnt/c/Users/dev /tmp; do : > "$d/CANARY"; done 2>/dev/null
            echo 'Delve Debugger'; echo 'Version: 1.99.0'; echo 'go version go1.99.0 linux/amd64'
            """;
    private static final List<String> NAMES = List.of("-rf", "it's \"quoted\"", "$(touch CANARY)", "`touch CANARY`",
            "two\nlines", "a;touch CANARY", "100%PATH%", "张😀", "trailing space ");

    @TempDir
    private Path folder;

    @Test
    void lookingAtAHostileProjectRunsNothingOfIt() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder, HostileRepositoryTest::setTraps)) {
            assertTrapsAreArmed(world);
            String index = bytesOf(world, "/home/dev/shop/.git/index");

            Run check = world.run("check", "--json", "--project=/home/dev/shop");
            assertExamined(check);
            assertExamined(world.run("check", "--json", "--project=/home/dev/shop", "--shells"));
            for (String cause : Findings.with("holds", check)) {
                world.run("repair", cause, "--preview", "--project=/home/dev/shop");
            }
            Run bundle = world.run("bundle", folder.resolve("hostile.zip").toString(), "--project=/home/dev/shop");
            assertEquals(ExitCode.OK, bundle.status(), bundle.err());

            assertEquals("", canaries(world));
            assertEquals(index, bytesOf(world, "/home/dev/shop/.git/index"));
        }
    }

    @Test
    void aFolderMayHaveAnyNameAndIsExaminedUnderThatName() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder, HostileRepositoryTest::addFolders)) {
            for (String name : NAMES) {
                Run run = world.run("check", "--json", "--project=/home/dev/" + name);

                assertExamined(run);
                JsonObject target = run.json().getAsJsonObject("target");
                assertEquals("/home/dev/" + name, target.get("project").getAsString());
                assertTrue(target.get("debug").toString().contains("Launch shop"), name + ": " + target);
                assertEquals("", canaries(world), name);
            }
        }
    }

    private static void assertExamined(Run run) {
        assertTrue(Set.of(ExitCode.OK, ExitCode.FOUND, ExitCode.UNDETERMINED).contains(run.status()),
                run.status() + run.err());
        assertEquals("ruled-out", Findings.verdicts(run.json()).get("distro.does-not-start"), run.out());
    }

    // a trap that would not be sprung by the program it is made for would prove nothing
    private static void assertTrapsAreArmed(LabWorld world) throws GatewayException {
        for (List<String> careless : List.of(List.of("/home/dev/shop/tools/dlv", "version"),
                List.of("/home/dev/shop/go", "env"), List.of("git", "-C", "/home/dev/shop", "status"))) {
            inDistro(world, careless);
            assertFalse(canaries(world).isEmpty(), careless + " springs no trap");
            inDistro(world, List.of("sh", "-c",
                    "rm -f /home/dev/CANARY /home/dev/shop/CANARY /mnt/c/Users/dev/CANARY /tmp/CANARY"));
            assertEquals("", canaries(world));
        }
    }

    private static Output inDistro(LabWorld world, List<String> argv) throws GatewayException {
        List<String> all = new ArrayList<>(List.of("-d", DISTRO, "-e"));
        all.addAll(argv);
        return world.wsl(Blob.EMPTY, all.toArray(String[]::new));
    }

    private static String canaries(LabWorld world) throws GatewayException {
        return world.wsl(Blob.EMPTY, "-d", DISTRO, "-u", "root", "-e", "find", "/home", "/tmp", "/var", "/root", "/etc",
                "/mnt/c", "/opt", "(", "-name", "CANARY", "-o", "-name", "CANARY)*", ")").text().strip();
    }

    private static String bytesOf(LabWorld world, String path) throws GatewayException {
        Output output = inDistro(world, List.of("sha256sum", path));
        assertEquals(0, output.exit(), output.errorText());
        return output.text();
    }

    private static void setTraps(Path world) throws IOException {
        Path home = world.resolve("distros/" + DISTRO + "/files/home/dev");
        Path shop = home.resolve("shop");
        for (String trap : List.of("go", "dlv", "git", "tools/dlv", "tools/go", "tools/fsmonitor", "tools/filter")) {
            program(shop.resolve(trap), TRAP);
        }
        Files.writeString(shop.resolve(".vscode/settings.json"), """
                {
                    "go.alternateTools": {
                        "dlv": "${workspaceFolder}/tools/dlv",
                        "go": "${workspaceFolder}/tools/go"
                    },
                    "go.toolsEnvVars": { "GOFLAGS": "-toolexec=/home/dev/shop/tools/go", "GOROOT": "/home/dev/shop" },
                    "go.delveConfig": { "dlvLoadConfig": {} },
                    "go.buildFlags": ["-toolexec=/home/dev/shop/tools/go", "-ldflags=-s -w"]
                }
                """);
        Files.writeString(shop.resolve(".envrc"), "/home/dev/shop/tools/go\nexport PATH=/home/dev/shop:$PATH\n");
        Files.writeString(shop.resolve(".gitattributes"), "* filter=evil diff=evil\n");
        Files.writeString(shop.resolve("go.mod"), "module shop\n\ngo 1.99\n\ntoolchain go1.99.0\n");
        prepare(world, """
                [{"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "init", "-q"]},
                 {"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "add", "-A"]},
                 {"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "-c", "user.name=x", "-c", "user.email=x@x",
                   "commit", "-q", "-m", "x"]},
                 {"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "config", "core.fsmonitor",
                   "/home/dev/shop/tools/fsmonitor"]},
                 {"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "config", "filter.evil.clean",
                   "/home/dev/shop/tools/filter"]},
                 {"user": "dev", "cwd": "/home/dev/shop", "argv": ["git", "config", "diff.evil.textconv",
                   "/home/dev/shop/tools/filter"]}]
                """);
    }

    private static void addFolders(Path world) throws IOException {
        Path home = world.resolve("distros/" + DISTRO + "/files/home/dev");
        for (String name : NAMES) {
            Path project = home.resolve(name);
            Files.createDirectories(project.resolve(".vscode"));
            for (String file : List.of("go.mod", "main.go", "till.go", ".vscode/launch.json")) {
                Files.copy(home.resolve("shop").resolve(file), project.resolve(file));
            }
        }
    }

    private static void program(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        assertTrue(path.toFile().setExecutable(true));
    }

    private static void prepare(Path world, String steps) throws IOException {
        Path file = world.resolve("world.json");
        JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        json.getAsJsonArray("distros").get(0).getAsJsonObject().add("prepare", JsonParser.parseString(steps));
        Files.writeString(file, json.toString());
    }
}
