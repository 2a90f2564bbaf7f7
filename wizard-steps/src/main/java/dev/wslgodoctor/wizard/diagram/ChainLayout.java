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
        double room = pitch - LandscapeLayout.LABEL_GAP;
        boolean fits = picture.links().stream().allMatch(link -> {
            List<String> name = LabelWrap.lines(link.name(), room, measure::name);
            List<String> word = LabelWrap.lines(link.word(), room, measure::word);
            double widest = Math.max(LabelWrap.widest(name, measure::name), LabelWrap.widest(word, measure::word));
            return widest <= room && name.size() <= 2
                    // the connector that passes a label needs room between it and the neighbour's disc
                    && widest / 2 + NODE_BROKEN + LandscapeLayout.PASSING <= pitch;
        });
        return fits ? Form.LANDSCAPE : Form.PORTRAIT;
    }

    static double radius(LinkLook look) {
        return switch (look) {
            case FIRST_BROKEN -> NODE_BROKEN;
            case WAITING -> NODE_WAITING;
            case OK, ALSO_BROKEN, UNSURE, NOT_APPLICABLE, EXAMINING -> NODE;
        };
    }
}
