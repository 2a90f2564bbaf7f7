package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.GoProbes.DelveLookup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for Delve as the Go extension does (golang/vscode-go extension/src/utils/pathUtils.ts), and a second time
 * without anything that the project's settings say: what only the project leads to is never executed by a diagnosis.
 */
final class DelveSearch {

    private static final String NAME = "dlv";
    private static final String OF_PROJECT = "/.vscode/settings.json";

    private final Case at;
    private final Facts earlier;
    private final EditorSettings all;
    private final EditorSettings own;

    DelveSearch(Case at, Facts earlier) {
        this.at = at;
        this.earlier = earlier;
        this.all = earlier.need(EditorProbes.SETTINGS);
        this.own = new EditorSettings(all.documents().stream()
                .filter(document -> !document.path().endsWith(OF_PROJECT)).toList());
    }

    DelveLookup lookup() throws GatewayException {
        Optional<EditorSettings.Found> setting = setting(all);
        Optional<String> wanted = setting.flatMap(EditorSettings.Found::text).map(this::resolved);
        Optional<String> path = wanted.filter(text -> text.startsWith("/"));
        Optional<FoundTool> named = path.isEmpty() ? Optional.empty() : file(path.get());
        // a value that is no absolute path only changes the name that is searched for
        List<String> folders = folders(all);
        List<FoundTool> found = GoProbes.search(at, earlier, path.isPresent() ? NAME : wanted.orElse(NAME), folders);
        List<FoundTool> usual = ownTools();
        List<FoundTool> spare = usual.stream().filter(tool -> !paths(found).contains(tool.path())).toList();
        return new DelveLookup(setting, wanted, named, folders, found, spare, paths(usual));
    }

    /** What the developer's own environment and settings lead to, without what lies in the project. */
    private List<FoundTool> ownTools() throws GatewayException {
        Set<String> folders = new LinkedHashSet<>(folders(own));
        folders.addAll(GoProbes.usualFolders(earlier));
        List<FoundTool> tools = new ArrayList<>(GoProbes.search(at, earlier, NAME, List.copyOf(folders)));
        Optional<String> named = setting(own).flatMap(EditorSettings.Found::text).map(this::resolved)
                .filter(text -> text.startsWith("/"));
        if (named.isPresent()) {
            file(named.get()).ifPresent(tools::add);
        }
        Optional<LinuxPath> project = earlier.ask(ProjectProbes.ROOT).found();
        return tools.stream().filter(tool -> project.isEmpty()
                || LinuxPath.parse(tool.path()).filter(path -> path.startsWith(project.get())).isEmpty()).toList();
    }

    private static Optional<EditorSettings.Found> setting(EditorSettings settings) {
        return settings.find("go.alternateTools", NAME)
                .filter(found -> found.text().filter(text -> !text.isBlank()).isPresent());
    }

    private static Set<String> paths(List<FoundTool> tools) {
        Set<String> paths = new LinkedHashSet<>();
        tools.forEach(tool -> paths.add(tool.path()));
        return paths;
    }

    // as resolvePath of golang/vscode-go extension/src/util.ts
    private String resolved(String text) {
        String root = earlier.ask(ProjectProbes.ROOT).found().map(LinuxPath::toString).orElse("${workspaceFolder}");
        String inside = text.replace("${workspaceFolder}", root).replace("${workspaceRoot}", root);
        return inside.startsWith("~") ? earlier.need(DistroProbes.HOME) + inside.substring(1) : inside;
    }

    private List<String> folders(EditorSettings settings) throws GatewayException {
        DistroProbes.Account account = earlier.need(DistroProbes.ACCOUNT_OF_DEVELOPER);
        Map<String, String> go = account.go();
        Set<String> folders = new LinkedHashSet<>();
        given(settings, "GOBIN").or(() -> Optional.ofNullable(go.get("gobin"))).or(() -> kept("GOBIN"))
                .ifPresent(folders::add);
        settings.findInDistro("go.toolsGopath").flatMap(EditorSettings.Found::text).filter(text -> !text.isBlank())
                .ifPresent(path -> folders.add(resolved(path) + "/bin"));
        String gopath = settings.findInDistro("go.gopath").flatMap(EditorSettings.Found::text)
                .filter(text -> !text.isBlank()).map(this::resolved).or(() -> given(settings, "GOPATH"))
                .or(() -> Optional.ofNullable(go.get("gopath"))).or(() -> kept("GOPATH"))
                .orElse(account.home() + "/go");
        for (String path : gopath.split(":")) {
            folders.add(path + "/bin");
        }
        Optional.ofNullable(go.get("goroot")).ifPresent(root -> folders.add(root + "/bin"));
        folders.addAll(DistroProbes.searchPath(earlier));
        return List.copyOf(folders);
    }

    // the extension asks "go env" with these variables (golang/vscode-go extension/src/goInstallTools.ts,
    // updateGoVarsFromConfig)
    private Optional<String> given(EditorSettings settings, String variable) {
        return settings.find("go.toolsEnvVars", variable).flatMap(EditorSettings.Found::text)
                .filter(text -> text.startsWith("/"));
    }

    // the extension asks "go env", which reads this file
    private Optional<String> kept(String variable) {
        return earlier.ask(GoEnvironmentProbes.FILE).found().flatMap(file -> file.content().value(variable))
                .filter(text -> !text.isEmpty());
    }

    private Optional<FoundTool> file(String path) throws GatewayException {
        int slash = path.lastIndexOf('/');
        return GoProbes.search(at, earlier, path.substring(slash + 1),
                List.of(slash == 0 ? "/." : path.substring(0, slash))).stream().findFirst();
    }
}
