package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that VS Code replaces in launch.json and settings.json (VS Code documentation, "Variables reference").
 *
 * @param workspaceFolder the opened folder, in the spelling of the side where the extension runs
 * @param userHome        the home folder there
 * @param file            the file in the active editor; empty if unknown
 * @param environment     variables for {@code ${env:NAME}}
 */
public record EditorVariables(String workspaceFolder, String userHome, Optional<String> file,
        Map<String, String> environment) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    public EditorVariables {
        environment = Map.copyOf(environment);
    }

    /**
     * A text with its variables replaced.
     *
     * @param text       the result; a variable that could not be replaced stands in it as it was
     * @param unresolved the names of those
     */
    public record Resolved(String text, List<String> unresolved) {
        public Resolved {
            unresolved = List.copyOf(unresolved);
        }
    }

    /** Replaces what can be replaced. */
    public Resolved resolve(String text) {
        Matcher matcher = VARIABLE.matcher(text);
        StringBuilder out = new StringBuilder();
        List<String> unresolved = new ArrayList<>();
        while (matcher.find()) {
            Optional<String> value = value(matcher.group(1));
            if (value.isEmpty()) {
                unresolved.add(matcher.group(1));
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value.orElse(matcher.group())));
        }
        return new Resolved(matcher.appendTail(out).toString(), unresolved);
    }

    private Optional<String> value(String name) {
        if (name.startsWith("env:")) {
            // VS Code puts an empty text for one that is not set; that it is not set nobody told
            return Optional.ofNullable(environment.get(name.substring("env:".length())));
        }
        return switch (name) {
            case "workspaceFolder", "workspaceRoot" -> Optional.of(workspaceFolder);
            case "workspaceFolderBasename" -> Optional.of(lastName(workspaceFolder));
            case "userHome" -> Optional.of(userHome);
            case "pathSeparator", "/" -> Optional.of("/");
            case "file" -> file;
            case "fileBasename" -> file.map(EditorVariables::lastName);
            case "fileDirname" -> file.map(path -> path.substring(0, Math.max(1, path.lastIndexOf('/'))));
            case "relativeFile" -> file.filter(path -> path.startsWith(workspaceFolder + "/"))
                    .map(path -> path.substring(workspaceFolder.length() + 1));
            default -> Optional.empty();
        };
    }

    private static String lastName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
