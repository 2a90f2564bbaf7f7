package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.parse.Optimisation;
import dev.wslgodoctor.diagnostics.probe.BinaryProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.TargetBinary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a program apart: its sections, who asked for the build, which packages are optimised. */
final class Anatomies {

    private static final int PACKAGES_SHOWN = 8;

    private static final Map<String, BinaryAnatomy.Purpose> PURPOSES = purposes();

    private Anatomies() {
    }

    private static Map<String, BinaryAnatomy.Purpose> purposes() {
        Map<String, BinaryAnatomy.Purpose> all = new java.util.LinkedHashMap<>();
        all.put(".text", BinaryAnatomy.Purpose.CODE);
        all.put(".rodata", BinaryAnatomy.Purpose.CONSTANTS);
        all.put(".gopclntab", BinaryAnatomy.Purpose.STACK_TRACES);
        all.put(".go.buildinfo", BinaryAnatomy.Purpose.BUILD_RECORD);
        all.put(".symtab", BinaryAnatomy.Purpose.SYMBOLS);
        all.put(".debug_line", BinaryAnatomy.Purpose.LINES);
        all.put(".debug_info", BinaryAnatomy.Purpose.TYPES);
        all.put(".debug_frame", BinaryAnatomy.Purpose.FRAMES);
        all.put(".debug_loclists", BinaryAnatomy.Purpose.LOCATIONS);
        return all;
    }

    /** The program that a verdict names; empty if it names none or the file was not read. */
    static Optional<Picture> of(Map<String, String> named, Facts facts) {
        Optional<TargetBinary> program = facts.ask(BinaryProbes.PROGRAMS).found().orElse(List.of()).stream()
                .filter(each -> !named.containsKey("path") || each.path().equals(named.get("path"))).findFirst();
        return program.flatMap(each -> each.facts().found().filter(BinaryFacts::isSoundElf)
                .map(known -> of(each, known)));
    }

    private static BinaryAnatomy of(TargetBinary program, BinaryFacts known) {
        List<BinaryAnatomy.Section> sections = new ArrayList<>();
        PURPOSES.forEach((name, purpose) -> section(name, purpose, known).ifPresent(sections::add));
        List<BinaryAnatomy.Asked> asked = new ArrayList<>();
        known.build().ifPresent(build -> List.of("-ldflags", "-gcflags", "-trimpath", "-buildmode").forEach(name ->
                build.setting(name).ifPresent(value -> asked.add(new BinaryAnatomy.Asked(name, value)))));
        return new BinaryAnatomy(program.path(), known.machine(), known.build().map(BuildInfo::goVersion), sections,
                asked, packages(known), program.debugFile());
    }

    // Go writes .debug_loc up to 1.24 and .debug_loclists with DWARF 5 since 1.25 (golang/go, cmd/link/internal/ld
    // dwarf.go); before 1.11 compressed sections were called .zdebug_
    private static Optional<BinaryAnatomy.Section> section(String name, BinaryAnatomy.Purpose purpose,
            BinaryFacts known) {
        List<String> names = name.equals(".debug_loclists") ? List.of(".debug_loclists", ".debug_loc")
                : List.of(name, name.replace(".debug_", ".zdebug_"));
        Optional<BinaryFacts.Part> part = known.sections().stream().filter(each -> names.contains(each.name()))
                .findFirst();
        // a linker may leave out what a program does not need; only what a debugger needs is missed
        if (part.isEmpty() && !purpose.forDebugger()) {
            return Optional.empty();
        }
        return Optional.of(part.map(each -> new BinaryAnatomy.Section(each.name(), purpose, true, each.size()))
                .orElseGet(() -> new BinaryAnatomy.Section(name, purpose, false, 0)));
    }

    private static List<BinaryAnatomy.PackageBuild> packages(BinaryFacts known) {
        Optional<Optimisation> build = known.build().flatMap(BuildInfo::optimisation);
        String module = known.build().map(BuildInfo::modulePath).orElse("");
        String main = known.build().map(BuildInfo::mainPackage).orElse("");
        Optional<String> root = known.build().flatMap(info -> known.paths().flatMap(paths -> paths.moduleRoot(info)));
        if (root.isEmpty() || module.isEmpty()) {
            return List.of();
        }
        return known.paths().orElseThrow().files().stream().filter(file -> file.startsWith(root.get() + "/"))
                .map(file -> file.substring(root.get().length(), file.lastIndexOf('/')))
                .distinct().sorted().limit(PACKAGES_SHOWN).map(folder -> new BinaryAnatomy.PackageBuild(
                        module + folder, optimised(build, (module + folder).equals(main)))).toList();
    }

    private static Optional<Boolean> optimised(Optional<Optimisation> build, boolean isMain) {
        return build.flatMap(how -> switch (how) {
            case OFF -> Optional.of(false);
            case ON -> Optional.of(true);
            // the build command names the main package, as a rule alone
            case OFF_IN_NAMED_PACKAGES -> Optional.of(!isMain);
            case OFF_IN_PATTERN -> Optional.empty();
        });
    }
}
