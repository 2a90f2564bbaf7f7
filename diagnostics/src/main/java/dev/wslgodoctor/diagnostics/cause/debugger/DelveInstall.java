package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.editor.DelveSetting;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DelveProbes;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FoundTool;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.probe.GoProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Installing one version of Delve into a folder of its own, and naming it in the settings: no other version is touched,
 * and which one the search would find does not matter.
 */
final class DelveInstall {

    /** Below the home folder; the version follows. */
    static final String FOLDER = ".local/share/wsl-go-doctor/dlv";

    // a first build compiles the standard library and some forty packages, on a machine that may be slow
    private static final Duration BUILDING = Duration.ofMinutes(10);

    // what Go takes where nobody sets GOPROXY (golang/go src/cmd/go/internal/cfg/cfg.go)
    private static final String USUAL_PROXY = "https://proxy.golang.org,direct";

    private static final String REMOVE = """
            rm -f -- "$1/dlv" && { rmdir -- "$1" 2>/dev/null || :; }
            """;

    // $1 folder or zip file, $2 folder for the program, $3 go, $4 version. A module cache is a module proxy too, below
    // cache/download (https://go.dev/ref/mod#module-cache). The database of checksums would have to be asked over the
    // network; no toolchain is fetched either.
    private static final String INSTALL_FROM = """
            d=$1
            case $1 in *.zip|*.ZIP)
              d=$(mktemp -d) || exit 7
              trap 'rm -rf -- "$d"' EXIT
              if command -v unzip >/dev/null; then unzip -q -- "$1" -d "$d" || exit 7
              elif command -v python3 >/dev/null; then python3 -m zipfile -e "$1" "$d" || exit 7
              else echo 'neither unzip nor python3 is here to open the zip file' >&2; exit 7; fi;;
            esac
            for p in "$d" "$d/cache/download" "$d/pkg/mod/cache/download" "$d"/*; do
              if [ -d "$p/github.com/go-delve/delve/@v" ]; then
                export GOBIN="$2" GOPROXY="file://$p" GONOPROXY=none GOPRIVATE= GOSUMDB=off
                GOTOOLCHAIN=local GOFLAGS=-mod=mod \\
                  "$3" install "github.com/go-delve/delve/cmd/dlv@$4"
                exit
              fi
            done
            echo "$1 holds no module proxy with github.com/go-delve/delve" >&2
            exit 7
            """;

    private static final String LOOK = """
            if [ -e "$1/dlv" ]; then sha256sum < "$1/dlv"; else echo none; fi
            """;

    private DelveInstall() {
    }

    /**
     * The steps; empty if there is no Go of this system, no version fits, nothing may be downloaded, or no settings are
     * known to write the path into.
     *
     * @param version with a leading v, or {@code latest}, which is no version to install unseen
     */
    static List<Action> steps(String version, Facts facts) {
        Optional<FoundTool> go = facts.ask(GoProbes.GO).found().filter(tool -> tool.executable() && tool.isElf());
        Optional<LinuxPath> home = facts.ask(DistroProbes.HOME).found();
        Optional<Place> distro = facts.ask(WslProbes.DISTRO).found().map(choice -> Place.distro(choice.name()));
        Optional<GoEnvironment> environment = facts.ask(GoEnvironmentProbes.ENVIRONMENT).found();
        if (go.isEmpty() || home.isEmpty() || distro.isEmpty() || environment.isEmpty() || !version.startsWith("v")) {
            return List.of();
        }
        Optional<LinuxPath> chosen = facts.ask(DelveProbes.CHOSEN_SOURCE).found();
        if (chosen.isPresent()) {
            return fromChosen(chosen.get(), version, go.get(), home.get(), distro.get(), facts);
        }
        String proxy = environment.get().find("GOPROXY").map(GoEnvironment.Value::text).orElse(USUAL_PROXY);
        LinuxPath folder = home.get().resolve(FOLDER).resolve(version.substring(1));
        List<Action> settings = DelveSetting.naming(folder.resolve("dlv").toString(), facts);
        if (proxy.equals("off") || settings.isEmpty()) {
            return List.of();
        }
        Command install = Command.of("env", "GOBIN=" + folder, go.get().path(), "install",
                "github.com/go-delve/delve/cmd/dlv@" + version).within(BUILDING);
        List<Action> steps = new ArrayList<>();
        steps.add(new Action.Run(distro.get(), install,
                Optional.of(DistroFiles.script(REMOVE, folder.toString())),
                Optional.of(DistroFiles.script(LOOK, folder.toString())),
                Optional.of(new Action.Notice("notice.install-delve",
                        Map.of("version", version, "hosts", hosts(proxy))))));
        steps.addAll(settings);
        return steps;
    }

    private static List<Action> fromChosen(LinuxPath source, String version, FoundTool go, LinuxPath home, Place distro,
            Facts facts) {
        LinuxPath folder = home.resolve(FOLDER).resolve(version.substring(1));
        List<Action> settings = DelveSetting.naming(folder.resolve("dlv").toString(), facts);
        if (settings.isEmpty()) {
            return List.of();
        }
        List<Action> steps = new ArrayList<>();
        steps.add(new Action.Run(distro, DistroFiles.script(INSTALL_FROM, source.toString(), folder.toString(),
                go.path(), version).within(BUILDING),
                Optional.of(DistroFiles.script(REMOVE, folder.toString())),
                Optional.of(DistroFiles.script(LOOK, folder.toString())),
                Optional.of(new Action.Notice("notice.install-delve-from",
                        Map.of("version", version, "path", source.toString())))));
        steps.addAll(settings);
        return steps;
    }

    /** The servers that a GOPROXY leads to, without names and passwords: {@code proxy.golang.org, github.com}. */
    static String hosts(String proxy) {
        Set<String> hosts = new LinkedHashSet<>();
        for (String each : proxy.split("[,|]")) {
            String word = each.strip();
            if (word.equals("direct")) {
                hosts.add("github.com");
                hosts.add("go.googlesource.com");
            } else if (word.startsWith("file://")) {
                hosts.add(word);
            } else if (!word.isEmpty() && !word.equals("off")) {
                String address = word.replaceFirst("^[a-zA-Z]+://", "").replaceFirst("[/?#].*$", "");
                hosts.add(address.substring(address.lastIndexOf('@') + 1));
            }
        }
        return String.join(", ", hosts);
    }
}
