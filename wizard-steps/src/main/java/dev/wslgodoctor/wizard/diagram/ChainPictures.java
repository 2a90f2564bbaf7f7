package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.LinkState;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.diagram.ChainPicture.Named;
import dev.wslgodoctor.wizard.diagram.ChainPicture.Stop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the picture from a chain alone; no cause has drawing code of its own. */
public final class ChainPictures {

    private ChainPictures() {
    }

    /**
     * The picture of a finished chain.
     *
     * @param start    what stands at the begin; may be empty
     * @param evidence at most two sentences about the first broken link
     * @param proven   true if a real session got through
     */
    public static ChainPicture of(Chain chain, String start, List<String> evidence, boolean proven, Texts texts) {
        return of(chain.symptom(), looks(chain), start, evidence, proven, texts);
    }

    /** The picture of links that are still being examined, one look for each link of the symptom. */
    public static ChainPicture of(Symptom symptom, List<LinkLook> looks, String start, List<String> evidence,
            boolean proven, Texts texts) {
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < symptom.chain().size(); i++) {
            stops.add(stop(symptom.chain(), i, looks.get(i), evidence, texts));
        }
        List<Named> layers = Arrays.stream(Layer.values())
                .map(layer -> new Named(layer, texts.of("layer." + layer.id()))).toList();
        String end = !proven ? texts.of("chain.end." + symptom.id()) : start.isEmpty()
                ? texts.of("chain.proven.somewhere")
                : texts.of("chain.proven", Map.of("place", start.substring(start.indexOf(':') + 1)));
        return new ChainPicture(layers, stops, start, end, proven, summary(stops, proven, texts));
    }

    /** One look for each node. */
    public static List<LinkLook> looks(Chain chain) {
        List<LinkLook> looks = new ArrayList<>();
        boolean broken = false;
        for (Chain.Node node : chain.nodes()) {
            looks.add(look(node.state(), broken));
            broken = broken || node.state() == LinkState.BROKEN;
        }
        return looks;
    }

    private static LinkLook look(LinkState state, boolean behindABrokenOne) {
        return switch (state) {
            case OK -> LinkLook.OK;
            case BROKEN -> behindABrokenOne ? LinkLook.ALSO_BROKEN : LinkLook.FIRST_BROKEN;
            case UNSURE -> LinkLook.UNSURE;
            case NOT_APPLICABLE -> LinkLook.NOT_APPLICABLE;
        };
    }

    private static Stop stop(List<Link> chain, int index, LinkLook look, List<String> evidence, Texts texts) {
        Link link = chain.get(index);
        String name = texts.of("link." + link.id());
        String state = texts.of(stateKey(look));
        List<String> mine = look == LinkLook.FIRST_BROKEN ? evidence : List.of();
        String spoken = texts.of("chain.spoken", Map.of("number", String.valueOf(index + 1),
                "total", String.valueOf(chain.size()), "link", name,
                "layer", texts.of("layer." + link.layer().id()), "state", state))
                + (mine.isEmpty() ? "" : ": " + String.join(" ", mine));
        return new Stop(link.id(), link.layer(), name, look, look.showsWord() ? state : "", mine, spoken);
    }

    private static String stateKey(LinkLook look) {
        return switch (look) {
            case OK -> "state.ok";
            case FIRST_BROKEN -> "state.broken";
            case ALSO_BROKEN -> "state.also-broken";
            case UNSURE -> "state.unsure";
            case NOT_APPLICABLE -> "state.not-applicable";
            case EXAMINING -> "state.examining";
            case WAITING -> "state.waiting";
        };
    }

    private static String summary(List<Stop> stops, boolean proven, Texts texts) {
        String total = String.valueOf(stops.size());
        for (int i = 0; i < stops.size(); i++) {
            if (stops.get(i).look() == LinkLook.FIRST_BROKEN) {
                return texts.of("chain.summary.broken", Map.of("total", total, "number", String.valueOf(i + 1),
                        "link", stops.get(i).name()));
            }
        }
        return texts.of(proven ? "chain.summary.proven" : "chain.summary.unbroken", Map.of("total", total));
    }
}
