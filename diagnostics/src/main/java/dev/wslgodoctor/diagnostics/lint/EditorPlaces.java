package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.SessionPaths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines of launch.json, tasks.json and settings.json. */
final class EditorPlaces {

    // texts show a place as "name (line)"
    private static final Pattern NUMBER = Pattern.compile("\\((\\d+)\\)");
    private static final String SESSION = "session";

    static final Map<String, CausePlaces.Finder> BY_CAUSE = Map.ofEntries(
            Map.entry("editor.launch-unknown-type", (facts, holds) -> NUMBER.matcher(holds.arguments().get("found"))
                    .results().map(found -> FilePlace.at(holds.arguments().get("file"),
                            Integer.parseInt(found.group(1)))).toList()),
            Map.entry("editor.delve-flags-not-taken", (facts, holds) -> delveFlags(facts,
                    List.of(holds.arguments().get("found").split(", ")))),
            Map.entry("editor.launch-windows-path", (facts, holds) -> attributes(facts,
                    List.of("program", "cwd", "envFile", "output", "coreFilePath"), (session, name) ->
                            session.text(name).filter(SubstitutePath::isWindows).isPresent())),
            Map.entry("editor.launch-path-not-there", (facts, holds) -> attributes(facts,
                    List.of("program", "cwd", "envFile"), (session, name) -> named(facts).stream()
                            .anyMatch(each -> each.index() == session.index() && each.attribute().equals(name)
                                    && each.there().isEmpty() && lists(holds.arguments().get("found"),
                                            name + " " + each.path())))),
            Map.entry("editor.program-does-not-fit-mode", (facts, holds) -> program(facts,
                    holds.arguments().get("program"))),
            Map.entry("editor.program-is-no-main-package", (facts, holds) -> program(facts,
                    holds.arguments().get("program"))),
            Map.entry("editor.pre-launch-task-missing", ofSession("preLaunchTask")),
            Map.entry("editor.pre-launch-task-never-ready", (facts, holds) -> task(facts,
                    holds.arguments().get("task"))),
            Map.entry("editor.build-task-strips", (facts, holds) -> task(facts, holds.arguments().get("task"))),
            Map.entry("editor.attach-local-to-server", ofSession("port")),
            Map.entry("editor.legacy-api-version", ofSessionElseSettings("apiVersion")),
            Map.entry("editor.remote-attach-uses-legacy-adapter", ofSessionElseSettings("debugAdapter")),
            Map.entry("editor.debug-test-ignores-launch-json", (facts, holds) -> attributes(facts,
                    List.of(holds.arguments().get("missing").split(", ")), (session, name) ->
                            session.name().equals(holds.arguments().get(SESSION)))),
            Map.entry("debugger.target-gone", (facts, holds) -> attributes(facts, List.of("processId"),
                    (session, name) -> session.name().equals(holds.arguments().get(SESSION)))),
            Map.entry("debugger.no-server-to-connect", (facts, holds) -> List.of()),
            Map.entry("files.recorded-paths-differ", (facts, holds) -> attributes(facts, List.of("substitutePath"),
                    (session, name) -> session.name().equals(holds.arguments().get(SESSION)))));

    private EditorPlaces() {
    }

    /** Lines of an attribute of the session that the cause names; of its beginning if it has no such attribute. */
    private static CausePlaces.Finder ofSession(String attribute) {
        return (facts, holds) -> {
            List<FilePlace> places = attributes(facts, List.of(attribute), (session, name) ->
                    session.name().equals(holds.arguments().get(SESSION)));
            return places.isEmpty() ? beginnings(facts, holds.arguments().get(SESSION)) : places;
        };
    }

    private static CausePlaces.Finder ofSessionElseSettings(String attribute) {
        return (facts, holds) -> {
            List<FilePlace> places = attributes(facts, List.of(attribute), (session, name) -> true);
            return !places.isEmpty() ? places : facts.ask(EditorProbes.SETTINGS).found()
                    .flatMap(settings -> settings.find("go.delveConfig", attribute))
                    .map(found -> List.of(place(found.document(), found.node())))
                    .orElseGet(() -> beginnings(facts, holds.arguments().getOrDefault(SESSION, "")));
        };
    }

