package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.wizard.port.HistoryEntry;
import dev.wslgodoctor.wizard.port.RepairHistory;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A journal in memory: one repair that a crash broke off, one that is done. */
public class SampleHistory implements RepairHistory {

    /** The calls so far. */
    public final List<String> calls = new ArrayList<>();

    /** Answers that nothing was ever repaired. */
    public boolean empty;

    /** Runs on the thread that finishes, when half of it is done. */
    public Runnable half = () -> { };

    private final List<HistoryEntry> entries = new ArrayList<>(List.of(
            new HistoryEntry("2", "files.project-on-windows-drive", SampleReport.AT, SampleReport.AT, "applying", true,
                    true, true, Optional.empty(), List.of(
                            new HistoryEntry.Step("copy-tree", "acting", "/home/dev/src/shop", "distro:Ubuntu-24.04"),
                            new HistoryEntry.Step("choose-project", "waiting", "/home/dev/src/shop", ""))),
            new HistoryEntry("1", "distro.wsl-conf-has-cgroup-section", SampleReport.AT.minusSeconds(86_400),
                    SampleReport.AT.minusSeconds(86_390), "applied", false, false, true, Optional.of("2"), List.of(
                            new HistoryEntry.Step("change-file", "done", "/etc/wsl.conf", "distro:Ubuntu-24.04")))));

    @Override
    public Contents read() {
        calls.add("read");
        return new Contents("/home/dev/.local/state/wsl-go-doctor/journal", empty ? List.of() : entries, List.of());
    }

    @Override
    public RepairResult undo(String entry, Consumer<RepairProgress> out) {
        calls.add("undo " + entry);
        return new RepairResult("files.project-on-windows-drive", RepairResult.Kind.UNDONE, "", Optional.empty());
    }

    @Override
    public Rest remaining(String entry) {
        calls.add("remaining " + entry);
        return new Rest(entry, Optional.of(new RepairPreview("files.project-on-windows-drive", List.of(
                new RepairStep(RepairStep.Kind.COPY, "/mnt/c/Users/dev/shop → /home/dev/src/shop",
                        "distro:Ubuntu-24.04", false, false, true, Optional.empty(), List.of(), Optional.empty())))),
                        "");
    }

    @Override
    public RepairResult finish(Rest shown, Consumer<RepairProgress> out) {
        calls.add("finish " + shown.entry());
        out.accept(new RepairProgress(0, 50 << 20, 100 << 20, 500, 1_000, Duration.ofSeconds(20)));
        half.run();
        return new RepairResult("files.project-on-windows-drive", RepairResult.Kind.CURED, "", Optional.of("2"));
    }

    @Override
    public Optional<RepairPreview> archive(String entry) {
        calls.add("archive " + entry);
        return Optional.empty();
    }

    @Override
    public boolean discard(String entry) {
        calls.add("discard " + entry);
        return entries.removeIf(each -> each.entry().equals(entry));
    }
}
