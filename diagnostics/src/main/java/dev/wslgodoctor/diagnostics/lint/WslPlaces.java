package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.ConfigEntry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of wsl.conf, .wslconfig and of what WSL reads besides. */
final class WslPlaces {

    private static final String WSL_CONF = "/etc/wsl.conf";
    private static final Pattern WORD = Pattern.compile("[^A-Za-z0-9.]+");

    static final Map<String, CausePlaces.Finder> BY_CAUSE = Map.ofEntries(
            Map.entry("wsl-vm.safe-mode-on", ofVm("wsl2.safeMode")),
            Map.entry("wsl-vm.kernel-command-line-forces-cgroup", ofVm("wsl2.kernelCommandLine")),
            Map.entry("wsl-vm.sparse-vhd-asked", ofVm("experimental.sparseVhd")),
            Map.entry("wsl-vm.host-files-off", ofVm("wsl2.hostFileSystemAccess")),
            Map.entry("wsl-vm.mirrored-not-supported", ofVm("wsl2.networkingMode")),
            Map.entry("network.localhost-forwarding-off", ofVm("wsl2.localhostForwarding")),
            Map.entry("wsl-vm.wslconfig-out-of-range", namedOfVm("found")),
            Map.entry("wsl-vm.wslconfig-without-effect", namedOfVm("keys")),
            Map.entry("wsl-vm.wslconfig-file-missing", namedOfVm("keys")),
            Map.entry("wsl-vm.policy-overrides-wslconfig", namedOfVm("keys")),
            Map.entry("wsl-vm.wslconfig-encoding", (facts, holds) -> whole(facts, WindowsProbes.WSLCONFIG)),
            Map.entry("wsl-vm.wslconfig-misnamed", (facts, holds) -> whole(facts, HostProbes.MISNAMED_WSLCONFIG)),
            Map.entry("wsl-vm.setting-newer-than-wsl", (facts, holds) -> {
                List<FilePlace> places = new ArrayList<>(namedOfVm("keys").in(facts, holds));
                places.addAll(namedOfDistro("keys").in(facts, holds));
                return places;
            }),
            Map.entry("distro.default-user-unknown", ofDistro("user.default")),
            Map.entry("distro.file-sharing-off", namedOfDistro("keys")),
            Map.entry("distro.interop-off", ofDistro("interop.enabled")),
            Map.entry("distro.windows-path-dropped", ofDistro("interop.appendWindowsPath")),
            Map.entry("distro.systemd-not-started", (facts, holds) -> List.of()),
            Map.entry("distro.wsl-conf-crlf", (facts, holds) -> whole(facts, DistroProbes.WSL_CONF)),
            Map.entry("distro.fstab-entry-fails", (facts, holds) -> Arrays.stream(holds.arguments().get("lines")
                    .split(", ")).map(line -> FilePlace.at("/etc/fstab", Integer.parseInt(line))).toList()),
            Map.entry("network.resolv-conf-broken", (facts, holds) -> resolvConf(facts, holds.arguments()
                    .get("server"))));

    private WslPlaces() {
    }

    private static CausePlaces.Finder ofVm(String name) {
        return (facts, holds) -> lines(facts, ConfigFormat.WSLCONFIG, entry -> entry.name().equalsIgnoreCase(name)
                || entry.key().equalsIgnoreCase(name.substring(name.indexOf('.') + 1)));
    }

    private static CausePlaces.Finder ofDistro(String name) {
        // a switch that is on is not what the cause means
        return (facts, holds) -> lines(facts, ConfigFormat.WSL_CONF, entry -> entry.name().equalsIgnoreCase(name)
                && !Set.of("true", "1").contains(entry.value().toLowerCase(java.util.Locale.ROOT)));
    }

    private static CausePlaces.Finder namedOfVm(String argument) {
        return (facts, holds) -> lines(facts, ConfigFormat.WSLCONFIG, isOneOf(holds.arguments().get(argument)));
    }

    private static CausePlaces.Finder namedOfDistro(String argument) {
        return (facts, holds) -> lines(facts, ConfigFormat.WSL_CONF, isOneOf(holds.arguments().get(argument)));
    }

    // texts name a key with its section or without
    private static Predicate<ConfigEntry> isOneOf(String text) {
        Set<String> words = WORD.splitAsStream(text).map(String::toLowerCase).collect(Collectors.toSet());
        return entry -> words.contains(entry.name().toLowerCase(java.util.Locale.ROOT))
                || words.contains(entry.key().toLowerCase(java.util.Locale.ROOT));
    }

    private static List<FilePlace> lines(Facts facts, ConfigFormat format, Predicate<ConfigEntry> meant) {
        Probe<Blob> probe = format == ConfigFormat.WSLCONFIG ? WindowsProbes.WSLCONFIG : DistroProbes.WSL_CONF;
        return facts.ask(probe).found().map(file -> WslConf.parse(format, file.bytes()).entries().stream()
                .filter(entry -> entry.state() == ConfigEntry.State.EFFECTIVE).filter(meant)
                .map(entry -> FilePlace.at(path(facts, probe), entry.line())).toList()).orElse(List.of());
    }

    private static <T> List<FilePlace> whole(Facts facts, Probe<T> probe) {
        return facts.ask(probe).found().map(file -> List.of(FilePlace.whole(path(facts, probe)))).orElse(List.of());
    }

    private static <T> String path(Facts facts, Probe<T> probe) {
        return facts.ask(probe) instanceof dev.wslgodoctor.diagnostics.probe.Reading.Known<T> known
                ? known.source().what() : WSL_CONF;
    }

    private static List<FilePlace> resolvConf(Facts facts, String server) {
        List<FilePlace> places = new ArrayList<>();
        facts.ask(NetworkProbes.RESOLV_CONF).found().ifPresent(text -> {
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().matches("nameserver\\s+" + Pattern.quote(server) + "\\b.*")) {
                    places.add(FilePlace.at("/etc/resolv.conf", i + 1));
                }
            }
            if (places.isEmpty()) {
                places.add(FilePlace.whole("/etc/resolv.conf"));
            }
        });
        return places.isEmpty() ? ofDistro("network.generateResolvConf").in(facts, null) : places;
    }
}
