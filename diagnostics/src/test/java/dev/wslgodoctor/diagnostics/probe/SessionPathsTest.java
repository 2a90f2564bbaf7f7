package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the configurations of launch.json name, looked up by a real shell in a real folder. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs a shell")
class SessionPathsTest {

    @TempDir
    Path project;

    private Facts facts(String configuration) throws IOException {
        Files.createDirectories(project.resolve(".vscode"));
        Files.writeString(project.resolve(".vscode/launch.json"), "{\"configurations\": [{\"name\": \"Shop\", "
                + "\"type\": \"go\", \"request\": \"launch\", " + configuration + "}]}");
        return new Inquiry(new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "here", new AbsentWindows()),
                Choice.NONE.withProject(project.toString()), Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    private LinuxPath path(String below) {
        return LinuxPath.of(project + below);
    }

    @Test
    void relativePathsBeginAtTheProject() throws IOException {
        Files.createDirectories(project.resolve("cmd"));
        List<SessionPaths.Named> named = facts("\"program\": \"cmd\", \"cwd\": \"${workspaceFolder}/none\", "
                + "\"envFile\": \"${input:which}\"").need(SessionPaths.NAMED);
        assertEquals(List.of(path("/cmd"), path("/none")), named.stream().map(SessionPaths.Named::path).toList());
        assertEquals(List.of(true, false), named.stream().map(each -> each.there().isPresent()).toList());
    }

    @Test
    void packagesAreThoseOfTheFilesThatAreBuilt() throws IOException {
        Files.writeString(project.resolve("a.go"), "// Package cart is small.\npackage cart // cart\n");
        Files.writeString(project.resolve("a_test.go"), "package main\n");
        assertEquals(Map.of(path(""), Set.of("cart")), facts("\"program\": \"${workspaceFolder}\"")
                .need(SessionPaths.PACKAGES_BUILT));
        Files.writeString(project.resolve("main.go"), "//go:build ignore\n\npackage main\n");
        assertEquals(Map.of(path("/main.go"), Set.of("main")), facts("\"program\": \"main.go\"")
                .need(SessionPaths.PACKAGES_BUILT));
    }

    @Test
    void aFolderWithoutGoFilesHasNoPackage() throws IOException {
        Files.createDirectories(project.resolve("docs"));
        assertEquals(Map.of(path("/docs"), Set.of()), facts("\"program\": \"docs\"").need(SessionPaths.PACKAGES_BUILT));
    }
}
