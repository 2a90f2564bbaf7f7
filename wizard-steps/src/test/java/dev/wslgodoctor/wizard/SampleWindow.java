package dev.wslgodoctor.wizard;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.wizard.sample.SampleEngine;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.sample.SampleHistory;
import dev.wslgodoctor.wizard.sample.SampleReport;
import dev.wslgodoctor.wizard.sample.SampleSets;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.shell.WizardShell;
import dev.wslgodoctor.wizard.shell.Work;
import dev.wslgodoctor.wizard.step.StepScreens;
import dev.wslgodoctor.wizard.step.settings.SettingsModel;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** The real window over the sample engine, everything on one thread. */
final class SampleWindow {

    /** How many pages {@link #pages} has. */
    static final int PAGES = 25;

    final SampleEngine engine = new SampleEngine();
    final SampleHistory history = new SampleHistory();
    final SampleSets sets = new SampleSets(engine);
    private final AtomicReference<Instant> now = new AtomicReference<>(SampleReport.AT.plusMillis(4800));
    final SettingsStore store = SettingsStore.forgetful();
    final WizardModel model;
    final Appearance appearance;
    final Scene scene;

    /** A clock that is set by hand. */
    private static final class SampleClock extends Clock {
        private final AtomicReference<Instant> now;

        SampleClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    private SampleWindow(Locale language, Theme theme, double width, double height) {
        this(language, theme, width, height, UnaryOperator.identity());
    }

    private SampleWindow(Locale language, Theme theme, double width, double height, UnaryOperator<Texts> change) {
        appearance = new Appearance(locale -> change.apply(UiTexts.in(locale).and(SampleReport.class, "sample")),
                language, theme);
        Work work = new Work(Runnable::run, Runnable::run);
        Clock clock = new SampleClock(now);
        SettingsModel settings = new SettingsModel(store, work, clock);
        settings.follow(appearance);
        model = new WizardModel(new Ports(engine, history, sets), settings, work, clock, SampleWindow::linkOf);
        WizardShell shell = new WizardShell(model, appearance, new StepScreens(model, appearance, ZoneOffset.UTC));
        scene = new Scene(shell, width, height);
        appearance.dress(scene);
        model.open();
    }

    private static Optional<Link> linkOf(String cause) {
        return SampleReport.findings().stream().filter(finding -> finding.causeId().equals(cause))
                .map(Finding::link).findFirst();
    }

    /** A new window on this stage; to be called on a test's thread. */
    static SampleWindow on(Stage stage, Locale language, Theme theme) {
        return onScreen(() -> {
            SampleWindow window = new SampleWindow(language, theme, 1280, 800);
            stage.setScene(window.scene);
            stage.show();
            return window;
        });
    }

    /** As {@link #on}, with texts that were changed. */
    static SampleWindow changed(Stage stage, UnaryOperator<Texts> change) {
        return onScreen(() -> {
            SampleWindow window = new SampleWindow(Locale.ENGLISH, Theme.LIGHT, 1280, 800, change);
            stage.setScene(window.scene);
            stage.show();
            return window;
        });
    }

    /** A window of any size that is never shown: the headless screen itself is 1280x800. */
    static SampleWindow unseen(Locale language, Theme theme, double width, double height) {
        return onScreen(() -> new SampleWindow(language, theme, width, height));
    }

    /** Does something on the screen's thread and lets the screen draw it. */
    static <T> T onScreen(java.util.concurrent.Callable<T> what) {
        T result = WaitForAsyncUtils.waitForAsyncFx(60_000, what);
        WaitForAsyncUtils.waitForFxEvents();
        return result;
    }

    /** Does something on the screen's thread, and does not wait until it is drawn. */
    static void atOnce(Runnable what) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            what.run();
            return null;
        });
    }

    /** Does something on the screen's thread and lets the screen draw it. */
    static void onScreen(Runnable what) {
        onScreen(() -> {
            what.run();
            return null;
        });
    }

    /** The pages in the order of use, each with how to get there from the one before. */
    Map<String, Runnable> pages() {
        Map<String, Runnable> pages = new LinkedHashMap<>();
        pages.put("01-welcome", () -> { });
        pages.put("02-symptom", () -> {
            model.begin();
            model.symptom().pastedProperty().set("could not find file /home/dev/shop/main.go");
        });
        pages.put("03-target", () -> {
            model.chooseTarget();
            model.target().breakpointProperty().set("main.go:42");
            model.target().choose("\\\\wsl.localhost\\Ubuntu-24.04\\home\\dev\\shop");
        });
        pages.put("05-causes", model::startScan);
        pages.put("16-together", model::repairTogether);
        pages.put("06-cause", () -> model.openCause(model.causes().first().orElseThrow()));
        pages.put("26-move", () -> model.previewRepair(SampleReport.findings().stream()
                .filter(finding -> finding.causeId().equals("sample.drive")).findFirst().orElseThrow()));
        pages.put("07-repair", () -> {
            // a preview is reached from its cause, never from another preview
            model.openCause(model.causes().first().orElseThrow());
            model.previewRepair(model.causes().first().orElseThrow());
            model.repair().tick(3, true);
        });
        pages.put("08-repairing", () -> {
            model.repair().rootSeenProperty().set(true);
            model.applyRepair();
        });
        pages.put("09-proof-ask", model::openProof);
        pages.put("10-proven", () -> {
            model.report().proofAllowedProperty().set(true);
            model.prove();
        });
        pages.put("11-report", model::openReport);
        pages.put("18-bundle", model::previewBundle);
        pages.put("19-bundle-refused", () -> {
            model.bundle().wordProperty().set("leak");
            model.bundle().mask();
        });
        pages.put("20-bundle-saved", () -> {
            model.bundle().consent("SEND-USER", "SEND-USER");
            model.bundle().save(Path.of("bundle.zip"));
        });
        pages.put("21-opened", () -> model.openBundle(Path.of("stranger.zip")));
        pages.put("22-opened-answers", () -> openedPart("answers"));
        pages.put("23-opened-files", () -> openedPart("files"));
        pages.put("24-compared", () -> {
            openedPart("compared");
            model.opened().compare(Path.of("after.zip"));
        });
        pages.put("12-knowledge", () -> model.openBeside(Page.KNOWLEDGE));
        pages.put("13-history", () -> {
            model.openBeside(Page.HISTORY);
            model.history().askWhatIsLeft();
        });
        pages.put("14-environments", () -> model.openBeside(Page.ENVIRONMENTS));
        pages.put("25-files", () -> model.openBeside(Page.FILES));
        pages.put("15-settings", () -> {
            model.openBeside(Page.SETTINGS);
            model.settings().mute("files.project-on-windows-drive", "the drive is shared on purpose");
        });
        pages.put("17-together-done", () -> {
            model.startScan();
            model.repairTogether();
            model.repairSet().seenProperty().set(true);
            model.applyTogether();
        });
        return pages;
    }

    private void openedPart(String part) {
        ((ToggleButton) scene.lookup("#opened-part-" + part)).fire();
    }

    /** A scan that is still going on. */
    void scanning() {
        engine.hangs = true;
        now.set(SampleReport.AT);
        model.target().breakpointProperty().set("main.go:42");
        model.chooseTarget();
        model.startScan();
        now.set(SampleReport.AT.plusMillis(4800));
        model.scan().tick();
        // the page was built before the events came, which all came at once; in another language it is built anew
        appearance.switchLanguage();
        appearance.switchLanguage();
    }

    void write(Path file) {
        onScreen(() -> ScreenWriter.write(scene, file));
    }
}
