package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairSetPreview;
import dev.wslgodoctor.wizard.port.RepairSetResult;
import dev.wslgodoctor.wizard.port.RepairSets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Several repairs as one, each as the sample engine shows it. */
public final class SampleSets implements RepairSets {

    /** The calls so far. */
    public final List<String> calls = new ArrayList<>();

    /** The next way that a cause offers; null for none. */
    public RepairPreview otherWay;

    private final SampleEngine engine;

    /** Over this engine. */
    public SampleSets(SampleEngine engine) {
        this.engine = engine;
    }

    @Override
    public RepairSetPreview preview(List<Finding> findings) throws EngineTrouble {
        calls.add("preview " + findings.stream().map(Finding::causeId).toList());
        List<RepairSetPreview.Member> members = new ArrayList<>();
        List<RepairSetPreview.LeftOut> leftOut = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.plan().isEmpty()) {
                leftOut.add(new RepairSetPreview.LeftOut(finding.causeId(), "by-hand", ""));
            } else {
                members.add(new RepairSetPreview.Member(engine.preview(finding), false));
            }
        }
        return new RepairSetPreview(members, leftOut, "0123456789abcdef");
    }

    @Override
    public RepairSetResult apply(RepairSetPreview shown, Transaction.Rule rule, Consumer<Progress> out) {
        calls.add("apply " + rule);
        AtomicInteger entry = new AtomicInteger();
        return new RepairSetResult("cured", shown.members().stream().map(member -> new RepairSetResult.Part(
                member.preview().causeId(), "cured", Optional.of("entry-" + entry.incrementAndGet()), "")).toList(),
                "");
    }

    @Override
    public RepairSetResult rollBack(RepairSetResult result) {
        calls.add("roll back");
        return new RepairSetResult("rolled-back", result.parts().stream().map(part -> new RepairSetResult.Part(
                part.causeId(), "rolled-back", part.entry(), "")).toList(), "");
    }

    @Override
    public void save(RepairSetPreview shown, Path file) {
        calls.add("save " + file.getFileName());
    }

    @Override
    public Opened open(Path file) {
        calls.add("open " + file.getFileName());
        return new Opened(Optional.empty(), "The plan was altered.");
    }

    @Override
    public RepairPreview leavingOut(Finding finding, List<String> names) throws EngineTrouble {
        calls.add("leaving out " + names);
        return engine.move(finding, names);
    }

    @Override
    public Optional<RepairPreview> nextWay(String causeId) {
        return Optional.ofNullable(otherWay);
    }
}
