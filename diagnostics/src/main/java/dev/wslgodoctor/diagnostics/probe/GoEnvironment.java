package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The variables that reach Go, without running it. The strongest first: the editor's {@code go.toolsEnvVars}, the
 * developer's environment, the file of {@code go env -w}, the release's own go.env (golang/go
 * src/cmd/go/internal/cfg/cfg.go).
 *
 * @param editor      {@code go.toolsEnvVars}, only its texts
 * @param environment by upper-case name, only what is set and not empty
 * @param file        what {@code go env -w} keeps; empty when there is no such file
 * @param release     go.env of the Go that is found; empty when there is none, as before Go 1.21
 * @param home        the developer's home folder, from which Go makes its defaults
 */
public record GoEnvironment(Map<String, String> editor, Map<String, String> environment,
        Optional<GoEnvironmentFile> file, GoEnvFile release, LinuxPath home) {

    /** Copies the maps. */
    public GoEnvironment {
        editor = Map.copyOf(editor);
        environment = Map.copyOf(environment);
    }

    /** Where a value stands. */
    public enum Origin {
        /** {@code go.toolsEnvVars} of settings.json. */
        EDITOR,
        /** The environment of the developer's processes. */
        ENVIRONMENT,
        /** The file of {@code go env -w}. */
        FILE,
        /** go.env of the release, or what Go takes when nothing is set. */
        DEFAULT
    }

    /** A value and where it stands. */
    public record Value(String text, Origin origin) {
    }

    /** The value that Go uses; empty when nobody sets the variable. An empty value counts as not set, as in Go. */
    public Optional<Value> find(String name) {
        return from(editor, name, Origin.EDITOR).or(() -> from(environment, name, Origin.ENVIRONMENT))
                .or(() -> file.flatMap(each -> each.content().value(name)).filter(text -> !text.isEmpty())
                        .map(text -> new Value(text, Origin.FILE)))
                .or(() -> release.value(name).filter(text -> !text.isEmpty())
                        .map(text -> new Value(text, Origin.DEFAULT)));
    }

    /**
     * The value that Go uses for a folder, its default included: GOPATH, GOMODCACHE or GOCACHE.
     *
     * @throws IllegalArgumentException for another variable
     */
    public Value folder(String name) {
        return find(name).orElseGet(() -> new Value(switch (name) {
            case "GOPATH" -> home + "/go";
            case "GOMODCACHE" -> folder("GOPATH").text().split(":")[0] + "/pkg/mod";
            case "GOCACHE" -> Optional.ofNullable(environment.get("XDG_CACHE_HOME")).orElse(home + "/.cache")
                    + "/go-build";
            default -> throw new IllegalArgumentException("not a folder of Go: " + name);
        }, Origin.DEFAULT));
    }

    private static Optional<Value> from(Map<String, String> values, String name, Origin origin) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isEmpty())
                .map(text -> new Value(text, origin));
    }

    String summary() {
        StringBuilder text = new StringBuilder();
        editor.forEach((name, value) -> text.append("go.toolsEnvVars ").append(name).append("; "));
        environment.forEach((name, value) -> text.append(name).append('=').append(value).append("; "));
        file.ifPresent(each -> text.append(each.path()));
        return text.isEmpty() ? "nothing set" : text.toString().strip();
    }

    static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
