package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installing Delve with the real go of a real distro, from a module proxy in a folder. What that proxy serves is no
 * Delve but a program of a few lines under its module path: shown are the way of the module, the folder, the settings
 * and the way back.
 */
@Tag("lab")
class InstallDelveTest {

    private static final String MODULE = "module github.com/go-delve/delve\n\ngo 1.21\n";

    private static final String PROGRAM = """
            package main

            import "fmt"

            func main() { fmt.Println("Delve Debugger\\nVersion: 1.26.3") }
            """;

    // $1 the text of go.mod; the module's archive on standard input
    private static final String ARRANGE = """
            set -eu
            rm -f /usr/bin/dlv
            p=/srv/proxy/github.com/go-delve/delve/@v
            mkdir -p "$p" /home/dev/.vscode-server/data/Machine
            cat > "$p/v1.26.3.zip"
            printf %s "$1" > "$p/v1.26.3.mod"
            echo '{"Version":"v1.26.3","Time":"2026-01-01T00:00:00Z"}' > "$p/v1.26.3.info"
            echo v1.26.3 > "$p/list"
            chown -R dev:dev /home/dev/.vscode-server
            """;

    private static final String UNZIP = """
            #!/bin/sh
            [ "$1 $2 $3 $4" = "-q -- /srv/delve 1.zip -d" ] && mkdir "$5/inside" && cp -r /srv/proxy/. "$5/inside/"
            """;

    @TempDir
    private Path folder;

    @Test
    void theVersionThatFitsIsInstalledFromTheUsersOwnProxyAndNamedInTheSettings() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            must(world.wsl(archive(), "-u", "root", "--exec", "sh", "-c", ARRANGE, "sh", MODULE));
            must(world.wsl(Blob.EMPTY, "--exec", "go", "env", "-w", "GOPROXY=file:///srv/proxy", "GOSUMDB=off"));
            String before = settings(world);

            Run preview = world.run("repair", "debugger.delve-missing", "--preview", "--json");
            Schemas.assertFits("repair", preview.out());
            assertTrue(preview.out().contains("file:///srv/proxy"), "where it comes from is said first: "
                    + preview.out());
            Run run = world.run("repair", "debugger.delve-missing", "--yes", "--json");
            assertEquals("cured", run.json().get("outcome").getAsString(), run.out() + run.err());
            String dlv = "/home/dev/.local/share/wsl-go-doctor/dlv/1.26.3/dlv";
            assertTrue(must(world.wsl(Blob.EMPTY, "--exec", dlv)).contains("1.26.3"));
            assertTrue(settings(world).contains(dlv));

            assertEquals("undone", world.run("undo", "--json").json().get("outcome").getAsString());
            assertEquals(before, settings(world));
            assertTrue(world.wsl(Blob.EMPTY, "--exec", dlv).exit() != 0, "it is gone");
        }
    }

    @Test
    void aProxyThatDoesNotAnswerIsOneSentenceAndChangesNothing() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            must(world.wsl(archive(), "-u", "root", "--exec", "sh", "-c", ARRANGE, "sh", MODULE));
            must(world.wsl(Blob.EMPTY, "--exec", "go", "env", "-w", "GOPROXY=http://127.0.0.1:9", "GOSUMDB=off"));
            String before = settings(world);

            Run run = world.run("repair", "debugger.delve-missing", "--yes", "--json");

            assertEquals("unreachable", run.json().get("why").getAsString(), run.out());
            assertEquals("127.0.0.1:9", run.json().get("detail").getAsString());
            assertEquals(before, settings(world));
        }
    }

    @Test
    void fromAChosenFolderOrZipFileNoNetworkIsAsked() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            must(world.wsl(archive(), "-u", "root", "--exec", "sh", "-c", ARRANGE, "sh", MODULE));
            must(world.wsl(Blob.EMPTY, "--exec", "go", "env", "-w", "GOPROXY=http://127.0.0.1:9"));
            // this distro opens no zip files: a stand-in does, for just the call that is expected
            must(world.wsl(Blob.of(UNZIP), "-u", "root", "--exec", "sh", "-c",
                    "touch '/srv/delve 1.zip'; cat > /usr/local/bin/unzip; chmod 755 /usr/local/bin/unzip"));
            for (String source : new String[] {"/srv/proxy", "/srv/delve 1.zip"}) {
                String before = settings(world);
                Run preview = world.run("repair", "debugger.delve-missing", "--delve-from=" + source, "--preview");
                assertTrue(preview.out().contains("nothing is downloaded") && preview.out().contains(source),
                        preview.out());
                Run run = world.run("repair", "debugger.delve-missing", "--delve-from=" + source, "--yes", "--json");
                assertEquals("cured", run.json().get("outcome").getAsString(), run.out() + run.err());
                assertEquals("undone", world.run("undo", "--json").json().get("outcome").getAsString());
                assertEquals(before, settings(world));
            }
            Run none = world.run("repair", "debugger.delve-missing", "--delve-from=/usr", "--yes", "--json");
            assertTrue(none.json().get("detail").getAsString().contains("holds no module proxy"), none.out());
            assertEquals(3, world.run("check", "--delve-from=relative").status());
        }
    }

    private static Blob archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : Map.of("go.mod", MODULE, "cmd/dlv/main.go", PROGRAM).entrySet()) {
                zip.putNextEntry(new ZipEntry("github.com/go-delve/delve@v1.26.3/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Blob.of(bytes.toByteArray());
    }

    private static String settings(LabWorld world) throws GatewayException {
        return must(world.wsl(Blob.EMPTY, "--exec", "cat", "/home/dev/.vscode-server/data/Machine/settings.json"));
    }

    private static String must(Output output) {
        assertEquals(0, output.exit(), output.errorText() + output.text());
        return output.text();
    }
}
