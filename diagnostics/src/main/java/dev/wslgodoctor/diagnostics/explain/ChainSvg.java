package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The chain as a drawing that stands alone: layers as bands, the links as a path through them. Fonts are those of the
 * reader; nothing is loaded, nothing runs.
 */
public final class ChainSvg {

    private static final int GUTTER = 130;
    private static final int PITCH = 92;
    private static final int BAND = 58;
    private static final int GAP = 4;
    private static final int RADIUS = 9;
    private static final int MARGIN = 12;
    // where a name is broken into two lines; about what the pitch holds
    private static final int NAME_LENGTH = 13;

    private final Chain chain;
    private final Texts texts;
    private final List<Layer> layers;
    private final int broken;
    private final StringBuilder out = new StringBuilder();

    private ChainSvg(Chain chain, Texts texts) {
        this.chain = chain;
        this.texts = texts;
        // from the editor down to Windows, as the window shows them; layers off the path are left out
        layers = Arrays.stream(Layer.values()).filter(layer -> chain.nodes().stream()
                .anyMatch(node -> node.link().layer() == layer)).toList().reversed();
        broken = chain.firstBroken().map(node -> chain.nodes().indexOf(node)).orElse(-1);
    }

    /** The drawing as one SVG element, to be a file of its own or part of a page. */
    public static String of(Chain chain, Texts texts) {
        return new ChainSvg(chain, texts).draw();
    }

    private int x(int index) {
        return GUTTER + index * PITCH + PITCH / 2;
    }

    private int y(int index) {
        return MARGIN + layers.indexOf(chain.nodes().get(index).link().layer()) * (BAND + GAP) + 20;
    }

    private String draw() {
        int width = GUTTER + chain.nodes().size() * PITCH + MARGIN;
        int height = 2 * MARGIN + layers.size() * (BAND + GAP);
        line("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 %d %d\" width=\"%d\" "
                + "height=\"%d\" font-family=\"sans-serif\">", width, height, width, height);
        line("<title>%s</title>", escaped(summary()));
        line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
        for (int i = 0; i < layers.size(); i++) {
            band(i, width);
        }
        for (int i = 0; i + 1 < chain.nodes().size(); i++) {
            connector(i);
        }
        for (int i = 0; i < chain.nodes().size(); i++) {
            link(i);
        }
        return out.append("</svg>\n").toString();
    }

    /** What the drawing shows, in a sentence. */
    private String summary() {
        if (broken < 0) {
            return texts.of("svg.unbroken", Map.of("total", String.valueOf(chain.nodes().size())));
        }
        return texts.of("svg.broken", Map.of("total", String.valueOf(chain.nodes().size()), "number",
                String.valueOf(broken + 1), "link", texts.of("link." + chain.nodes().get(broken).link().id())));
    }

    private void band(int index, int width) {
        boolean first = broken >= 0 && chain.nodes().get(broken).link().layer() == layers.get(index);
        int top = MARGIN + index * (BAND + GAP);
        line("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\" fill=\"%s\"/>", MARGIN, top,
                width - 2 * MARGIN, BAND, first ? "#ffebe9" : "#f3f4f6");
        line("<text x=\"%d\" y=\"%d\" font-size=\"13\" fill=\"#1f2328\">%s</text>", MARGIN + 12, top + 25,
                escaped(texts.of("layer." + layers.get(index).id())));
    }

    private void connector(int index) {
        boolean reached = broken < 0 || index < broken;
        int middle = (x(index) + x(index + 1)) / 2;
        line("<path d=\"M%d %d H%d V%d H%d\" fill=\"none\" stroke=\"%s\" stroke-width=\"%d\"%s/>", x(index), y(index),
                middle, y(index + 1), x(index + 1), reached ? "#1a7f37" : "#6e7781", reached ? 3 : 2,
                reached ? "" : " stroke-dasharray=\"2 6\" stroke-linecap=\"round\"");
    }

    private void link(int index) {
        Chain.Node node = chain.nodes().get(index);
        boolean first = index == broken;
        String colour = switch (node.state()) {
            case OK -> "#1a7f37";
            case BROKEN -> "#cf222e";
            case UNSURE -> "#9a6700";
            case NOT_APPLICABLE -> "#6e7781";
        };
        boolean filled = first || node.state() == LinkState.OK;
        line("<circle cx=\"%d\" cy=\"%d\" r=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>", x(index), y(index),
                first ? RADIUS + 4 : RADIUS, filled ? colour : "#ffffff", colour);
        line("<text x=\"%d\" y=\"%d\" font-size=\"12\" font-weight=\"bold\" text-anchor=\"middle\" fill=\"%s\">%s</text>",
                x(index), y(index) + 4, filled ? "#ffffff" : colour, sign(node.state()));
        int row = y(index) + (first ? 26 : 22);
        for (String part : lines(texts.of("link." + node.link().id()))) {
            text(index, row, "11", first ? "#cf222e" : "#1f2328", part);
            row += 11;
        }
        if (node.state() != LinkState.OK) {
            text(index, row, "10", colour, texts.of(node.state() == LinkState.BROKEN && !first ? "svg.also-broken"
                    : "state." + node.state().id()));
        }
    }

    private static String sign(LinkState state) {
        return switch (state) {
            case OK -> "✓";
            case BROKEN -> "×";
            case UNSURE -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }

    private static List<String> lines(String name) {
        int space = name.length() <= NAME_LENGTH ? -1 : name.indexOf(' ');
        return space < 0 ? List.of(name)
                : new ArrayList<>(List.of(name.substring(0, space), name.substring(space + 1)));
    }

    private void text(int index, int y, String size, String colour, String words) {
        line("<text x=\"%d\" y=\"%d\" font-size=\"%s\" text-anchor=\"middle\" fill=\"%s\">%s</text>", x(index), y, size,
                colour, escaped(words));
    }

    private void line(String pattern, Object... values) {
        out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
