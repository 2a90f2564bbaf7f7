package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is found of a project's container files on a real file system, and what is left alone. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs a shell")
class ContainerProbesTest {

    @TempDir
    Path project;

    private Facts facts() {
        return new Inquiry(new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "here", new AbsentWindows()),
                Choice.NONE.withProject(project.toString()), Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
    }

    @Test
    void theFilesOfTheProjectAndOfItsDevContainerAreFoundByTheirNames() throws IOException {
        for (String name : List.of("compose.yaml", "docker-compose.debug.yml", "recompose.yaml", "compose.yaml.bak",
                ".devcontainer/docker-compose.yml", "deep/compose.yaml")) {
            write(name, "services: {}\n");
        }
        for (String name : List.of("Dockerfile", "Dockerfile.debug", "debug.Dockerfile", "Dockerfiles.md")) {
            write(name, "FROM scratch\n");
        }
        String root = project.toString();
        assertEquals(List.of(root + "/compose.yaml", root + "/docker-compose.debug.yml",
                root + "/.devcontainer/docker-compose.yml"), facts().need(ContainerProbes.COMPOSE_FILES).stream()
                .map(each -> each.path().toString()).toList());
        assertEquals(List.of(root + "/Dockerfile", root + "/Dockerfile.debug", root + "/debug.Dockerfile"),
                facts().need(ContainerProbes.DOCKERFILES).stream().map(each -> each.path().toString()).toList());
    }

    @Test
    void aFileThatNoPersonWroteIsLeftOut() throws IOException {
        write("compose.yaml", "#".repeat(300 << 10));
        assertEquals(List.of(), facts().need(ContainerProbes.COMPOSE_FILES));
    }

    @Test
    void aDockerOfTheProjectIsNotExecuted() throws IOException {
        write("bin/docker", "#!/bin/sh\ntouch \"" + project + "/canary\"\n");
        assertTrue(project.resolve("bin/docker").toFile().setExecutable(true));
        Facts facts = facts();
        Facts found = new FakeFacts(facts).unknown(DistroProbes.LOGIN_PATH, new Trouble.Denied("not asked"))
                .with(DistroProbes.ACCOUNT_OF_DEVELOPER, new DistroProbes.Account("dev", 1000, LinuxPath.of("/root"),
                        List.of(project + "/bin"), "x86_64", Map.of()));
        assertInstanceOf(Reading.Absent.class, answer(found));
        assertFalse(Files.exists(project.resolve("canary")));
    }

    private static Reading<?> answer(Facts facts) {
        try {
            return ContainerProbes.DOCKER.reader().read(new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "here",
                    new AbsentWindows()), Choice.NONE, Consent.DEFAULT, Clock.systemUTC()), facts);
        } catch (GatewayException e) {
            return Reading.unknown(e.trouble());
        }
    }

    @Test
    void theSourceTellsWhetherItLooksUpTimeZones() throws IOException {
        write("main.go", "package main\n");
        assertEquals(new ContainerProbes.TimeZones(false, false), facts().need(ContainerProbes.SOURCE_TIME_ZONES));
        write("a/b/zone.go", "package b\n\nvar berlin, _ = time.LoadLocation(\"Europe/Berlin\")\n");
        assertEquals(new ContainerProbes.TimeZones(true, false), facts().need(ContainerProbes.SOURCE_TIME_ZONES));
        write("tz.go", "package main\n\nimport _ \"time/tzdata\"\n");
        assertEquals(new ContainerProbes.TimeZones(true, true), facts().need(ContainerProbes.SOURCE_TIME_ZONES));
    }
}
