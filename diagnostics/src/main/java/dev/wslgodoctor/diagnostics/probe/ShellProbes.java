package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Questions about the environment that the developer's shell hands on, for each of the ways in which it is started;
 * only with the user's consent, because start files can do anything. Named variables only: the rest can hold secrets.
 */
public final class ShellProbes {

    // $1 how the shell is started. What it hands on is asked by another sh, so that the shell's own language does not
    // matter; whatever else the start files print stands outside the marks.
    private static final String ASK = """
            s=$(getent passwd "$(id -un)" 2>/dev/null | cut -d: -f7)
            WGD_ASK='printf "WGE[%s\\n%s\\n%s\\n%s\\n%s\\n%s]WGE" "$PATH" "$GOROOT" "$GOPATH" "$GOFLAGS" \\
              "$(command -v go)" "$(command -v dlv)"'
            export WGD_ASK
            case $1 in
              login) exec "${s:-/bin/sh}" -l -c 'exec /bin/sh -c "$WGD_ASK"';;
              interactive) exec "${s:-/bin/sh}" -i -c 'exec /bin/sh -c "$WGD_ASK"';;
              *) exec "${s:-/bin/sh}" -i -l -c 'exec /bin/sh -c "$WGD_ASK"';;
            esac
            """;

    private static final List<String> VARIABLES = List.of("GOROOT", "GOPATH", "GOFLAGS");

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * What a shell hands on to the programs that it starts.
     *
     * @param path      PATH split at colons, empty entries dropped
     * @param variables GOROOT, GOPATH and GOFLAGS, only those that are set
     * @param go        the file that the name go leads to; empty if there is none
     * @param dlv       the same for dlv
     */
    public record ShellEnvironment(List<String> path, Map<String, String> variables, Optional<String> go,
            Optional<String> dlv) {

        /** Copies the list and the map. */
        public ShellEnvironment {
            path = List.copyOf(path);
            variables = Map.copyOf(variables);
        }
    }

    /** A login shell: a terminal of some programs, and a session over ssh. */
    public static final Probe<ShellEnvironment> LOGIN = probe("shell.login", "login");

    /** An interactive shell that is no login shell: a terminal inside a terminal, and most terminal windows. */
    public static final Probe<ShellEnvironment> INTERACTIVE = probe("shell.interactive", "interactive");

    /**
     * An interactive login shell, which VS Code starts to learn the environment of its server (microsoft/vscode
     * src/vs/platform/shell/node/shellEnv.ts).
     */
    public static final Probe<ShellEnvironment> SERVER = probe("shell.server", "server");

    private ShellProbes() {
    }

    private static Probe<ShellEnvironment> probe(String id, String way) {
        return new Probe<>(id, Sensitivity.PERSONAL, Probe.Cost.SHELL, found -> String.join(":", found.path()),
                (at, earlier) -> {
            DistroGateway distro = at.distro(earlier);
            if (!at.consent().loginShells()) {
                throw new GatewayException(new Trouble.Denied("the start files were not run (--shells)"));
            }
            Output output = distro.run(DistroFiles.script(ASK, way).within(PATIENCE));
            return Reading.known(parse(output), new Source(distro.place(), "the " + way + " shell"));
        });
    }

    private static ShellEnvironment parse(Output output) throws GatewayException {
        String text = output.text();
        int from = text.lastIndexOf("WGE[");
        int to = text.lastIndexOf("]WGE");
        String[] parts = from < 0 || to < from ? new String[0] : text.substring(from + 4, to).split("\n", -1);
        if (parts.length != 3 + VARIABLES.size()) {
            throw new GatewayException(new Trouble.Unreadable("the shell handed nothing on: "
                    + output.errorText().strip()));
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < VARIABLES.size(); i++) {
            if (!parts[i + 1].isEmpty()) {
                variables.put(VARIABLES.get(i), parts[i + 1]);
            }
        }
        return new ShellEnvironment(Arrays.stream(parts[0].split(":")).filter(part -> !part.isEmpty()).toList(),
                variables,
                Optional.of(parts[4]).filter(file -> !file.isEmpty()),
                Optional.of(parts[5]).filter(file -> !file.isEmpty()));
    }
}
