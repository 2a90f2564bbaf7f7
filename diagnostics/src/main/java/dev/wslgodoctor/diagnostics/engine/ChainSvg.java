package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.explain.Chain;
import java.util.List;
import java.util.Locale;

/**
 * The chain as a picture that stands in the page itself: a mark for each link, joined by a line up to the first break.
 */
final class ChainSvg {

    private static final int STEP = 52;
    private static final int ROW = 14;

    private ChainSvg() {
    }

    /** An SVG element without script, link or text of the machine. */
    static String of(Chain chain) {
        List<Chain.Node> nodes = chain.nodes();
        int rows = (nodes.size() + ROW - 1) / ROW;
        StringBuilder out = new StringBuilder(String.format(Locale.ROOT,
                "<svg class=\"chain\" role=\"img\" aria-hidden=\"true\" viewBox=\"0 0 %d %d\" width=\"100%%\">%n",
                STEP * Math.min(nodes.size(), ROW), 44 * rows));
        boolean whole = true;
        for (int i = 0; i < nodes.size(); i++) {
            Chain.Node node = nodes.get(i);
            int x = i % ROW * STEP + STEP / 2;
            int y = i / ROW * 44 + 22;
            if (i % ROW > 0) {
                out.append(String.format(Locale.ROOT, "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>%n",
                        whole ? "joined" : "open", x - STEP + 12, y, x - 12, y));
            }
            String id = node.state().id();
            whole &= !id.equals("broken");
            out.append(String.format(Locale.ROOT, "<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"11\"/>%n", id, x, y))
                    .append(mark(node, x, y));
        }
        return out.append("</svg>\n").toString();
    }

    // the state is told by form as well as by colour
    private static String mark(Chain.Node node, int x, int y) {
        String path = switch (node.state()) {
            case OK -> "M%d %dm-5 0l4 4l7 -8";
            case BROKEN -> "M%d %dm-5 -5l10 10m0 -10l-10 10";
            case UNSURE -> "M%d %dm-3 -3q3 -5 6 0q0 2 -3 4m0 3v1";
            case NOT_APPLICABLE -> "M%d %dm-5 0h10";
        };
        return "<path d=\"" + String.format(Locale.ROOT, path, x, y) + "\"/>\n";
    }
}
