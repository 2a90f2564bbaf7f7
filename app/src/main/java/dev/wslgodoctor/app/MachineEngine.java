package dev.wslgodoctor.app;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.dap.ProofRequest;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.tape.RecordingMachine;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.lint.Lint;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.RecentFolder;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.prove.Attempt;
import dev.wslgodoctor.diagnostics.prove.Prover;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.repair.Preview;
import dev.wslgodoctor.diagnostics.repair.Repairer;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.DistroInfo;
import dev.wslgodoctor.wizard.port.Engine;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import dev.wslgodoctor.wizard.port.ProjectInfo;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import dev.wslgodoctor.wizard.port.ProofReport;
import dev.wslgodoctor.wizard.port.RepairHistory;
import dev.wslgodoctor.wizard.port.RepairPreview;
import dev.wslgodoctor.wizard.port.RepairProgress;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.port.RepairSets;
import dev.wslgodoctor.wizard.port.SavedBundle;
import dev.wslgodoctor.wizard.port.Surroundings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The engine behind the window: one machine, recorded while it is examined, so that a bundle holds the very scan that
 * the user saw. The whole port in one class, because its parts share the machine, its recording and its last report.
 */
public final class MachineEngine implements Engine, AutoCloseable {

    private final RecordingMachine machine;
    private final Examiner examiner = new Examiner();
    private final Repairer repairer;
    private final Journal journal;
    private final Supplier<Texts> texts;
    private final BundleDesk bundles = new BundleDesk();
    private final Map<RepairPreview, Preview> previews = new IdentityHashMap<>();
    private final Map<String, Finding> stillThere = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private Choice choice = Choice.NONE;
    private Consent consent = Consent.DEFAULT;

    /** @param texts in the language that the window shows now */
    public MachineEngine(Machine machine, Journal journal, Supplier<Texts> texts) {
        this.machine = new RecordingMachine(machine);
        this.journal = journal;
        this.repairer = new Repairer(journal, CauseCatalog.all());
        this.texts = texts;
    }

    @Override
    public Surroundings surroundings() throws EngineTrouble {
        if (machine.self().isPresent()) {
            return new Surroundings(Optional.empty(), false, 1);
        }
        Facts facts = facts(Choice.NONE, Consent.DEFAULT);
        Reading<List<DistroRow>> rows = facts.ask(WslProbes.LIST);
        boolean missing = rows instanceof Reading.Unknown<List<DistroRow>> unknown
                && unknown.trouble() instanceof Trouble.Missing;
        return new Surroundings(facts.ask(WslProbes.VERSIONS).found().map(versions -> versions.wsl()), missing,
                distros().size());
    }

    @Override
    public List<DistroInfo> distros() throws EngineTrouble {
        if (machine.self().isPresent()) {
            return List.of(new DistroInfo(machine.self().get().name(), true, 0, true, Optional.empty(), true,
                    List.of()));
        }
        Facts facts = facts(Choice.NONE, Consent.DEFAULT);
        List<RecentFolder> recent = facts.ask(ProjectProbes.RECENT).found().orElse(List.of());
        return switch (facts.ask(WslProbes.LIST)) {
            case Reading.Known<List<DistroRow>> known -> known.value().stream()
                    .map(row -> new DistroInfo(row.name(), row.running(), row.version(), row.isDefault(),
                            Optional.empty(), !WslProbes.isMachinery(row.name()), recent(recent, row.name())))
                    .toList();
            case Reading.Absent<List<DistroRow>> absent -> List.of();
            case Reading.Unknown<List<DistroRow>> unknown -> throw new EngineTrouble(unknown.trouble());
        };
    }

    private static List<String> recent(List<RecentFolder> folders, String distro) {
        return folders.stream().flatMap(folder -> ProjectProbes.folderIn(folder, distro).stream())
                .map(LinuxPath::toString).distinct().sorted().toList();
    }

    @Override
    public ProjectInfo project(Choice chosen, Consent allowed) {
        return ProjectLook.of(facts(chosen, allowed), machine);
    }

    @Override
    public void skip(String probe) {
        examiner.skip(probe);
    }

    @Override
    public void giveTime(String probe, Duration least) {
        examiner.giveTime(probe, least);
    }

    @Override
    public EnvironmentTable environments(Choice chosen, Consent allowed) {
        return Environments.of(facts(chosen, allowed));
    }

    @Override
    public LintReport lint(Choice chosen, Consent allowed) {
        return new Lint(Wiring.caseOf(machine, chosen, allowed)).look(CauseCatalog.all());
    }

    @Override
    public Report examine(Choice chosen, Consent allowed, Consumer<RunEvent> out) {
        choice = chosen;
        consent = allowed;
        previews.clear();
        stillThere.clear();
        tried.clear();
        machine.beginScan();
        try {
            return examiner.examine(CauseCatalog.all(), Wiring.caseOf(machine, chosen, allowed), out);
        } finally {
            machine.endScan();
        }
    }

    @Override
    public RepairPreview preview(Finding finding) throws EngineTrouble {
        return offered(finding.plan().orElseThrow());
    }

