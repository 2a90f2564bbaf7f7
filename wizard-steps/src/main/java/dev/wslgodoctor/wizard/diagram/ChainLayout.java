package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainGeometry.Form;
import java.util.List;

/**
 * Chooses the form of the chain picture and computes its geometry. Landscape if every label finds room, at most
 * {@value #MOST_LINKS} links; else portrait. The rule is finer than "pitch below widest label": labels break at spaces
 * and a connector moves aside from the one label it passes, so that fourteen links still hold at 1280 px.
 */
public final class ChainLayout {

    /** More links than this are a list. */
    public static final int MOST_LINKS = 14;

    static final double GUTTER = 9.4;
    static final double NODE = 0.7;
    static final double NODE_BROKEN = 1.3;
    static final double NODE_WAITING = 0.4;

    private ChainLayout() {
    }

    /**
     * The geometry at this width.
     *
     * @param width         in em
     * @param alwaysPortrait true in print
     */
    public static ChainGeometry of(ChainPicture picture, double width, boolean alwaysPortrait, TextMeasure measure) {
        if (!alwaysPortrait && form(picture, width, measure) == Form.LANDSCAPE) {
            return new LandscapeLayout(picture, width, measure).geometry();
        }
        return PortraitLayout.geometry(picture, width);
    }

    /** The form that fits this width, in em. */
    public static Form form(ChainPicture picture, double width, TextMeasure measure) {
        if (picture.links().size() > MOST_LINKS) {
            return Form.PORTRAIT;
        }
        double pitch = LandscapeLayout.pitch(width, picture.links().size());
        for (int i = 0; i < picture.links().size(); i++) {
            double room = room(picture.links(), i, pitch);
            if (LabelWrap.lines(picture.links().get(i).name(), room, measure::name).size() > 2
                    || !fits(picture.links(), i, pitch, measure)) {
                return Form.PORTRAIT;
            }
        }
        return Form.LANDSCAPE;
    }

    private static boolean fits(List<ChainPicture.Stop> links, int index, double pitch, TextMeasure measure) {
        double half = width(links, index, pitch, measure) / 2;
        boolean last = index == links.size() - 1;
        if (last) {
            // the end mark stands in the same band; its own label is short
            return half + NODE_BROKEN <= pitch;
        }
        double next = width(links, index + 1, pitch, measure) / 2;
        if (links.get(index).layer() == links.get(index + 1).layer()) {
            return half + next + LandscapeLayout.LABEL_GAP <= pitch;
        }
        // the connector between them passes the label of the upper one and needs room up to the other's disc
        boolean nextIsUpper = links.get(index + 1).layer().compareTo(links.get(index).layer()) > 0;
        double radius = radius(links.get(nextIsUpper ? index : index + 1).look());
        return (nextIsUpper ? next : half) + radius + LandscapeLayout.PASSING <= pitch;
    }

    /** How wide a label may be: up to its neighbours in the same band, else up to the connectors that pass it. */
    static double room(List<ChainPicture.Stop> links, int index, double pitch) {
        boolean last = index == links.size() - 1;
        boolean beside = index > 0 && links.get(index - 1).layer() == links.get(index).layer()
                || last || links.get(index + 1).layer() == links.get(index).layer();
        return beside ? pitch - LandscapeLayout.LABEL_GAP : 2 * (pitch - NODE_BROKEN - LandscapeLayout.PASSING);
    }

    private static double width(List<ChainPicture.Stop> links, int index, double pitch, TextMeasure measure) {
        ChainPicture.Stop link = links.get(index);
        double room = room(links, index, pitch);
        return Math.max(LabelWrap.widest(LabelWrap.lines(link.name(), room, measure::name), measure::name),
                LabelWrap.widest(LabelWrap.lines(link.word(), room, measure::word), measure::word));
    }

    static double radius(LinkLook look) {
        return switch (look) {
            case FIRST_BROKEN -> NODE_BROKEN;
            case WAITING -> NODE_WAITING;
            case OK, ALSO_BROKEN, UNSURE, NOT_APPLICABLE, EXAMINING -> NODE;
        };
    }
}
