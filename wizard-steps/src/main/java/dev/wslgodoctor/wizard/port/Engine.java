package dev.wslgodoctor.wizard.port;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.lint.LintReport;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The engine as the screens see it. Every method may block and is called on a worker thread, one call at a time; an
 * interrupt of that thread asks it to stop. Nothing here touches a screen.
 */
public interface Engine {

    /** What is known without examining or starting anything. */
    Surroundings surroundings() throws EngineTrouble;

    /** The distributions, the default one first; empty if there are none. Starts none. */
    List<DistroInfo> distros() throws EngineTrouble;

    /**
     * What the chosen folder is.
     *
     * @param choice  with distribution and project
     * @param consent a stopped distribution is started only if it allows that
     */
    ProjectInfo project(Choice choice, Consent consent) throws EngineTrouble;

    /**
     * Examines; the last event is Finished, also after an interrupt.
     *
     * @param out called by one thread at a time, not the screen's
     */
    Report examine(Choice choice, Consent consent, Consumer<RunEvent> out);

    /**
     * Ends a question of the running examination without an answer; the only method besides {@link #giveTime} that is
     * called while another one runs, and on the screen's thread.
     */
    void skip(String probe);

    /** Asks a question of the running examination once more if it times out, and waits at least this long then. */
    void giveTime(String probe, Duration least);

    /** What tools and variables mean in each environment; what would need a start or consent is not asked. */
    EnvironmentTable environments(Choice choice, Consent consent) throws EngineTrouble;

    /** Every remark on every configuration file, of those levels and files that can be read. */
    LintReport lint(Choice choice, Consent consent) throws EngineTrouble;

    /** What the repair of a finding would do; touches nothing. */
    RepairPreview preview(Finding finding) throws EngineTrouble;

    /**
     * Repairs and judges again.
     *
     * @param approved indexes of the steps that the user ticked; others are left out
     */
    RepairResult apply(RepairPreview preview, Set<Integer> approved, Consumer<RepairProgress> out)
            throws EngineTrouble;

    /** Undoes a journal entry. */
    RepairResult undo(String entry) throws EngineTrouble;

    /** Builds to a temporary folder, starts a real debug session and waits for the breakpoint. */
    ProofReport prove(Choice choice) throws EngineTrouble;

    /**
     * The bundle of a report as it would be sent; writes nothing.
     *
     * @param wishes what to leave out and to mask besides
     */
    BundlePreview previewBundle(Report report, BundleWishes wishes) throws EngineTrouble;

    /** Writes a bundle that was previewed, byte for byte as it was shown. */
    SavedBundle saveBundle(BundlePreview preview, Path file) throws EngineTrouble;

    /** Reads a stranger's bundle and judges it by this version's rules; nothing of this machine is asked. */
    OpenedBundle openBundle(Path file) throws EngineTrouble;

    /** Compares two bundles fact by fact: before and after, or where it works and where it does not. */
    BundleComparison compareBundles(Path first, Path second) throws EngineTrouble;

    /** Shows the folder of a file in the system's own browser of files; opens nothing else. */
    void showFolder(Path file) throws EngineTrouble;

    /**
     * Deletes the tables that lead from placeholders back to names.
     *
     * @return how many there were
     */
    int forgetBundles() throws EngineTrouble;
}
