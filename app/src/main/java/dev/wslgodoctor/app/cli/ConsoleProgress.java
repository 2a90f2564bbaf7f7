package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.repair.RepairEvent;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** How far a copy is, a line at a time, beside the answer. */
final class ConsoleProgress {

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);

    private final Terminal terminal;
    private Duration shown = Duration.ZERO;

    ConsoleProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    void show(RepairEvent event) {
        switch (event) {
            case RepairEvent.StepPhase phase -> terminal.problem(terminal.texts().of("phase." + phase.phase().id()));
            case RepairEvent.StepProgress progress -> amount(progress.amount());
            default -> { }
        }
    }

    private void amount(RepairEvent.Amount amount) {
        boolean last = amount.bytes() == amount.allBytes();
        if (!last && amount.elapsed().minus(shown).compareTo(BETWEEN_LINES) < 0) {
            return;
        }
        shown = amount.elapsed();
        String left = amount.left().map(time -> String.valueOf(time.toSeconds())).orElse("?");
        terminal.problem(terminal.texts().of("repair.progress", Map.of(
                "files", String.valueOf(amount.files()), "all", String.valueOf(amount.allFiles()),
                "size", mebibytes(amount.bytes()), "total", mebibytes(amount.allBytes()),
                "rate", mebibytes(amount.bytesPerSecond()), "left", left)));
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1048576.0);
    }
}
