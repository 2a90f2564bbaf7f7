package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.wizard.style.Look;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program without a command: options for the window. */
@Command(name = "wsl-go-doctor")
final class WindowCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Option(names = "--theme", paramLabel = "THEME", descriptionKey = "option.theme")
    private String theme;

    @Option(names = "--bundle", paramLabel = "FILE", descriptionKey = "option.bundle")
    private String bundle;

    private final Consumer<WindowOptions> window;

    WindowCommand(Consumer<WindowOptions> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (theme != null && Look.byId(theme).isEmpty()) {
            throw new UsageException("error.theme", Map.of("theme", theme));
        }
        Choice choice = options.choice();
        window.accept(new WindowOptions(choice, options.machine(), options.language().map(Locale::forLanguageTag),
                Optional.ofNullable(theme), Optional.ofNullable(bundle)));
        return ExitCode.OK;
    }
}
