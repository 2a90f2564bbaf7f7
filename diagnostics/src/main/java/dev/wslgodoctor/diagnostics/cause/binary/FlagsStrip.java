package dev.wslgodoctor.diagnostics.cause.binary;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.FlagWords;
import dev.wslgodoctor.diagnostics.parse.GoBuildFlags;
import dev.wslgodoctor.diagnostics.parse.GoVersion;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.LinkerFlags;
import dev.wslgodoctor.diagnostics.parse.StrippingWords;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.EditorSettings;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ModuleProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The editor's own build flags remove debug information: {@code buildFlags} or GOFLAGS of a configuration of
 * launch.json that builds its program, or the settings that "debug test" uses.
 *
 * <p>The program does not exist yet: judged are the flags that will count, as the go command combines them.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging</a>; facts
 *      go-debugging.md A1, A2 (go.testFlags), C1
 */
public final class FlagsStrip implements RootCause {

    // go.testFlags replaces go.buildFlags for tests (golang/vscode-go extension/src/testUtils.ts, getTestFlags)
    private static final List<String> SETTINGS = List.of("go.testFlags", "go.buildFlags");

    @Override
    public String id() {
        return "binary.flags-strip";
    }

    @Override
    public Link breaks() {
        return Link.DEBUG_INFO;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<LaunchSession> sessions = sessions(facts);
        Optional<GoVersion> go = facts.ask(ModuleProbes.BUILDING_GO).found().map(ModuleProbes.BuildingGo::version);
        for (LaunchSession session : sessions) {
            Optional<LinkerFlags> flags = flags(session).linkerFlags().map(value -> LinkerFlags.judge(value, go));
            if (flags.isPresent() && flags.get().strips()) {
                return holds(Severity.BLOCKS, "launch.json: " + session.name(), flags(session), flags.get());
            }
        }
        Optional<EditorSettings.Found> setting = setting(facts.need(EditorProbes.SETTINGS));
        if (setting.isPresent()) {
            GoBuildFlags flags = GoBuildFlags.of(setting.get().node().asTexts().orElse(List.of()));
            LinkerFlags linker = LinkerFlags.judge(flags.linkerFlags().orElse(""), go);
            if (linker.strips()) {
                return holds(Severity.DEGRADES, setting.get().document().position(setting.get().node()), flags, linker);
            }
        }
        return Verdict.ruledOut();
    }

    private static Verdict holds(Severity severity, String where, GoBuildFlags flags, LinkerFlags linker) {
        return Verdict.holds(severity, Confidence.CERTAIN, Map.of("where", where,
                "flags", "-ldflags=" + flags.linkerFlags().orElse(""),
                "words", linker.because().isEmpty() ? "-s" : String.join(" ", linker.because())));
    }

    private static List<LaunchSession> sessions(Facts facts) {
        if (facts.ask(DebugProbes.EXAMINED) instanceof Reading.Absent<List<LaunchSession>>) {
            return List.of();
        }
        return facts.need(DebugProbes.EXAMINED).stream().filter(session -> builds(session)).toList();
    }

    private static boolean builds(LaunchSession session) {
        return switch (session.kind()) {
            case LAUNCH, TEST -> true;
            case EXEC, ATTACH, REMOTE -> false;
        };
    }

    /** GOFLAGS of the configuration and then its buildFlags, which win; cut into words as Delve cuts them. */
    private static GoBuildFlags flags(LaunchSession session) {
        List<String> words = session.text("buildFlags").map(FlagWords::ofDelveBuildFlags)
                .orElseGet(session::buildFlags);
        return GoBuildFlags.of(FlagWords.ofGoflags(session.environment().getOrDefault("GOFLAGS", "")))
                .then(GoBuildFlags.of(words));
    }

    private static Optional<EditorSettings.Found> setting(EditorSettings settings) {
        return SETTINGS.stream().flatMap(name -> settings.find(name).stream())
                .filter(found -> found.node().asTexts().isPresent()).findFirst();
    }

    /** Only the words that strip go; the rest of the flags stays as it is. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        facts.ask(EditorProbes.LAUNCH_JSON).found().filter(document -> document.json().isSound())
                .ifPresent(document -> add(document, launchJson(document, sessions(facts)), actions));
        setting(facts.need(EditorProbes.SETTINGS)).filter(found -> found.document().json().isSound())
                .ifPresent(found -> add(found.document(), edited(found.document().json().text(), found.path(),
                        FlagWords::ofDelveBuildFlags, FlagsStrip::line), actions));
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    // -ldflags='-X a=b' as people write it, not '-ldflags=-X a=b'; Delve reads both alike
    private static String line(List<String> words) {
        return String.join(" ", words.stream().map(word -> {
            int value = word.startsWith("-") ? word.indexOf('=') + 1 : 0;
            return word.substring(0, value) + FlagWords.toDelveBuildFlags(List.of(word.substring(value)));
        }).toList());
    }

    private static String launchJson(JsoncDocument document, List<LaunchSession> sessions) {
        String text = document.json().text();
        for (LaunchSession session : sessions) {
            JsoncPath path = JsoncPath.of("configurations").element(session.index());
            text = edited(text, path.member("buildFlags"), FlagWords::ofDelveBuildFlags, FlagsStrip::line);
            text = edited(text, path.member("env").member("GOFLAGS"), FlagWords::ofGoflags,
                    words -> String.join(" ", words));
        }
        return text;
    }

    private static void add(JsoncDocument document, String text, List<Action> actions) {
        if (!text.equals(document.json().text())) {
            actions.add(document.edited(text));
        }
    }

    private static String edited(String text, JsoncPath path, Function<String, List<String>> cut,
            Function<List<String>, String> join) {
        return switch (Jsonc.parse(text).at(path).orElse(null)) {
            case JsoncNode.TextNode line -> {
                List<String> words = cut.apply(line.value());
                List<String> kept = StrippingWords.removed(words);
                yield kept.equals(words) ? text : kept.isEmpty() ? JsoncEdit.remove(text, path)
                        : JsoncEdit.replace(text, path, Jsonc.quote(join.apply(kept)));
            }
            case JsoncNode.ArrayNode list -> list.asTexts().map(words -> edited(text, path, words)).orElse(text);
            case null, default -> text;
        };
    }

    // element by element from the end, so that comments beside the others stay
    private static String edited(String text, JsoncPath path, List<String> words) {
        String edited = text;
        int last = words.size();
        for (int i = words.size() - 1; i >= 0; i--) {
            List<String> piece = words.subList(i, last);
            boolean openFlag = piece.size() == 1 && i > 0 && words.get(i - 1).matches("--?ldflags");
            if (openFlag) {
                continue;
            }
            List<String> kept = StrippingWords.removed(piece);
            for (int k = piece.size() - 1; k >= 0 && !kept.equals(piece); k--) {
                JsoncPath element = path.element(i + k);
                edited = kept.isEmpty() ? JsoncEdit.remove(edited, element)
                        : JsoncEdit.replace(edited, element, Jsonc.quote(kept.get(k)));
            }
            last = i;
        }
        return edited;
    }

    @Override
    public List<String> cases() {
        return List.of("R38");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/vscode-go extension/package.json@28e27ff", "https://pkg.go.dev/cmd/link");
    }
}
