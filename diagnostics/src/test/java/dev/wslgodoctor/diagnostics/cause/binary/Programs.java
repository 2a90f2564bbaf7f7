package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Part;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.RecordedPaths;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.probe.ModuleFolder;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.Source;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Program files made by hand: a Go program in /home/dev/shop that an exec configuration starts, varied one by one. */
public final class Programs {

    public static final String PATH = "/home/dev/shop/shop";
    static final DebugTarget EXEC = new DebugTarget(DebugTarget.Kind.EXEC, Optional.of("Run"), Optional.of(PATH),
            List.of(), Optional.of(PATH), Optional.empty(), List.of(), Map.of(), List.of());

    private Format format = Format.ELF;
    private Optional<String> problem = Optional.empty();
    private String machine = "x86_64";
    private final List<String> sections = new ArrayList<>(List.of(".text", ".gopclntab", ".go.buildinfo",
            ".debug_info", ".symtab"));
    private final Map<String, String> settings = new TreeMap<>(Map.of("-compiler", "gc", "-gcflags", "all=-N -l"));
    private List<String> files = List.of("/home/dev/shop/cart/cart.go", "/home/dev/shop/main.go");
    private boolean complete = true;
    private String path = PATH;
    private Optional<Integer> process = Optional.empty();
    private boolean deleted;
    private Optional<String> debugFile = Optional.empty();
    private DebugTarget target = EXEC;

    public static Programs program() {
        return new Programs();
    }

    Programs format(Format other) {
        format = other;
        sections.clear();
        return this;
    }

    Programs problem(String text) {
        problem = Optional.of(text);
        return this;
    }

    Programs machine(String name) {
        machine = name;
        return this;
    }

    Programs without(String section) {
        sections.remove(section);
        return this;
    }

    public Programs setting(String name, String value) {
        settings.put(name, value);
        return this;
    }

    Programs withoutSetting(String name) {
        settings.remove(name);
        return this;
    }

    public Programs files(String... recorded) {
        files = List.of(recorded);
        return this;
    }

    Programs incomplete() {
        complete = false;
        return this;
    }

    Programs at(String otherPath) {
        path = otherPath;
        return this;
    }

    Programs runningAs(int pid) {
        process = Optional.of(pid);
        return this;
    }

    Programs deleted() {
        deleted = true;
        return this;
    }

    Programs debugFile(String file) {
        debugFile = Optional.of(file);
        return this;
    }

    public Programs of(DebugTarget other) {
        target = other;
        return this;
    }

    public TargetBinary make() {
        BuildInfo build = new BuildInfo("go1.24.4", "example.com/shop", "example.com/shop", "(devel)", 0, settings);
        boolean go = format == Format.ELF && problem.isEmpty();
        BinaryFacts facts = new BinaryFacts(format, problem, go ? machine : "", go,
                sections.stream().map(name -> new Part(name, 100, false)).toList(), Optional.empty(),
                go ? Optional.of(build) : Optional.empty(), go ? Optional.empty() : Optional.of("not read"),
                go ? Optional.of(new RecordedPaths(files, complete)) : Optional.empty(),
                go ? Optional.empty() : Optional.of("not read"), new Stamp(1000, 1_700_000_000, 1000));
        return binary(Reading.known(facts, new Source(Place.distro("Ubuntu"), path)));
    }

    /** The same program, which could not be read. */
    TargetBinary unreadable() {
        return binary(Reading.unknown(new Trouble.Denied("no permission to read " + path)));
    }

    /** The same program, which is not there. */
    TargetBinary missing() {
        return binary(Reading.absent(new Source(Place.distro("Ubuntu"), path)));
    }

    private TargetBinary binary(Reading<BinaryFacts> facts) {
        return new TargetBinary(target, process, path, deleted, facts, debugFile);
    }

    /** A machine on which exactly these programs are debugged. */
    static FakeFacts machine(TargetBinary... programs) {
        return new FakeFacts().with(BinaryProbes.PROGRAMS, List.of(programs))
                .with(BinaryProbes.MODULE_FOLDERS, List.of(new ModuleFolder(LinuxPath.of("/home/dev/shop"),
                        "example.com/shop")))
                .with(BinaryProbes.NEWER_SOURCES, Map.of())
                .with(DistroProbes.ACCOUNT_OF_DEVELOPER, new DistroProbes.Account("dev", 1000,
                        LinuxPath.of("/home/dev"), List.of("/usr/bin"), "x86_64", Map.of()));
    }
}
