package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The plan to put the original of a copied project out of the way: a repair of its own, later, and only for a copy that
 * was compared with its source. The original gets another name and keeps all it holds; a note says where the copy is.
 */
public final class SourceArchive {

    private SourceArchive() {
    }

    /**
     * The plan for the copy that an entry of the journal made.
     *
     * @return empty if there is no such entry, it copied nothing, or it was not completed or was undone
     */
    public static Optional<Plan> plan(Journal journal, int number) throws IOException {
        Optional<Entry> entry = journal.find(number).filter(each -> each.state() == Entry.State.APPLIED);
        Optional<KeptPlan> kept = entry.isEmpty() ? Optional.empty() : KeptPlan.of(journal, entry.get());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<Entry.Step> steps = entry.get().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).status() == Entry.Status.DONE && steps.get(i).trace() instanceof Trace.Tree tree
                    && tree.manifest().isPresent() && kept.get().plan().actions().get(i)
                            instanceof Action.CopyTree copy) {
                return Optional.of(plan(entry.get(), tree, copy));
            }
        }
        return Optional.empty();
    }

    private static Plan plan(Entry entry, Trace.Tree tree, Action.CopyTree copy) {
        LinuxPath folder = tree.from().parent().orElseThrow();
        LinuxPath aside = folder.resolve(tree.from().name() + ".archived-" + entry.number());
        LinuxPath note = folder.resolve(tree.from().name() + ".archived-" + entry.number() + ".txt");
        return new Plan(entry.causeId(), List.of(
                new Action.MoveAside(tree.at(), tree.from(), aside, tree.to(), tree.manifest().orElseThrow(),
                        copy.without()),
                new Action.ReplaceFile(tree.at(), note.toString(), Optional.empty(),
                        Optional.of(Blob.of(note(tree, aside))), false),
                new Action.ChooseProject(tree.to().toString())));
    }

    // both languages, since nobody knows who will find it
    private static String note(Trace.Tree tree, LinuxPath aside) {
        return "The project " + tree.from().name() + " is in Linux now: " + tree.to() + " (" + tree.at() + ")\r\n"
                + "This folder holds the original as it was copied: " + aside.name() + "\r\n"
                + "WSL Go Doctor gave it this name. \"wsl-go-doctor undo\" gives it back; nothing was deleted.\r\n\r\n"
                + "项目 " + tree.from().name() + " 现在位于 Linux 中: " + tree.to() + " (" + tree.at() + ")\r\n"
                + "此文件夹保存复制时的原始内容: " + aside.name() + "\r\n"
                + "WSL Go Doctor 为它改了名。运行 \"wsl-go-doctor undo\" 可恢复原名；没有删除任何内容。\r\n";
    }
}
