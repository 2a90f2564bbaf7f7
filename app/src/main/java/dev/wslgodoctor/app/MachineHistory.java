package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.repair.Entry;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.Remaining;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.repair.SourceArchive;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.HistoryEntry;
import dev.wslgodoctor.wizard.port.RepairHistory;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The journal behind the window. */
final class MachineHistory implements RepairHistory {

    private final MachineEngine engine;
    private final Journal journal;
    private final Repairer repairer;
    private Optional<Shown> shown = Optional.empty();

    /** What was shown last, with what it stands for. */
    private record Shown(RepairHistory.Rest port, Remaining remaining) { }

    MachineHistory(MachineEngine engine, Repairer repairer) {
        this.engine = engine;
        this.repairer = repairer;
        this.journal = repairer.journal();
    }

    @Override
    public Contents read() throws EngineTrouble {
        try {
            Journal.Contents contents = journal.read();
            Set<Integer> unfinished = journal.unfinished().stream().map(Entry::number).collect(Collectors.toSet());
            return new Contents(journal.toString(), contents.entries().stream()
                    .map(entry -> shown(entry, contents, unfinished.contains(entry.number()))).toList(),
                    contents.unreadable().stream()
                            .map(bad -> bad.file() + ": " + engine.texts().detail(bad.reason())).toList());
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static HistoryEntry shown(Entry entry, Journal.Contents contents, boolean unfinished) {
        List<HistoryEntry.Step> steps = entry.steps().stream().map(step -> new HistoryEntry.Step(
                step.trace().stepKind(), step.status().id(), step.trace().subject(),
                step.trace().where().map(Object::toString).orElse(""))).toList();
        boolean canFinish = unfinished
                && (entry.state() == Entry.State.INTENT || entry.state() == Entry.State.APPLYING);
        return new HistoryEntry(String.valueOf(entry.number()), entry.causeId(), entry.began(), entry.changed(),
                entry.state().id(), unfinished, canFinish, entry.state() != Entry.State.UNDONE,
                contents.blocking(entry).map(newer -> String.valueOf(newer.number())), steps);
    }

    @Override
    public RepairResult undo(String entry, Consumer<RepairProgress> out) throws EngineTrouble {
        return engine.undone(Integer.parseInt(entry), out);
    }

    @Override
    public RepairHistory.Rest remaining(String entry) throws EngineTrouble {
        try {
            Repairer.Finishable found = repairer.remaining(Integer.parseInt(entry), engine.at());
            if (found.refused().isPresent()) {
                return new RepairHistory.Rest(entry, Optional.empty(),
                        ShownResult.refusal(found.refused().get(), engine.texts()));
            }
            Remaining remaining = found.remaining().orElseThrow();
            Optional<Preview> preview = remaining.preview();
            RepairPreview steps = preview.isEmpty() ? new RepairPreview(remaining.causeId(), List.of())
                    : engine.shown(preview.get());
            RepairHistory.Rest port = new RepairHistory.Rest(entry, Optional.of(steps), "");
            shown = Optional.of(new Shown(port, remaining));
            return port;
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        }
    }

    @Override
    public RepairResult finish(RepairHistory.Rest chosen, Consumer<RepairProgress> out) throws EngineTrouble {
        Optional<Shown> found = shown.filter(each -> each.port() == chosen);
        if (found.isEmpty()) {
            return engine.notPreviewed(chosen.entry());
        }
        shown = Optional.empty();
        Remaining remaining = found.get().remaining();
        int steps = chosen.preview().map(preview -> preview.steps().size()).orElse(0);
        Outcome outcome = repairer.finish(remaining, engine.at(), event -> ShownResult.progress(event, steps, out));
        return engine.ended(remaining.causeId(), outcome);
    }

    @Override
    public Optional<RepairPreview> archive(String entry) throws EngineTrouble {
        try {
            Optional<Plan> plan = SourceArchive.plan(journal, Integer.parseInt(entry));
            return plan.isEmpty() ? Optional.empty() : Optional.of(engine.offered(plan.get()));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public boolean discard(String entry) throws EngineTrouble {
        try {
            return journal.discard(Integer.parseInt(entry));
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static EngineTrouble trouble(IOException e) {
        return new EngineTrouble(new Trouble.Unreadable("the journal: " + e.getMessage()));
    }
}
