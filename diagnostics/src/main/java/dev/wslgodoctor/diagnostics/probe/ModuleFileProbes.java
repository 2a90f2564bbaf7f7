package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;

/** Questions about the files that belong to the module of the program: go.mod as a whole, and its vendor folder. */
public final class ModuleFileProbes {

    /** go.mod of the first program that is built; absent if there is none. */
    public static final Probe<PathFile> FIRST_MOD = new Probe<>("module.first-mod", Sensitivity.PERSONAL,
            file -> file.path().toString(), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Optional<LinuxPath> path = earlier.need(ModuleProbes.MODULES).stream()
                        .flatMap(module -> module.modFile().stream()).findFirst();
                Optional<Blob> content = path.isEmpty() ? Optional.empty() : distro.read(path.get(), Command.LIMIT);
                return Reading.of(content.map(bytes -> new PathFile(path.get(), bytes)),
                        new Source(distro.place(), "go.mod"));
            });

    /** vendor/modules.txt beside it; absent if the module has no vendor folder, or a workspace is used instead. */
    public static final Probe<PathFile> VENDOR_LIST = new Probe<>("module.vendor-list", Sensitivity.PERSONAL,
            file -> file.path().toString(), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath folder = earlier.need(FIRST_MOD).path().parent().orElse(LinuxPath.ROOT);
                LinuxPath path = folder.resolve("vendor/modules.txt");
                Source source = new Source(distro.place(), path.toString());
                for (Optional<LinuxPath> above = Optional.of(folder); above.isPresent();
                        above = above.get().parent()) {
                    // a workspace has a vendor folder of its own (https://go.dev/ref/mod#go-work-vendor)
                    if (distro.status(above.get().resolve("go.work")).isPresent()) {
                        return Reading.absent(source);
                    }
                }
                return Reading.of(distro.read(path, Command.LIMIT).map(content -> new PathFile(path, content)), source);
            });

    private ModuleFileProbes() {
    }
}
