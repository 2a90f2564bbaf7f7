package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.Mount;
import dev.wslgodoctor.diagnostics.parse.MovedFolder;
import dev.wslgodoctor.diagnostics.path.DriveMounts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.MovingProbes;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The project is stored on a Windows drive, so every file the Go tools open crosses the VM border.
 *
 * <p>Felt as slow builds, slow module loading and a language server that never settles. Decided by the mount that
 * holds the folder, not by its name: drives can be mounted elsewhere, and {@code /mnt/wsl} is none.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/filesystems">Working across file systems</a>; facts wsl.md
 * 6.1, 6.4
 */
public final class ProjectOnWindowsDrive implements RootCause {

    @Override
    public String id() {
        return "files.project-on-windows-drive";
    }

    @Override
    public Link breaks() {
        return Link.PROJECT_PLACE;
    }

    @Override
    public Verdict judge(Facts facts) {
        Mount mount = facts.need(FileProbes.PROJECT_MOUNT);
        if (!mount.isAcrossTheVm()) {
            return Verdict.ruledOut();
        }
        return Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("mount", mount.point().toString(),
                "type", mount.type(), "folder", facts.need(ProjectProbes.REAL_ROOT).toString()));
    }

    /** Copies, and adapts in the copy what names the old place; the user deletes the original when satisfied. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        LinuxPath from = facts.need(ProjectProbes.REAL_ROOT);
        LinuxPath to = facts.need(DistroProbes.HOME).resolve("src").resolve(from.name());
        String name = facts.need(WslProbes.DISTRO).name();
        Place distro = Place.distro(name);
        List<Action> actions = new ArrayList<>();
        actions.add(new Action.CopyTree(distro, from, to));
        Optional<List<PathFile>> files = facts.ask(MovingProbes.PATH_FILES).found();
        MovedFolder moved = new MovedFolder(from, windows(facts, from), to);
        files.orElse(List.of()).forEach(file -> edit(file, moved, distro).ifPresent(actions::add));
        SameBuild.step(facts, distro, from, to).ifPresent(actions::add);
        facts.ask(MovingProbes.NOTE).found().ifPresent(path -> actions.add(new Action.ReplaceFile(distro,
                path.toString(), Optional.empty(), Optional.of(Blob.of(note(from, to, name))), false)));
        actions.add(new Action.ChooseProject(to.toString()));
        if (files.isEmpty()) {
            actions.add(new Action.AskUser(id() + ".afterwards-paths", Map.of("copy", to.toString(),
                    "original", from.toString())));
        }
        actions.add(new Action.AskUser(id() + ".afterwards", Map.of("copy", to.toString(), "original", from.toString(),
                "distro", name, "share", WindowsPath.ofDistro(name, to).toString())));
        return Optional.of(new Plan(id(), actions));
    }

    // both languages, since nobody knows who will find it
    private static String note(LinuxPath from, LinuxPath to, String distro) {
        return "The project " + from.name() + " was copied to Linux: " + to + " (" + distro + "), "
                + WindowsPath.ofDistro(distro, to) + "\r\nThis original is as it was. WSL Go Doctor wrote this note; "
                + "\"wsl-go-doctor undo\" removes it with the copy.\r\n\r\n"
                + "项目 " + from.name() + " 已复制到 Linux: " + to + " (" + distro + ")\r\n"
                + "此处的原始内容没有改变。本说明由 WSL Go Doctor 写入；运行 \"wsl-go-doctor undo\" 会将其与副本一起删除。\r\n";
    }

    private static Optional<WindowsPath> windows(Facts facts, LinuxPath from) {
        return facts.ask(FileProbes.MOUNTS).found().flatMap(mounts -> mounts.drives().toWindows(from))
                .or(() -> DriveMounts.USUAL.toWindows(from));
    }

    private static Optional<Action> edit(PathFile file, MovedFolder moved, Place distro) {
        EncodedText text = EncodedText.decode(file.content().bytes());
        LinuxPath folder = file.path().parent().orElseThrow();
        String edited = switch (file.path().name()) {
            case "go.mod" -> moved.goMod(text.text(), folder);
            case "go.work" -> moved.goWork(text.text(), folder);
            default -> moved.json(text.text());
        };
        LinuxPath copy = moved.to().resolve(moved.from().relativize(file.path()));
        return text.malformedAt().isPresent() || edited.equals(text.text()) ? Optional.empty()
                : Optional.of(new Action.ReplaceFile(distro, copy.toString(), Optional.of(file.content().sha256()),
                        Optional.of(Blob.of(text.encode(edited))), false));
    }

    @Override
    public List<String> cases() {
        return List.of("R52");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #4197", "microsoft/WSL #4417",
                "https://learn.microsoft.com/windows/wsl/filesystems");
    }
}
