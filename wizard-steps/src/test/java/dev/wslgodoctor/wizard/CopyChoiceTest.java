package dev.wslgodoctor.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.RepairStep;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.sample.SampleSets;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.repair.RepairModel;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is left out of a copy is planned anew, shown, and agreed to again. */
class CopyChoiceTest {

    private final SampleEngine engine = new SampleEngine();
    private final SampleSets sets = new SampleSets(engine);
    private final RepairModel model = new RepairModel(new Ports(engine, new SampleHistory(), sets),
            new Work(Runnable::run, Runnable::run));

    @BeforeEach
    void shown() {
        Finding drive = SampleReport.findings().stream()
                .filter(finding -> finding.causeId().equals("sample.drive")).findFirst().orElseThrow();
        model.preview(drive);
    }

    private RepairStep.Copy copy() {
        return model.previewProperty().get().found().orElseThrow().steps().getFirst().copy().orElseThrow();
    }

    @Test
    void aPartThatIsLeftOutIsShownSoAndTakesNoRoom() {
        long whole = copy().bytes();

        model.leaveOut("shop.exe", true);

        assertEquals(List.of("leaving out [shop.exe]"), sets.calls);
        assertEquals(List.of(false, true), copy().parts().stream().map(RepairStep.Part::leftOut).toList());
        assertEquals(whole - copy().parts().get(1).bytes(), copy().bytes());

        model.leaveOut("shop.exe", false);
        assertEquals(whole, copy().bytes());
    }

    @Test
    void allThatWasLeftOutBeforeStaysLeftOut() {
        model.leaveOut("shop.exe", true);
        model.leaveOut("web/node_modules", true);

        assertEquals("leaving out [shop.exe, web/node_modules]", sets.calls.getLast());
    }

    @Test
    void whatWasAgreedToIsAskedAgain() {
        model.rootSeenProperty().set(true);
        model.tick(1, false);

        model.leaveOut("shop.exe", true);

        assertFalse(model.rootSeenProperty().get());
        assertTrue(model.ticked().contains(1), "a step is ticked as at first");
    }

    @Test
    void aChoiceThatChangesNothingPlansNothing() {
        model.leaveOut("shop.exe", false);

        assertEquals(List.of(), sets.calls);
    }
}
