package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine.Stand;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A project that brings its own "debugger": it is found as the extension finds it, and never executed. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "not run: needs a shell")
class DelveSearchTest {

    @TempDir
    Path project;

    private Path fake;

    @BeforeEach
    void makeAFakeDelve() throws IOException {
        Files.createDirectories(project.resolve("tools/bin"));
        Files.createDirectories(project.resolve(".vscode"));
        fake = Files.copy(Path.of("/bin/true"), project.resolve("tools/bin/dlv"));
        assertTrue(fake.toFile().setExecutable(true));
    }

    private Facts settings(String text) throws IOException {
        Files.writeString(project.resolve(".vscode/settings.json"), text);
        return new Inquiry(new Case(new LocalMachine(Stand.values()[0], "here", new AbsentWindows()),
                Choice.NONE.withProject(project.toString()), Consent.DEFAULT, Clock.systemUTC())).facts();
    }

    // had it been executed, the answer would be "unreadable": /bin/true tells no version
    private void isFoundAndNotExecuted(Facts facts) {
        GoProbes.DelveLookup lookup = facts.need(GoProbes.DELVE);
        assertTrue(Path.of(lookup.winner().orElseThrow().path()).normalize().equals(fake), lookup.toString());
        assertTrue(lookup.namedByProject());
        assertTrue(lookup.candidates().stream().noneMatch(tool -> Path.of(tool.path()).normalize().equals(fake)));
        Reading.Unknown<String> version = assertInstanceOf(Reading.Unknown.class,
                facts.ask(GoProbes.DELVE_VERSION_NUMBER));
        assertInstanceOf(Trouble.Denied.class, version.trouble());
    }

    @Test
    void notWhenTheSettingsNameIt() throws IOException {
        isFoundAndNotExecuted(settings("{ \"go.alternateTools\": { \"dlv\": \"" + fake + "\" } }"));
    }

    @Test
    void notWhenTheSettingsNameItByAVariable() throws IOException {
        isFoundAndNotExecuted(settings(
                "{ \"go.alternateTools\": { \"dlv\": \"${workspaceFolder}/tools/bin/dlv\" } }"));
    }

    @Test
    void notWhenTheSettingsNameTheFolderOfTools() throws IOException {
        isFoundAndNotExecuted(settings("{ \"go.toolsGopath\": \"${workspaceFolder}/tools\" }"));
    }

    @Test
    void notWhenANameClimbsOutOfTheFolderOfTools() throws IOException {
        Facts facts = settings("{ \"go.toolsGopath\": \"/usr\", \"go.alternateTools\": { \"dlv\": \"../.."
                + fake + "\" } }");
        isFoundAndNotExecuted(facts);
        assertEquals(".." + "/.." + fake, facts.need(GoProbes.DELVE).wanted().orElseThrow());
    }

    @Test
    void aSettingThatLeadsNowhereLeavesTheSearchToGoOn() throws IOException {
        GoProbes.DelveLookup lookup = settings("{ \"go.alternateTools\": { \"dlv\": \"/none/dlv\" } }")
                .need(GoProbes.DELVE);
        assertTrue(lookup.named().isEmpty());
        assertEquals("/none/dlv", lookup.wanted().orElseThrow());
    }
}
