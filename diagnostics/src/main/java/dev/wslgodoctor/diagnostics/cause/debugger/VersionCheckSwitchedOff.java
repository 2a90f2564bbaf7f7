package dev.wslgodoctor.diagnostics.cause.debugger;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Delve is started with --check-go-version=false, which hides that it does not fit the Go in use.
 *
 * <p>With Go 1.25 and an older Delve breakpoints stop, and variables are missing or unreadable.
 *
 * @see <a href="https://github.com/go-delve/delve/blob/master/pkg/goversion/compat.go">go-delve/delve
 *      pkg/goversion/compat.go</a>; facts go-debugging.md B1
 */
public final class VersionCheckSwitchedOff implements RootCause {

    private static final Pattern OFF = Pattern.compile("--check-go-version=(false|0|f|F|FALSE|False)");

    /** Where the flag stands. */
    private record Place(JsoncDocument document, JsoncPath path, JsoncNode node) {
    }

    @Override
    public String id() {
        return "debugger.version-check-switched-off";
    }

    @Override
    public Link breaks() {
        return Link.VERSIONS;
    }

    @Override
    public List<String> cases() {
        return List.of("R28");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve pkg/goversion/compat.go@3b77598");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<Place> places = places(facts);
        return places.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("places", shown(places)));
    }

    private static String shown(List<Place> places) {
        return String.join(", ", places.stream().map(place -> place.document().position(place.node())).toList());
    }

    private static List<Place> places(Facts facts) {
        List<Place> places = new ArrayList<>();
        for (JsoncDocument settings : facts.need(EditorProbes.SETTINGS).documents()) {
            add(places, settings, JsoncPath.of("go.delveConfig", "dlvFlags"));
        }
        Optional<JsoncDocument> launch = switch (facts.ask(EditorProbes.LAUNCH_JSON)) {
            case Reading.Known<JsoncDocument> known -> Optional.of(known.value());
            case Reading.Absent<JsoncDocument> absent -> Optional.empty();
            // what was found is enough to hold; without it, not to have looked is no answer
            case Reading.Unknown<JsoncDocument> unknown -> places.isEmpty()
                    ? Optional.of(facts.need(EditorProbes.LAUNCH_JSON)) : Optional.empty();
        };
        launch.ifPresent(document -> inConfigurations(places, document));
        return places;
    }

    private static void inConfigurations(List<Place> places, JsoncDocument launch) {
        JsoncPath path = JsoncPath.of("configurations");
        if (launch.json().at(path).orElse(null) instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                add(places, launch, path.element(i).member("dlvFlags"));
            }
        }
    }

    private static void add(List<Place> places, JsoncDocument document, JsoncPath path) {
        if (document.json().at(path).orElse(null) instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                JsoncNode element = array.elements().get(i);
                if (element instanceof JsoncNode.TextNode text && OFF.matcher(text.value()).matches()) {
                    places.add(new Place(document, path.element(i), element));
                }
            }
        }
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Place> places = places(facts);
        List<Action> actions = new ArrayList<>();
        for (JsoncDocument document : places.stream().map(Place::document).distinct().toList()) {
            if (document.json().isSound()) {
                String text = document.json().text();
                for (Place place : places.reversed()) {
                    text = place.document().equals(document) ? JsoncEdit.remove(text, place.path()) : text;
                }
                actions.add(document.edited(text));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("places", shown(places))));
        return Optional.of(new Plan(id(), actions));
    }
}
