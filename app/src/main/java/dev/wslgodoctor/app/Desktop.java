package dev.wslgodoctor.app;

import dev.wslgodoctor.app.cli.Cli;
import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.WindowOptions;
import dev.wslgodoctor.app.gui.DesktopApp;
import dev.wslgodoctor.app.gui.FirstNeeds;
import dev.wslgodoctor.app.gui.WindowLife;
import dev.wslgodoctor.app.life.OwnLog;
import dev.wslgodoctor.app.life.SingleInstance;
import dev.wslgodoctor.app.life.StateFile;
import dev.wslgodoctor.app.life.UserFolders;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.UiTexts;
import dev.wslgodoctor.wizard.port.Ports;
import dev.wslgodoctor.wizard.port.Settings;
import dev.wslgodoctor.wizard.port.SettingsStore;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Look;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Opens the window; the only way from the command line to a class of JavaFX. */
final class Desktop {

    private static final System.Logger LOG = System.getLogger(Desktop.class.getName());
    private static final double PERCENT = 100;

    // held, because the platform keeps loggers only as long as somebody has them
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Desktop() {
    }

    /** Opens the window and waits until it is closed. */
    static void open(WindowOptions options) {
        // JavaFX lies on the class path on purpose, and its line about that helps nobody
        JAVAFX.setFilter(record -> !aboutTheClassPath(record));
        UserFolders folders = UserFolders.here();
        Optional<SingleInstance> instance = Optional.empty();
        // whoever will only hand over to a window that is there needs no graphics
        CompletableFuture<Void> screen = SingleInstance.mayBeOpen(folders.state()) ? null : DesktopApp.startScreen();
        if (mayBeShared(options)) {
            instance = instance(folders);
            if (instance.isEmpty() && SingleInstance.handOver(folders.state(),
                    options.bundle().map(file -> Path.of(file).toAbsolutePath().toString()).stream().toList())) {
                return;
            }
        }
        try (Closing log = log(folders); Closing one = instance.<Closing>map(each -> each::close).orElse(() -> { })) {
            open(options, folders, instance, screen == null ? DesktopApp.startScreen() : screen);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the log or the lock was not closed", e);
        }
    }

    /** Something to close that is a file. */
    private interface Closing extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    private static void open(WindowOptions options, UserFolders folders, Optional<SingleInstance> instance,
            CompletableFuture<Void> screen) {
        SettingsFile file = new SettingsFile(folders.config().resolve("settings.json"));
        SettingsStore.Kept kept = file.read();
        Settings settings = kept.settings();
        Appearance appearance = appearance(options, settings);
        WindowLife life = new WindowLife(StateFile.in(folders.state().resolve("window.json")), instance,
                new WindowLife.Bundles(Desktop::bundle, options.bundle()));
        try (Machine machine = Wiring.machine(options.machine().orWithin(
                        settings.timeoutSeconds().map(Duration::ofSeconds)));
                MachineEngine engine = new MachineEngine(machine, Wiring.journal(options.machine()),
                        () -> appearance.textsProperty().get())) {
            FirstNeeds.fetch();
            DesktopApp.open(screen, new Ports(engine, engine.history(), engine.sets()), appearance,
                    new DesktopApp.Start(file, kept, options.choice(), life));
        }
    }

    // a world, or another launcher, is another machine; and a rehearsal is to open a window whatever runs
    private static boolean mayBeShared(WindowOptions options) {
        return options.machine().world().isEmpty() && options.machine().wsl().isEmpty()
                && System.getProperty("wslgodoctor.rehearsal") == null;
    }

    private static Optional<SingleInstance> instance(UserFolders folders) {
        try {
            return SingleInstance.become(folders.state());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the lock of the window cannot be had", e);
            return Optional.empty();
        }
    }

    // without a log the program works all the same
    private static Closing log(UserFolders folders) {
        try {
            return OwnLog.in(folders.logs(), System.getProperty("user.name", ""))::close;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "there is no log: " + e.getMessage());
            return () -> { };
        }
    }

    private static boolean bundle(Path file) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Cli.run(List.of("bundle", file.toString()), nowhere, nowhere) < ExitCode.USAGE;
    }

    // what the command line says counts for this run and is not kept
    static Appearance appearance(WindowOptions options, Settings settings) {
        Locale system = Locale.getDefault(Locale.Category.DISPLAY);
        Optional<Locale> language = options.language().or(() -> settings.language().map(Locale::forLanguageTag))
                .map(Texts::supported);
        Look look = options.theme().flatMap(Look::byId).orElse(settings.look());
        Appearance appearance = new Appearance(UiTexts::in, system, language, look);
        appearance.scaleProperty().set(settings.percent() / PERCENT);
        appearance.motionProperty().set(settings.motion());
        return appearance;
    }

    static boolean aboutTheClassPath(LogRecord record) {
        return String.valueOf(record.getMessage()).startsWith("Unsupported JavaFX configuration");
    }
}