    /** A preview that {@link #apply} takes. */
    RepairPreview offered(Plan plan) throws EngineTrouble {
        try {
            Preview preview = repairer.preview(plan, at());
            RepairPreview shown = shown(preview);
            previews.put(shown, preview);
            return shown;
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        }
    }

    @Override
    public RepairResult apply(RepairPreview shown, Set<Integer> approved, Consumer<RepairProgress> out)
            throws EngineTrouble {
        Preview preview = previews.get(shown);
        if (preview == null) {
            return notPreviewed(shown.causeId());
        }
        TreeSet<Integer> selected = new TreeSet<>(approved);
        selected.retainAll(preview.executable());
        Outcome outcome = repairer.apply(preview, selected,
                event -> ShownResult.progress(event, shown.steps().size(), out));
        previews.remove(shown);
        tried.add(preview.hash());
        stillThere.remove(shown.causeId());
        if (outcome instanceof Outcome.StillHolds holds) {
            stillThere.put(shown.causeId(), holds.applied().finding());
        }
        return ended(shown.causeId(), outcome);
    }

    @Override
    public RepairResult undo(String entry) throws EngineTrouble {
        return undone(Integer.parseInt(entry), progress -> { });
    }

    RepairResult undone(int entry, Consumer<RepairProgress> out) {
        Outcome outcome = repairer.undo(entry, at(), event -> ShownResult.progress(event, 0, out));
        return ended("", outcome);
    }

    /** What the choice is from now on, and the words for the outcome. */
    RepairResult ended(String causeId, Outcome outcome) {
        moved(outcome);
        return ShownResult.of(causeId, outcome, texts());
    }

    /** Takes over the project folder that a repair chose, or the one that an undo went back to. */
    void moved(Outcome outcome) {
        ShownResult.applied(outcome).flatMap(Outcome.Applied::project)
                .ifPresent(project -> choice = choice.withProject(project));
        if (outcome instanceof Outcome.Undone undone && undone.project().isPresent()) {
            choice = choice.withProject(undone.project().get());
        }
    }

    RepairResult notPreviewed(String what) {
        return new RepairResult(what, RepairResult.Kind.REFUSED,
                texts().of("refused.not-previewed", Map.of("detail", what)), Optional.empty());
    }

    /** The machine with what is chosen now. */
    Case at() {
        return Wiring.caseOf(machine, choice, consent);
    }

    Texts texts() {
        return texts.get();
    }

    /** A preview of this engine's repairer as the window shows it. */
    RepairPreview shown(Preview preview) throws GatewayException {
        return PreviewSteps.of(preview, machine, consent);
    }

    /** Another repair of a cause that the last one did not cure; empty if there is none that was not tried. */
    Optional<RepairPreview> nextWay(String causeId) throws EngineTrouble {
        Optional<Finding> again = Optional.ofNullable(stillThere.get(causeId))
                .filter(found -> found.plan().isPresent());
        if (again.isEmpty()) {
            return Optional.empty();
        }
        try {
            Preview preview = repairer.preview(again.get().plan().orElseThrow(), at());
            if (tried.contains(preview.hash()) || preview.executable().isEmpty()) {
                return Optional.empty();
            }
            RepairPreview shown = shown(preview);
            previews.put(shown, preview);
            return Optional.of(shown);
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        }
    }

    /** The journal of this machine, for the window. */
    public RepairHistory history() {
        return new MachineHistory(this, repairer);
    }

    /** Several repairs as one, for the window. */
    public RepairSets sets() {
        return new MachineSets(this, repairer);
    }

    @Override
    public ProofReport prove(Choice chosen) throws EngineTrouble {
        long began = System.nanoTime();
        try {
            Choice with = choice.project().isPresent() && chosen.project().isEmpty()
                    ? chosen.withProject(choice.project().get()) : chosen;
            Attempt attempt = new Prover(Wiring.caseOf(machine, with, consent), ProofRequest.Deadlines.usual())
                    .prove();
            return ProofLook.of(attempt, Duration.ofNanos(System.nanoTime() - began), texts());
        } catch (GatewayException e) {
            throw new EngineTrouble(e.trouble());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineTrouble(new Trouble.Cancelled("the proof was cancelled"));
        }
    }

    @Override
    public BundlePreview previewBundle(Report report, BundleWishes wishes) throws EngineTrouble {
        return bundles.preview(report, machine.tape(), Wiring.caseOf(machine, choice, consent), journal, texts.get(),
                wishes);
    }

    @Override
    public SavedBundle saveBundle(BundlePreview preview, Path file) throws EngineTrouble {
        return bundles.save(preview, file);
    }

    @Override
    public OpenedBundle openBundle(Path file) throws EngineTrouble {
        return bundles.open(file, texts.get());
    }

    @Override
    public BundleComparison compareBundles(Path first, Path second) throws EngineTrouble {
        return bundles.compare(first, second);
    }

    @Override
    public void showFolder(Path file) throws EngineTrouble {
        FolderWindow.show(file);
    }

    @Override
    public int forgetBundles() throws EngineTrouble {
        return bundles.forget();
    }

    private Facts facts(Choice chosen, Consent allowed) {
        return new Inquiry(Wiring.caseOf(machine, chosen, allowed)).facts();
    }

    @Override
    public void close() {
        machine.close();
    }
}
