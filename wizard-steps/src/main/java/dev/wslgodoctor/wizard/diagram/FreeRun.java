package dev.wslgodoctor.wizard.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of a line that nothing blocks. */
final class FreeRun {

    private List<Run> runs = new ArrayList<>();

    FreeRun(double from, double to) {
        runs.add(new Run(from, to));
    }

    /** A free part. */
    record Run(double from, double to) {
        double width() {
            return to - from;
        }
    }

    void block(double from, double to) {
        List<Run> left = new ArrayList<>();
        for (Run run : runs) {
            if (to <= run.from() || from >= run.to()) {
                left.add(run);
                continue;
            }
            if (from > run.from()) {
                left.add(new Run(run.from(), from));
            }
            if (to < run.to()) {
                left.add(new Run(to, run.to()));
            }
        }
        runs = left;
    }

    /** The widest free part; of zero width if all is blocked. */
    Run widest() {
        return runs.stream().max(Comparator.comparingDouble(Run::width)).orElse(new Run(0, 0));
    }
}
