package dev.wslgodoctor.diagnostics.parse;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code go build} wrote into a program about its own build. It explains, and proves nothing: {@code strip} leaves
 * it as it was, and with -trimpath the key -ldflags is missing (go.dev/issue/52372).
 *
 * @param goVersion     of the compiler, for example {@code go1.24.4}
 * @param mainPackage   import path of the main package; {@code command-line-arguments} when files
 *                      were named; empty when it was built outside of a module
 * @param modulePath    of the main module; empty if none is recorded
 * @param moduleVersion for example {@code (devel)}; empty if none is recorded
 * @param dependencies  modules that it was built with, without the main one
 * @param settings      build settings by name, for example {@code -gcflags}; a missing name means the default
 * @see <a href="https://pkg.go.dev/debug/buildinfo">debug/buildinfo</a> and golang/go src/runtime/debug/mod.go
 */
public record BuildInfo(String goVersion, String mainPackage, String modulePath, String moduleVersion,
        int dependencies, Map<String, String> settings) {

    public BuildInfo {
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    /**
     * Reads the content of the section {@code .go.buildinfo}.
     *
     * @throws MalformedBinary if it holds no build information, is cut short, or was written by a Go before 1.18, which
     *         kept the texts elsewhere
     */
    public static BuildInfo parse(byte[] section) throws MalformedBinary {
        return new BuildInfoReader(section).read();
    }

    /** The value of a build setting; empty means the default. */
    public Optional<String> setting(String name) {
        return Optional.ofNullable(settings.get(name));
    }

    /** Whether the go command wrote settings at all; other build systems, such as Bazel, write none. */
    public boolean hasSettings() {
        return settings.containsKey("-compiler");
    }

    /** Whether file names were recorded without the folder of the build. */
    public boolean trimmed() {
        return setting("-trimpath").filter(value -> value.equals("true")).isPresent();
    }

    /** How far the compiler's optimisation was switched off; empty if the settings were not recorded. */
    public Optional<Optimisation> optimisation() {
        return hasSettings() ? Optional.of(setting("-gcflags").map(flags -> Optimisation.of(flags, modulePath))
                .orElse(Optimisation.ON)) : Optional.empty();
    }
}
