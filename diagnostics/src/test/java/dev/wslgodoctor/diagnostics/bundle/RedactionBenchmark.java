package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * P19: how long a bundle of 50 MB takes to be redacted, looked at again and packed, beside {@code sha256sum} and
 * {@code gzip -6} of the same bytes. Started by diagnostics/lab/bin/benchmark-bundle.
 */
public final class RedactionBenchmark {

    private static final int ROUNDS = 7;
    private static final int LINES = 1_900;
    private static final int ANSWERS = 240;

    private RedactionBenchmark() {
    }

    /** Prints the table and writes it to the file that is named. */
    public static void main(String[] arguments) throws Exception {
        Seeds seeds = Seeds.ofUsers(Set.of("zhanglinux", "Wang Fang", "dev", "王 芳"));
        BundleSource source = source();
        Path raw = Files.createTempFile("bundle", ".raw");
        Files.writeString(raw, source.tape().toJson().toString(), StandardCharsets.UTF_8);
        List<Double> ratios = new ArrayList<>();
        StringBuilder out = new StringBuilder("bytes %d, processors %d%nround  draft ms  sha256sum+gzip ms  ratio%n"
                .formatted(Files.size(raw), Runtime.getRuntime().availableProcessors()));
        // the first round of a Java is spent on compiling it
        measure(() -> drafted(source, seeds));
        for (int round = 1; round <= ROUNDS; round++) {
            long ours = measure(() -> drafted(source, seeds));
            long theirs = measure(() -> {
                run("sha256sum", raw.toString());
                run("gzip", "-6", "-k", "-f", raw.toString());
            });
            ratios.add((double) ours / theirs);
            out.append("%5d  %8d  %17d  %5.2f%n".formatted(round, ours, theirs, (double) ours / theirs));
        }
        ratios.sort(null);
        out.append("median ratio %.2f; P19 allows 5%n".formatted(ratios.get(ROUNDS / 2)));
        System.out.print(out);
        Files.writeString(Path.of(arguments[0]), out.toString());
        Files.deleteIfExists(raw);
        Files.deleteIfExists(Path.of(raw + ".gz"));
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long measure(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static void drafted(BundleSource source, Seeds seeds) {
        BundleDraft draft = BundleDraft.of(source, seeds, Texts.in(Locale.ENGLISH),
                new Wishes(Set.of(), Set.of(), 256L << 20, Set.of()));
        if (!draft.forbidden().isEmpty() || draft.archiveSize() == 0) {
            throw new IllegalStateException(BundleDraft.told(draft.forbidden()));
        }
    }

    private static void run(String... argv) throws Exception {
        Program.of(List.of(argv)).run(Blob.EMPTY, Duration.ofMinutes(2), 1 << 20);
    }

    // what answers look like: listings, settings, paths of both sides, addresses now and then
    private static BundleSource source() throws Exception {
        Random random = new Random(19);
        BundleFixture fixture = new BundleFixture();
        List<String> names = List.of("main.go", "handler_test.go", "go.sum", "launch.json", "README.md", "till.go");
        for (int answer = 0; answer < ANSWERS; answer++) {
            StringBuilder text = new StringBuilder();
            for (int line = 0; line < LINES; line++) {
                text.append(switch (random.nextInt(6)) {
                    case 0 -> "/home/zhanglinux/src/shop/internal/billing/";
                    case 1 -> "C:\\Users\\Wang Fang\\AppData\\Local\\Programs\\Microsoft VS Code\\bin\\";
                    case 2 -> "drwxr-xr-x 2 zhanglinux zhanglinux 4096 Nov 21 10:51 /usr/local/go/src/runtime/";
                    case 3 -> "inet 172.2" + random.nextInt(10) + ".160." + random.nextInt(200)
                            + "/20 scope global eth0 ";
                    case 4 -> "\"go.toolsEnvVars\": {\"GOFLAGS\": \"-mod=mod\"}, // note " + random.nextLong() + " ";
                    default -> "https://github.com/golang/go/issues/" + random.nextInt(60_000) + " said ";
                }).append(names.get(random.nextInt(names.size()))).append(' ').append(random.nextInt()).append('\n');
            }
            fixture.plant(text.toString());
        }
        return fixture.source();
    }
}
