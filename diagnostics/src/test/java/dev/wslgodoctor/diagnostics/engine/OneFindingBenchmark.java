package dev.wslgodoctor.diagnostics.engine;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.world.WorldException;
import dev.wslgodoctor.diagnostics.gateway.world.WorldMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * P3: examining one finding again, with the shells of the scan still there, beside one call of the launcher; taken in
 * turns. Every cause that holds on the world five-layers. Part of {@code diagnostics/lab/bin/benchmark}, which says how
 * long a call takes and where the calls are logged.
 */
public final class OneFindingBenchmark {

    private OneFindingBenchmark() {
    }

    /** Times of one cause, in milliseconds, and launcher calls of its last round. */
    private static final class Times {
        private final List<Double> again = new ArrayList<>();
        private final List<Double> call = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();
        private long calls;
    }

    /** Prints a line for each cause: id, median of both times, median of the ratios, launcher calls. */
    public static void main(String[] arguments) throws WorldException, GatewayException, IOException {
        Path lab = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Path log = Path.of(System.getenv("WGD_LAB_LOG"));
        try (Machine machine = WorldMachine.of(lab, lab.resolve("worlds").resolve("five-layers"), Optional.empty())) {
            Case at = new Case(machine, Choice.NONE, Consent.DEFAULT, Clock.systemUTC());
            Report scan = new Examiner().examine(CauseCatalog.all(), at, event -> { });
            String distro = scan.target().distro().orElseThrow();
            Map<RootCause, Times> all = new LinkedHashMap<>();
            scan.findings().stream().filter(Finding::holds)
                    .forEach(finding -> all.put(CauseCatalog.byId(finding.causeId()).orElseThrow(), new Times()));
            for (int round = 0; round < rounds; round++) {
                for (Map.Entry<RootCause, Times> each : all.entrySet()) {
                    measure(each.getKey(), each.getValue(), at, distro, log);
                }
            }
            all.forEach((cause, times) -> System.out.printf(Locale.ROOT, "%s %.0f %.0f %.2f %d%n", cause.id(),
                    median(times.again), median(times.call), median(times.ratios), times.calls));
        }
    }

    private static void measure(RootCause cause, Times times, Case at, String distro, Path log)
            throws GatewayException, IOException {
        long before = calls(log);
        long began = System.nanoTime();
        new Examiner().examine(List.of(cause), at, event -> { });
        double again = millis(began);
        times.calls = calls(log) - before;
        began = System.nanoTime();
        at.machine().launcher().orElseThrow().speak(Command.of("-d", distro, "--cd", "/", "-e", "/bin/true"));
        double call = millis(began);
        times.again.add(again);
        times.call.add(call);
        times.ratios.add(again / call);
    }

    private static long calls(Path log) throws IOException {
        return Files.readAllLines(log).size();
    }

    private static double millis(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
