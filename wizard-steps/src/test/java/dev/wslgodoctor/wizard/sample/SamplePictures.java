package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy;
import dev.wslgodoctor.diagnostics.explain.picture.BinaryAnatomy.Purpose;
import dev.wslgodoctor.diagnostics.explain.picture.ConfigExcerpt;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable;
import dev.wslgodoctor.diagnostics.explain.picture.EnvironmentTable.Cell;
import dev.wslgodoctor.diagnostics.explain.picture.FileJourney;
import dev.wslgodoctor.diagnostics.explain.picture.ListenerPath;
import dev.wslgodoctor.diagnostics.explain.picture.MemoryAndDisk;
import dev.wslgodoctor.diagnostics.explain.picture.PathMap;
import dev.wslgodoctor.diagnostics.explain.picture.Picture;
import dev.wslgodoctor.diagnostics.explain.picture.PictureKind;
import dev.wslgodoctor.diagnostics.explain.picture.SessionTimeline;
import dev.wslgodoctor.diagnostics.explain.picture.TraceGate;
import dev.wslgodoctor.diagnostics.explain.picture.VersionRanges;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** One picture of each kind about the made-up machine. */
public final class SamplePictures {

    private SamplePictures() {
    }

    /** The picture of this kind. */
    public static Picture of(PictureKind kind) {
        return switch (kind) {
            case PATH_MAP -> new PathMap(List.of(
                    new PathMap.Row(PathMap.Who.EDITOR, "/home/dev/shop/main.go", "setBreakpoints"),
                    new PathMap.Row(PathMap.Who.PROGRAM, "/mnt/c/Users/dev/shop/main.go", ".gopclntab"),
                    new PathMap.Row(PathMap.Who.WINDOWS, "C:\\Users\\dev\\shop\\main.go", "NTFS")),
                    List.of(PathMap.Join.OTHER_TEXT, PathMap.Join.ONE_FILE));
            case FILE_JOURNEY -> new FileJourney("/mnt/c/Users/dev/shop", "/mnt/c", "9p", List.of(
                    new FileJourney.Measure(FileJourney.Operation.LOOK_UP, 100, Duration.ofMillis(240),
                            Duration.ofMillis(8)),
                    new FileJourney.Measure(FileJourney.Operation.READ, 100, Duration.ofMillis(410),
                            Duration.ofMillis(12))));
            case BINARY_ANATOMY -> anatomy();
            case TRACE_GATE -> new TraceGate(OptionalInt.of(1), "dev",
                    Optional.of(new TraceGate.Process(4711, "shop", "dev")), Optional.empty(), TraceGate.Gate.YAMA);
            case ENVIRONMENT_TABLE -> environments();
            case CONFIG_EXCERPT -> new ConfigExcerpt("/etc/wsl.conf", List.of("[boot]", "systemd=true", "", "[user]",
                    "default=dev", "", "# makes the debugger work", "[cgroup]", "version=1", ""), Set.of(9),
                    Optional.of("[boot]\nsystemd=true\n\n[user]\ndefault=dev\n\n# makes the debugger work\n[cgroup]\n"
                            + "# version=1\n"));
            case VERSION_RANGES -> new VersionRanges(26, "1.24.0", List.of(
                    new VersionRanges.Row("1.24.0 – 1.24.2", 21, 24, true),
                    new VersionRanges.Row("1.26.0 – 1.26.3", 24, 26, false),
                    new VersionRanges.Row("1.27.0 – 1.27.1", 25, 27, false)));
            case LISTENER_PATH -> new ListenerPath("127.0.0.1", 2345, Optional.of("dlv"), Optional.of("nat"), List.of(
                    new ListenerPath.Reach(ListenerPath.From.DISTRO, ListenerPath.Answer.YES),
                    new ListenerPath.Reach(ListenerPath.From.OTHER_DISTRO, ListenerPath.Answer.YES),
                    new ListenerPath.Reach(ListenerPath.From.WINDOWS, ListenerPath.Answer.UNKNOWN),
                    new ListenerPath.Reach(ListenerPath.From.NETWORK, ListenerPath.Answer.NO)));
            case MEMORY_AND_DISK -> new MemoryAndDisk(List.of(
                    new MemoryAndDisk.Gauge(MemoryAndDisk.What.VM_MEMORY, 3_700_000_000L,
                            OptionalLong.of(4_000_000_000L), true),
                    new MemoryAndDisk.Gauge(MemoryAndDisk.What.DISK_FILE, 61_000_000_000L, OptionalLong.empty(), false),
                    new MemoryAndDisk.Gauge(MemoryAndDisk.What.HOST_DISK, 420_000_000_000L,
                            OptionalLong.of(512_000_000_000L), false)));
            case SESSION_TIMELINE -> SessionTimeline.of(List.of(
                    new SessionTimeline.Said(Duration.ZERO, true, "initialize"),
                    new SessionTimeline.Said(Duration.ofMillis(300), false, "initialized"),
                    new SessionTimeline.Said(Duration.ofMillis(320), true, "attach 4711")), Duration.ofSeconds(31));
        };
    }

    private static Picture anatomy() {
        return new BinaryAnatomy("/home/dev/shop/bin/shop", "x86_64", Optional.of("go1.25.12"), List.of(
                new BinaryAnatomy.Section(".text", Purpose.CODE, true, 621_000),
                new BinaryAnatomy.Section(".rodata", Purpose.CONSTANTS, true, 322_000),
                new BinaryAnatomy.Section(".gopclntab", Purpose.STACK_TRACES, true, 504_000),
                new BinaryAnatomy.Section(".go.buildinfo", Purpose.BUILD_RECORD, true, 832),
                new BinaryAnatomy.Section(".symtab", Purpose.SYMBOLS, false, 0),
                new BinaryAnatomy.Section(".debug_line", Purpose.LINES, false, 0),
                new BinaryAnatomy.Section(".debug_info", Purpose.TYPES, false, 0),
                new BinaryAnatomy.Section(".debug_frame", Purpose.FRAMES, false, 0),
                new BinaryAnatomy.Section(".debug_loclists", Purpose.LOCATIONS, false, 0)),
                List.of(new BinaryAnatomy.Asked("-ldflags", "-s -w")),
                List.of(new BinaryAnatomy.PackageBuild("example.com/shop", Optional.of(false)),
                        new BinaryAnatomy.PackageBuild("example.com/shop/internal/cart", Optional.of(true))),
                Optional.empty());
    }

    private static Picture environments() {
        return new EnvironmentTable(List.of(EnvironmentTable.Environment.values()), List.of(
                new EnvironmentTable.Row("go", List.of(Cell.known("/usr/bin/go", List.of()),
                        Cell.known("/usr/local/go/bin/go", List.of("/usr/bin/go")),
                        Cell.known("/usr/bin/go", List.of()),
                        Cell.known("/usr/bin/go", List.of("/usr/local/go/bin/go")))),
                new EnvironmentTable.Row("dlv", List.of(Cell.absent(), Cell.notAsked(), Cell.notAsked(),
                        Cell.known("/home/dev/go/bin/dlv", List.of()))),
                new EnvironmentTable.Row("GOFLAGS", List.of(Cell.absent(), Cell.absent(), Cell.absent(),
                        Cell.absent()))));
    }
}