    /** The attributes of the examined sessions that are meant; the path of none is guessed. */
    private static List<FilePlace> attributes(Facts facts, List<String> names,
            BiPredicate<LaunchSession, String> meant) {
        List<FilePlace> places = new ArrayList<>();
        for (LaunchSession session : sessions(facts)) {
            for (String name : names) {
                if (meant.test(session, name)) {
                    launch(facts).flatMap(document -> node(document, session).at(JsoncPath.of(name))
                            .map(value -> place(document, value))).ifPresent(places::add);
                }
            }
        }
        return places;
    }

    private static List<FilePlace> beginnings(Facts facts, String name) {
        return launch(facts).map(document -> sessions(facts).stream().filter(session -> session.name().equals(name))
                .map(session -> place(document, node(document, session))).toList()).orElse(List.of());
    }

    private static List<FilePlace> program(Facts facts, String path) {
        List<SessionPaths.Named> meant = named(facts).stream().filter(each -> each.attribute().equals("program")
                && each.path().toString().equals(path)).toList();
        return attributes(facts, List.of("program"), (session, name) -> meant.stream()
                .anyMatch(each -> each.index() == session.index()));
    }

    private static List<FilePlace> delveFlags(Facts facts, List<String> flags) {
        List<FilePlace> places = new ArrayList<>();
        launch(facts).ifPresent(document -> sessions(facts).forEach(session -> {
            Optional<JsoncNode> written = node(document, session).at(JsoncPath.of("dlvFlags"));
            if (written.orElse(null) instanceof JsoncNode.ArrayNode array) {
                array.elements().stream().filter(element -> element.asText().filter(flags::contains).isPresent())
                        .forEach(element -> places.add(place(document, element)));
            }
        }));
        return places;
    }

    private static List<FilePlace> task(Facts facts, String label) {
        List<FilePlace> places = new ArrayList<>();
        facts.ask(EditorProbes.TASKS_JSON).found().ifPresent(document -> {
            if (document.json().at(JsoncPath.of("tasks")).orElse(null) instanceof JsoncNode.ArrayNode array) {
                array.elements().stream().filter(task -> List.of("label", "taskName").stream().anyMatch(name ->
                        task.at(JsoncPath.of(name)).flatMap(JsoncNode::asText).filter(label::equals).isPresent()))
                        .limit(1).forEach(task -> places.add(place(document,
                                task.at(JsoncPath.of("command")).orElse(task))));
            }
        });
        return places;
    }

    private static boolean lists(String text, String item) {
        return Arrays.asList(text.split(", ")).contains(item);
    }

    private static List<SessionPaths.Named> named(Facts facts) {
        return facts.ask(SessionPaths.NAMED).found().orElse(List.of());
    }

    private static List<LaunchSession> sessions(Facts facts) {
        return facts.ask(DebugProbes.EXAMINED).found().orElse(List.of());
    }

    private static Optional<JsoncDocument> launch(Facts facts) {
        return facts.ask(EditorProbes.LAUNCH_JSON).found();
    }

    private static JsoncNode node(JsoncDocument document, LaunchSession session) {
        return document.json().at(JsoncPath.of("configurations").element(session.index())).orElseThrow();
    }

    static FilePlace place(JsoncDocument document, JsoncNode node) {
        return FilePlace.at(document.path(), document.json().positionOf(node.span()).line());
    }

    /** The line of an attribute of the named session, for a cause of another layer. */
    static List<FilePlace> attribute(Facts facts, String session, String attribute) {
        return attributes(facts, List.of(attribute), (each, name) -> each.name().equals(session));
    }

    /** The session in "launch.json: NAME", as texts call a configuration; empty for another place. */
    static Optional<String> sessionOf(String where) {
        Matcher matcher = Pattern.compile("launch\\.json: (.*)", Pattern.DOTALL).matcher(where);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
