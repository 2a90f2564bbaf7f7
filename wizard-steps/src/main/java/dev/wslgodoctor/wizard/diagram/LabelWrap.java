package dev.wslgodoctor.wizard.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Breaks short labels at spaces. */
final class LabelWrap {

    private LabelWrap() {
    }

    /** The label in as few lines as fit; a word that is too wide stands in a line of its own. */
    static List<String> lines(String label, double width, ToDoubleFunction<String> measure) {
        if (label.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : label.split(" ")) {
            if (!line.isEmpty() && measure.applyAsDouble(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The width of the widest line. */
    static double widest(List<String> lines, ToDoubleFunction<String> measure) {
        return lines.stream().mapToDouble(measure).max().orElse(0);
    }
}
