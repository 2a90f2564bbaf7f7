package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about the distro as a running system: init, memory, disk, clock, mounts that were wanted. */
public final class SystemProbes {

    private static final LinuxPath INIT_NAME = LinuxPath.of("/proc/1/comm");
    private static final LinuxPath FSTAB_PATH = LinuxPath.of("/etc/fstab");
    private static final LinuxPath MEMINFO = LinuxPath.of("/proc/meminfo");
    private static final LinuxPath VMSTAT = LinuxPath.of("/proc/vmstat");
    private static final LinuxPath BINFMT = LinuxPath.of("/proc/sys/fs/binfmt_misc");
    private static final LinuxPath SYSCTL = LinuxPath.of("/etc/sysctl.conf");
    private static final LinuxPath SYSCTL_FOLDER = LinuxPath.of("/etc/sysctl.d");
    private static final Pattern FIGURE = Pattern.compile("(?m)^(\\w+):?\\s+(\\d+)");

    /** The name of process 1: systemd, init, or another. */
    public static final Probe<String> INIT = new Probe<>("distro.init", Sensitivity.PUBLIC, (at, earlier) ->
            named(at, earlier, INIT_NAME));

    /** The file /etc/fstab, raw; absent if there is none. */
    public static final Probe<Blob> FSTAB = new Probe<>("distro.fstab", Sensitivity.PERSONAL, Blob::text,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                return Reading.of(distro.read(FSTAB_PATH, WslProbes.CONFIGURATION_LIMIT),
                        new Source(distro.place(), FSTAB_PATH.toString()));
            });

    /** Figures of /proc/meminfo in KiB by name, for example MemTotal. */
    public static final Probe<Map<String, Long>> MEMORY = new Probe<>("vm.memory", Sensitivity.PUBLIC,
            figures -> "MemTotal " + figures.get("MemTotal") + " KiB, MemAvailable " + figures.get("MemAvailable")
                    + " KiB", (at, earlier) -> text(at, earlier, MEMINFO).map(SystemProbes::figures));

    /** How often the kernel has ended a process for lack of memory since the VM started; absent before Linux 4.13. */
    public static final Probe<Long> OOM_KILLS = new Probe<>("vm.oom-kills", Sensitivity.PUBLIC, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        return Reading.of(distro.readText(VMSTAT).flatMap(text -> Optional.ofNullable(figures(text).get("oom_kill"))),
                new Source(distro.place(), VMSTAT.toString()));
    });

    /**
     * Whether Windows programs can be started from the distro: the kernel has WSL's handler for them, and it is on;
     * absent if the kernel's list of handlers is not mounted.
     */
    public static final Probe<Boolean> INTEROP = new Probe<>("distro.interop", Sensitivity.PUBLIC, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        boolean on = false;
        Optional<String> all = distro.readText(BINFMT.resolve("status"));
        if (all.isEmpty()) {
            return Reading.absent(new Source(distro.place(), BINFMT.toString()));
        }
        if (all.get().strip().equals("disabled")) {
            // one switch for all handlers (Linux kernel Documentation/admin-guide/binfmt-misc.rst)
            return Reading.known(false, new Source(distro.place(), BINFMT + "/status"));
        }
        // some builds with systemd registered a second one (facts: wsl.md section 6.6)
        for (String name : List.of("WSLInterop", "WSLInterop-late")) {
            on |= distro.readText(BINFMT.resolve(name)).filter(text -> text.startsWith("enabled")).isPresent();
        }
        return Reading.known(on, new Source(distro.place(), BINFMT + "/WSLInterop"));
    });

    /**
     * Room on the file system of the distro's root.
     *
     * @param size   in KiB
     * @param free   what the developer may still write, in KiB
     * @param inodes per cent of the file entries in use; empty if the file system does not count them
     */
    public record Room(long size, long free, Optional<Integer> inodes) {
    }

    /** Room on the file system of the distro's root. */
    public static final Probe<Room> ROOM = new Probe<>("distro.room", Sensitivity.PUBLIC,
            room -> (room.free() >> 10) + " MiB free of " + (room.size() >> 10) + " MiB"
                    + room.inodes().map(used -> ", inodes " + used + "%").orElse(""), (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        Output blocks = distro.run(Command.of("df", "-P", "-k", "/"));
        Output inodes = distro.run(Command.of("df", "-P", "-i", "/"));
        String[] row = lastRow(blocks);
        try {
            return Reading.known(new Room(Long.parseLong(row[1]), Long.parseLong(row[3]), percent(inodes)),
                    new Source(distro.place(), "df -P -k /"));
        } catch (RuntimeException e) {
            throw new GatewayException(new Trouble.Unreadable("df said " + blocks.text().strip()), e);
        }
    });

    /**
     * By how many seconds the distro's clock is ahead of Windows; negative if it is behind. A question of the shell
     * comes first, so that no start of the distro lies between the two clocks.
     */
    public static final Probe<Long> CLOCK_AHEAD = new Probe<>("vm.clock-ahead", Sensitivity.PUBLIC, (at, earlier) -> {
        DistroGateway distro = at.distro(earlier);
        Source source = new Source(distro.place(), "date +%s");
        earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        Optional<Long> windows = at.windows().seconds();
        if (windows.isEmpty()) {
            return Reading.absent(source);
        }
        Output output = distro.run(Command.of("date", "+%s"));
        try {
            return Reading.known(Long.parseLong(output.text().strip()) - windows.get(), source);
        } catch (NumberFormatException e) {
            throw new GatewayException(new Trouble.Unreadable("date said " + output.text().strip()), e);
        }
    });

    /**
     * Where files below /etc set kernel.yama.ptrace_scope, as {@code path:line}, without the one that Ubuntu itself
     * installs.
     */
    public static final Probe<List<String>> PTRACE_SETTINGS = new Probe<>("distro.ptrace-settings",
            Sensitivity.PUBLIC, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                List<LinuxPath> files = new ArrayList<>(List.of(SYSCTL));
                distro.list(SYSCTL_FOLDER).orElse(List.of()).stream().sorted()
                        .filter(name -> name.endsWith(".conf") && !name.equals("10-ptrace.conf"))
                        .forEach(name -> files.add(SYSCTL_FOLDER.resolve(name)));
                List<String> setting = new ArrayList<>();
                for (LinuxPath file : files) {
                    distro.readText(file).ifPresent(text -> setting.addAll(placesOfPtraceScope(file, text)));
                }
                return Reading.known(setting, new Source(distro.place(), SYSCTL + ", " + SYSCTL_FOLDER));
            });

    private SystemProbes() {
    }

    private static List<String> placesOfPtraceScope(LinuxPath file, String text) {
        List<String> places = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            // a line may begin with "-", which hides an error (sysctl.d(5))
            if (lines[i].strip().matches("-?\\s*kernel[./]yama[./]ptrace_scope\\s*=.*")) {
                places.add(file + ":" + (i + 1));
            }
        }
        return places;
    }

    /** The one name that a file of the kernel holds; an empty file is no answer. */
    static Reading<String> named(Case at, Facts earlier, LinuxPath path) throws GatewayException {
        Reading<String> name = text(at, earlier, path).map(String::strip);
        if (name.found().filter(String::isEmpty).isPresent()) {
            throw new GatewayException(new Trouble.Unreadable(path + " is empty"));
        }
        return name;
    }

    private static Reading<String> text(Case at, Facts earlier, LinuxPath path) throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        return Reading.of(distro.readText(path), new Source(distro.place(), path.toString()));
    }

    private static Map<String, Long> figures(String text) {
        Map<String, Long> figures = new TreeMap<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            if (figure.group(2).length() < 19) {
                figures.put(figure.group(1), Long.parseLong(figure.group(2)));
            }
        }
        return figures;
    }

    private static String[] lastRow(Output output) {
        List<String> lines = output.text().lines().toList();
        return lines.isEmpty() ? new String[0] : lines.getLast().strip().split("\\s+");
    }

    // busybox knows no -i in some builds, and btrfs prints a dash
    private static Optional<Integer> percent(Output inodes) {
        String[] row = lastRow(inodes);
        return inodes.ok() && row.length > 4 && row[4].matches("\\d{1,3}%")
                ? Optional.of(Integer.valueOf(row[4].replace("%", ""))) : Optional.empty();
    }
}
