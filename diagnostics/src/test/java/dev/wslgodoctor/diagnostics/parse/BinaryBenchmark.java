package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.Machine.Stand;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * P9 and P10: the verdict on many Go programs beside {@code go version -m}, once for each and once for all, and the
 * bytes that are read of a program. Started by diagnostics/lab/bin/benchmark-binaries.
 */
public final class BinaryBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private BinaryBenchmark() {
    }

    /** Arguments: folder with programs, go, rounds, file for the table. */
    public static void main(String[] arguments) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        String go = arguments[1];
        int rounds = Integer.parseInt(arguments[2]);
        StringBuilder out = new StringBuilder("%d programs, %d processors%nround  ours ms  go each ms  go once ms%n"
                .formatted(files.size(), Runtime.getRuntime().availableProcessors()));
        List<Double> each = new ArrayList<>();
        List<Double> once = new ArrayList<>();
        // the first round of a Java is spent on compiling it
        ours(files);
        for (int round = 1; round <= rounds; round++) {
            long mine = millis(() -> ours(files));
            long single = millis(() -> {
                for (Path file : files) {
                    go(go, List.of(file));
                }
            });
            long all = millis(() -> go(go, files));
            each.add((double) mine / single);
            once.add((double) mine / all);
            out.append("%5d  %7d  %10d  %10d%n".formatted(round, mine, single, all));
        }
        out.append("P9   ours / go version -m for each   %.2f   (promise: at most 0.25)%n".formatted(median(each)));
        out.append("P9   ours / go version -m once       %.2f   (promise: at most 1.5)%n".formatted(median(once)));
        out.append("     answers that differ             %d%n".formatted(differing(files, go)));
        long most = 0;
        for (Path file : files) {
            most = Math.max(most, bytesRead(file));
        }
        out.append("P10  most bytes read of a program    %d of up to %d   (promise: 256 KiB and build information)%n"
                .formatted(most, files.stream().mapToLong(file -> file.toFile().length()).max().orElse(0)));
        System.out.print(out);
        Files.writeString(Path.of(arguments[3]), out.toString());
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return Math.max(1, (System.nanoTime() - start) / 1_000_000);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    // as the program asks on this machine: through the gateway
    private static void ours(List<Path> files) throws Exception {
        try (LocalMachine machine = new LocalMachine(Stand.PLAIN_LINUX, "here", new AbsentWindows())) {
            DistroGateway distro = machine.distro(machine.self().orElseThrow(), false);
            for (Path file : files) {
                distro.binary(LinuxPath.of(file.toString())).orElseThrow();
            }
        }
    }

    private static String go(String go, List<Path> files) throws Exception {
        List<String> argv = new ArrayList<>(List.of(go, "version", "-m"));
        files.forEach(file -> argv.add(file.toString()));
        Output output = Program.of(argv).run(Blob.EMPTY, PATIENCE, 16 << 20);
        return output.text();
    }

    private static int differing(List<Path> files, String go) throws Exception {
        int differing = 0;
        for (Path file : files) {
            BinaryFacts facts = facts(new Counting(file));
            String said = go(go, List.of(file));
            Optional<BuildInfo> build = facts.build();
            boolean same = build.isPresent() && said.lines().findFirst().orElse("").endsWith(": "
                    + build.get().goVersion()) && said.lines().filter(line -> line.startsWith("\tbuild\t"))
                    .allMatch(line -> holds(build.get(), line.substring("\tbuild\t".length())));
            differing += same ? 0 : 1;
        }
        return differing;
    }

    private static boolean holds(BuildInfo build, String setting) {
        int equals = setting.indexOf('=');
        String value = setting.substring(equals + 1);
        String plain = value.startsWith("\"") ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
        return build.setting(setting.substring(0, equals)).filter(plain::equals).isPresent();
    }

    private static long bytesRead(Path file) throws IOException {
        Counting source = new Counting(file);
        facts(source);
        return source.read;
    }

    private static BinaryFacts facts(Counting source) throws IOException {
        return BinaryReader.read(source, new BinaryFacts.Stamp(source.size(), 0, 0));
    }

    /** A file that counts what is read of it. */
    private static final class Counting implements ByteSource {

        private final Path file;
        private long read;

        Counting(Path file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.toFile().length();
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer buffer = ByteBuffer.allocate(length);
                while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) > 0) {
                    // until it is full
                }
                read += buffer.position();
                return buffer.array();
            }
        }
    }
}
