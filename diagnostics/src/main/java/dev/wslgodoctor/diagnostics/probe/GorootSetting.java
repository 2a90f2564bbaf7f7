package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;

/**
 * The Go installation that the settings name for windows in the distro.
 *
 * @param setting   go.goroot with its file
 * @param folder    its value
 * @param hasGo     whether the folder holds bin/go
 */
public record GorootSetting(EditorSettings.Found setting, LinuxPath folder, boolean hasGo) {

    /** The setting that counts; absent if there is none, or it is no absolute path of Linux. */
    public static final Probe<GorootSetting> NAMED = new Probe<>("editor.goroot-setting", Sensitivity.PERSONAL,
            goroot -> goroot.folder().toString(), (at, earlier) -> {
                // of the user settings on Windows this one does not reach a window in the distro
                Optional<EditorSettings.Found> setting = earlier.need(EditorProbes.SETTINGS)
                        .findInDistro("go.goroot");
                Optional<LinuxPath> folder = setting.flatMap(EditorSettings.Found::text).flatMap(LinuxPath::parse);
                Source source = new Source(at.distro(earlier).place(), "go.goroot");
                if (folder.isEmpty()) {
                    return Reading.absent(source);
                }
                return Reading.known(new GorootSetting(setting.get(), folder.get(),
                        at.distro(earlier).status(folder.get().resolve("bin/go")).isPresent()), source);
            });
}
