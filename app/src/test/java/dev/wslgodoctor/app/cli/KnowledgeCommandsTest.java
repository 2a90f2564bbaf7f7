package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.folklore.Folklore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The commands folklore and search. */
class KnowledgeCommandsTest {

    @Test
    void listsEveryCardWithItsVerdict() {
        Run run = Run.of("folklore");

        assertEquals(ExitCode.OK, run.status());
        assertEquals(Folklore.all().size(), run.out().lines().count());
        assertTrue(run.out().contains("unregister · harmful · "), run.out());
    }

    @Test
    void aCardSaysWhatIsTrueWhatToDoInsteadAndWhereItIsWritten() {
        Run run = Run.exactly(List.of("folklore", "check-go-version-false", "--lang=zh-CN"));

        assertEquals(ExitCode.OK, run.status());
        assertTrue(run.out().contains("有害") && run.out().contains("pkg/goversion/compat.go"), run.out());
    }

    @Test
    void cardsAsJsonFitTheirSchema() {
        Run run = Run.of("folklore", "--json");

        Schemas.assertFits("folklore", run.out());
        assertEquals(Folklore.all().size(), run.json().getAsJsonArray("cards").size());
    }

    @Test
    void aPastedMessageIsFoundAndFitsTheSchema() {
        Run run = Run.of("search", "--json", "could not attach to pid 812: already being debugged by pid 900");

        Schemas.assertFits("search", run.out());
        JsonObject message = run.json().getAsJsonArray("messages").get(0).getAsJsonObject();
        assertEquals("attach-fails", message.get("symptom").getAsString());
        assertEquals("debugger.target-already-traced", run.json().getAsJsonArray("results").get(0).getAsJsonObject()
                .get("id").getAsString());
    }

    @Test
    void whatIsNotKnownIsSaid() {
        Run run = Run.of("search", "xyzzy");

        assertEquals(ExitCode.OK, run.status());
        assertEquals("Nothing is known about \"xyzzy\".\n", run.out());
    }

    @Test
    void lintOfThisMachineIsOneJsonObjectThatFitsItsSchema() {
        Run run = Run.of("lint", "--json");

        Schemas.assertFits("lint", run.out());
        assertTrue(List.of(ExitCode.OK, ExitCode.FOUND, ExitCode.UNDETERMINED).contains(run.status()), run.err());
    }

    @Test
    void environmentsOfThisMachineFitTheirSchema() {
        Run run = Run.of("environments", "--json");

        Schemas.assertFits("environments", run.out());
        assertEquals(6, run.json().getAsJsonArray("names").size());
    }

    @Test
    void theSlowestTenQuestionsAreShownWithTheirCost() {
        Run run = Run.of("check", "--timings");

        assertEquals(10, run.out().lines().filter(line -> line.matches("\\d+ ms \\(\\d+ ms .*\\[.+]")).count(),
                run.out());
        Run json = Run.of("check", "--timings", "--json");
        Schemas.assertFits("check", json.out());
        assertTrue(json.json().getAsJsonArray("timings").size() > 10);
    }
}
