package dev.wslgodoctor.wizard.step.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the user can change about a bundle before it is saved, and that nothing private is saved by accident. */
class BundleModelTest {

    private final SampleEngine engine = new SampleEngine();
    private final BundleModel model = new BundleModel(engine, new Work(Runnable::run, Runnable::run));
    private final Report report = SampleReport.of(Symptom.BREAKPOINT_NOT_HIT);

    private BundlePreview shown() {
        return model.previewProperty().get().found().orElseThrow();
    }

    @Test
    void aFileThatIsLeftOutKeepsItsPlaceInTheListAndCanComeBack() {
        model.open(report);
        List<String> names = model.names();

        model.leaveOut("tape.json", true);
        assertEquals(names, model.names());
        assertEquals(List.of("tape.json"), shown().leftOut());
        assertEquals("", model.text("tape.json"));
        model.leaveOut("tape.json", false);
        assertTrue(model.text("tape.json").startsWith("content of tape.json"));
    }

    @Test
    void aSmallerSizeCutsAndTheSizeOfBeforeBringsEverythingBack() {
        model.open(report);
        assertEquals(48, model.wishes().most());

        model.limit(1);
        assertEquals(15, shown().cuts().size());
        int calls = engine.calls.size();
        model.limit(1);
        assertEquals(calls, engine.calls.size(), "nothing changed");
        model.limit(48);
        assertEquals(List.of(), shown().cuts());
    }

    @Test
    void aWordIsMaskedOnceAndASingleLetterNever() {
        model.open(report);
        model.wordProperty().set("  shop ");
        model.mask();
        assertEquals(Set.of("shop"), shown().wishes().words());
        assertEquals("", model.wordProperty().get());

        int calls = engine.calls.size();
        model.wordProperty().set("e");
        model.mask();
        model.wordProperty().set("shop");
        model.mask();
        assertEquals(calls, engine.calls.size(), engine.calls.toString());
        model.unmask("shop");
        assertEquals(Set.of(), shown().wishes().words());
    }

    @Test
    void whileSomethingPrivateIsLeftNothingIsSavedAndOnlyTheWholeWordAllowsIt() {
        model.open(report);
        model.wordProperty().set("leak");
        model.mask();
        model.save(Path.of("bundle.zip"));
        assertFalse(engine.calls.contains("save bundle.zip"));

        model.consent("SEND-USER", "SEND");
        model.consent("SEND-USER", "send-user");
        model.consent("", "");
        assertFalse(shown().isClean());
        model.consent("SEND-USER", " SEND-USER");
        assertTrue(shown().isClean());
        model.save(Path.of("bundle.zip"));
        assertTrue(engine.calls.contains("save bundle.zip"));
        model.takeBack("SEND-USER");
        assertFalse(shown().isClean());
    }

    @Test
    void whatIsSavedIsWhatWasShownAndItsHashToo() {
        model.open(report);
        model.save(Path.of("bundle.zip"));

        assertEquals(shown().sha256(), model.savedProperty().get().found().orElseThrow().sha256());
        model.showFolder();
        assertTrue(engine.calls.contains("show folder bundle.zip"));
        model.forget();
        assertEquals(2, model.forgottenProperty().get().found().orElseThrow());
    }

    @Test
    void theSameReportKeepsWhatWasWishedAndAnotherOneBeginsAnew() {
        model.open(report);
        model.leaveOut("log.txt", true);
        model.open(report);
        assertEquals(List.of("log.txt"), shown().leftOut());

        model.open(SampleReport.of(Symptom.ATTACH_FAILS));
        assertEquals(List.of(), shown().leftOut());
    }

    @Test
    void aDraftThatFailsIsTriedAgainWhenThePageIsOpenedAgain() {
        engine.trouble = new Trouble.Denied("no names are known");
        model.open(report);
        assertInstanceOf(Loaded.Failed.class, model.previewProperty().get());
        engine.trouble = null;
        model.open(report);
        assertTrue(shown().isClean());
    }
}
