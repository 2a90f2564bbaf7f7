package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes.Account;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Questions about the variables that reach Go; files are read as text, go itself is never asked. */
public final class GoEnvironmentProbes {

    // $1 the go that is found; its release keeps go.env two folders above the real file
    private static final String RELEASE = """
            g=$(readlink -f -- "$1") || exit 4
            r=${g%/*}; r=${r%/*}
            [ -f "$r/go.env" ] && [ -r "$r/go.env" ] || exit 4
            exec head -c 65536 -- "$r/go.env"
            """;

    /** The file of {@code go env -w}; absent if there is none, or GOENV is {@code off}. */
    public static final Probe<GoEnvironmentFile> FILE = new Probe<>("go.env-file", Sensitivity.PERSONAL,
            GoEnvironmentFile::path, (at, earlier) -> {
                Account account = earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
                DistroGateway distro = at.distro(earlier);
                Optional<LinuxPath> path = path(account);
                if (path.isEmpty()) {
                    return Reading.absent(new Source(distro.place(), "GOENV=" + account.go().get("goenv")));
                }
                Optional<Blob> content = distro.read(path.get(), Command.LIMIT);
                return Reading.of(content.map(blob -> new GoEnvironmentFile(distro.place(), path.get().toString(), blob,
                        GoEnvFile.parse(blob.text()))), new Source(distro.place(), path.get().toString()));
            });

    /** All variables that reach Go. */
    public static final Probe<GoEnvironment> ENVIRONMENT = new Probe<>("go.environment", Sensitivity.PERSONAL,
            GoEnvironment::summary, (at, earlier) -> {
                Account account = earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
                Map<String, String> environment = new LinkedHashMap<>();
                account.go().forEach((name, value) -> environment.put(GoEnvironment.upper(name), value));
                Optional<GoEnvironmentFile> file = switch (earlier.ask(FILE)) {
                    case Reading.Known<GoEnvironmentFile> known -> Optional.of(known.value());
                    case Reading.Absent<GoEnvironmentFile> absent -> Optional.empty();
                    case Reading.Unknown<GoEnvironmentFile> unknown ->
                        throw new GatewayException(unknown.trouble());
                };
                return Reading.known(new GoEnvironment(toolsVariables(earlier.need(EditorProbes.SETTINGS)), environment,
                        file, release(at, earlier), account.home()),
                        new Source(at.distro(earlier).place(), "environment, go env -w, go.env, go.toolsEnvVars"));
            });

    private GoEnvironmentProbes() {
    }

    private static Optional<LinuxPath> path(Account account) {
        Optional<String> named = Optional.ofNullable(account.go().get("goenv"));
        if (named.isPresent()) {
            return LinuxPath.parse(named.get());
        }
        return Optional.ofNullable(account.go().get("xdg_config_home")).flatMap(LinuxPath::parse)
                .or(() -> Optional.of(account.home().resolve(".config"))).map(folder -> folder.resolve("go/env"));
    }

    private static Map<String, String> toolsVariables(EditorSettings settings) {
        Map<String, String> values = new LinkedHashMap<>();
        // VS Code merges the levels member by member, and the strongest level's member counts
        settings.all("go.toolsEnvVars").stream().map(EditorSettings.Found::node)
                .filter(node -> node instanceof JsoncNode.ObjectNode).map(node -> (JsoncNode.ObjectNode) node)
                .forEach(object -> object.members().forEach(member ->
                        member.value().asText().ifPresent(text -> values.putIfAbsent(member.name(), text))));
        return values;
    }

    private static GoEnvFile release(Case at, Facts earlier) throws GatewayException {
        Optional<FoundTool> go = earlier.ask(GoProbes.GO).found().filter(FoundTool::isElf);
        if (go.isEmpty()) {
            return GoEnvFile.EMPTY;
        }
        Output output = at.distro(earlier).run(DistroFiles.script(RELEASE, go.get().path()));
        return output.ok() ? GoEnvFile.parse(output.text()) : GoEnvFile.EMPTY;
    }
}
