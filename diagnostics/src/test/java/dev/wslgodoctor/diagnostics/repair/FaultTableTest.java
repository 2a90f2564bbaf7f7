package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Old or new, never mixed, nothing lost: after every fault each file is as before or as it was to become, and the next
 * start brings everything back. A fault counts only if it fired. {@code diagnostics/lab/bin/faults} injects many more.
 */
class FaultTableTest {

    private static final long SEED = 20261121;
    private static final int FEW = 8;

    @TempDir(factory = PowerCuts.InMemory.class)
    private Path folder;

    @Test
    void oldOrNewNeverMixedAndNothingLost() throws Exception {
        int each = Integer.getInteger("faults.each", FEW);
        Set<FaultKind> kinds = possible();
        List<String> table = new ArrayList<>(List.of("| fault | injected | fired | violations |", "|---|---|---|---|"));
        List<String> violations = new ArrayList<>();
        int all = 0;
        for (FaultKind kind : FaultKind.values()) {
            int fired = 0;
            int bad = 0;
            int injected = 0;
            for (int i = 0; kinds.contains(kind) && fired < each && injected < 4 * each; i++) {
                FaultRun.Result result = new FaultRun(kind, SEED + 1000L * kind.ordinal() + i,
                        folder.resolve(kind + "-" + i)).run();
                injected++;
                fired += result.fired() ? 1 : 0;
                bad += result.violation().isPresent() ? 1 : 0;
                result.violation().ifPresent(violations::add);
                delete(folder.resolve(kind + "-" + i));
            }
            all += fired;
            table.add(String.format(Locale.ROOT, "| %s | %s | %s | %s |", kind.words(),
                    kinds.contains(kind) ? injected : "not run here", fired, bad));
            assertTrue(!kinds.contains(kind) || fired >= each, kind + " fired only " + fired + " times");
        }
        table.add("| **all** | | **" + all + "** | **" + violations.size() + "** |");
        Files.write(Files.createDirectories(Path.of("target")).resolve("faults.md"), table, StandardCharsets.UTF_8);
        assertEquals(List.of(), violations.stream().limit(3).toList());
    }

    // mounting a small disk and writing as somebody else are root's; elsewhere the table says that they were not run
    private Set<FaultKind> possible() throws IOException, InterruptedException {
        Set<FaultKind> kinds = EnumSet.allOf(FaultKind.class);
        Path probe = Files.createDirectory(folder.resolve("mount"));
        if (!works("sh", "-c", "mount -t tmpfs -o size=64k none \"$1\" && umount \"$1\"", "sh", probe.toString())) {
            kinds.remove(FaultKind.DISK_FULL);
        }
        if (!works("setpriv", "--reuid=65534", "--clear-groups", "--", "true")) {
            kinds.remove(FaultKind.PERMISSION_DENIED);
        }
        if (!works("prlimit", "--fsize=100", "--", "true")) {
            kinds.remove(FaultKind.WRITE_FAILS_AT_A_BYTE);
        }
        return kinds;
    }

    private static boolean works(String... argv) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(argv).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static void delete(Path tree) throws IOException, InterruptedException {
        new ProcessBuilder("rm", "-rf", "--", tree.toString(), tree + ".bin").start().waitFor();
    }
}
