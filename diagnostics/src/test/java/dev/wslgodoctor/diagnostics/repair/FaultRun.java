package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** One fault, injected into one repair of a fresh folder; then the program starts anew and goes back. */
final class FaultRun {

    // these counted only if the repair was really stopped by them
    private static final Set<FaultKind> REFUSED = EnumSet.of(FaultKind.CHANGED_SINCE_PREVIEW, FaultKind.DISK_FULL,
            FaultKind.PERMISSION_DENIED, FaultKind.WRITE_FAILS_AT_A_BYTE, FaultKind.FLUSH_FAILS,
            FaultKind.NO_ATOMIC_RENAME);

    private static final String OLD = "bad ";
    private static final String NEW = "good ";

    // $1 how many bytes get through, then the command. The script is killed as a machine that stops would end it: no
    // trap runs, and what it wrote so far stays
    private static final String KILLED = """
            k=$1; shift
            f=$(mktemp -u); mkfifo "$f"
            "$@" < "$f" & p=$!
            exec 5> "$f"; head -c "$k" >&5
            kill -9 "$p"; exec 5>&-; wait "$p" 2>/dev/null
            rm -f "$f"; exit 137
            """;

    /** Nothing but the harness catches it, as nothing catches the end of a process. */
    private static final class PowerCut extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final FaultKind kind;
    private final Random random;
    private final Workbench bench;
    private final AtomicBoolean fired = new AtomicBoolean();
    private final Thread repairing = Thread.currentThread();
    private final String payload;
    private int left;
    private Optional<byte[]> entryBefore = Optional.empty();

    FaultRun(FaultKind kind, long seed, Path folder) {
        this.kind = kind;
        this.random = new Random(seed);
        this.bench = new Workbench(folder);
        this.payload = "x".repeat(1 + random.nextInt(12_000)) + "\n";
        this.left = 1 + random.nextInt(14);
    }

    /** What was found. */
    record Result(boolean fired, Optional<String> violation) { }

    Result run() throws Exception {
        if (kind == FaultKind.DISK_FULL) {
            bench.sh("mount -t tmpfs -o size=96k,mode=755 none \"$1\"", bench.root.toString());
        }
        try {
            return injected();
        } finally {
            if (kind == FaultKind.DISK_FULL) {
                bench.sh("umount \"$1\"", bench.root.toString());
            }
        }
    }

    private Result injected() throws Exception {
        bench.write("says", OLD + payload);
        bench.write("level", "1");
        bench.sh("touch -d '2020-02-03 UTC' \"$@\"", bench.path("says"), bench.path("level"));
        if (kind == FaultKind.READ_ONLY_FILE) {
            bench.sh("chmod 444 \"$1\"", bench.path("says"));
        }
        String before = bench.tree();
        Repairer repairer = bench.repairer(journal());
        Preview preview = repairer.preview(plan(), bench.at());
        if (kind == FaultKind.KILLED_WHILE_UNDOING) {
            repairer.apply(preview, event -> { });
        }
        String changed = arm();
        Optional<Outcome> outcome = act(repairer, preview);
        List<String> violations = new ArrayList<>(mixed());
        disarm();
        if (REFUSED.contains(kind)) {
            fired.set(outcome.orElse(null) instanceof Outcome.Refused);
        }
        if (kind == FaultKind.CHANGED_SINCE_PREVIEW) {
            before = changed;
        }
        if (kind == FaultKind.KILLED_THEN_FINISHED) {
            finish(violations);
        }
        goBack(before, violations);
        return new Result(fired.get(), violations.isEmpty() ? Optional.empty()
                : Optional.of(kind + ": " + outcome + ": " + String.join("; ", violations)));
    }

    private Optional<Outcome> act(Repairer repairer, Preview preview) {
        try {
            return Optional.of(kind == FaultKind.KILLED_WHILE_UNDOING ? repairer.undo(1, bench.at(), event -> { })
                    : repairer.apply(preview, event -> { }));
        } catch (PowerCut e) {
            return Optional.empty();
        }
    }

    private Plan plan() {
        String level = bench.path("level");
        return bench.plan(bench.create("new/folder/file", NEW + payload),
                new Action.Run(Workbench.HERE, DistroFiles.script(
                        "printf 0 > \"$1\"; touch -d '2020-02-03 UTC' \"$1\"", level),
                        Optional.of(DistroFiles.script("printf 1 > \"$1\"; touch -d '2020-02-03 UTC' \"$1\"", level)),
                        Optional.of(Command.of("cat", level))),
                bench.replace("says", OLD + payload, NEW + payload));
    }

    private Journal journal() {
        return switch (kind) {
            case KILLED_AT_A_JOURNAL_WRITE -> new Journal(bench.journalFolder, this::tick);
            case JOURNAL_WRITE_TORN -> new Journal(bench.journalFolder, this::tear);
            default -> bench.journal();
        };
    }

    // what a program leaves that ends while it writes: the entry as it was, and beside it a part of the new one
    private void tear() {
        Path entry = bench.journalFolder.resolve("000001.json");
        try {
            byte[] written = Files.readAllBytes(entry);
            if (left == 1) {
                Files.write(entry.resolveSibling("000001.json.new"),
                        Arrays.copyOf(written, random.nextInt(written.length)));
                if (entryBefore.isPresent()) {
                    Files.write(entry, entryBefore.get());
                } else {
                    Files.delete(entry);
                }
            }
            entryBefore = Optional.of(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        tick();
    }

    private void tick() {
        if (Thread.currentThread() == repairing && --left == 0) {
            fired.set(true);
            throw new PowerCut();
        }
    }

    /** Makes the fault wait for its moment; returns the tree if the fault is a change of it. */
    private String arm() {
        switch (kind) {
            case KILLED_AT_A_JOURNAL_WRITE, JOURNAL_WRITE_TORN -> { }
            case KILLED_AFTER_A_COMMAND, KILLED_THEN_FINISHED, KILLED_WHILE_UNDOING -> killLater();
            case CLOCK_JUMPED -> {
                bench.clock = Clock.fixed(Instant.parse("2026-11-21T08:00:00Z")
                        .plus(Duration.ofDays(random.nextInt(4000) - 2000)), ZoneOffset.UTC);
                killLater();
            }
            case KILL_9_AT_A_BYTE -> wrapOneWrite(List.of("/bin/sh", "-c", KILLED, "sh",
                    String.valueOf(random.nextInt(payload.length()))), true);
            case WRITE_FAILS_AT_A_BYTE -> wrapOneWrite(List.of("prlimit", "--fsize="
                    + random.nextInt(payload.length()), "--"), false);
            case FLUSH_FAILS -> wrapOneWrite(List.of("env", "PATH=" + failing("sync")), false);
            case NO_ATOMIC_RENAME -> wrapOneWrite(List.of("env", "PATH=" + failing("mv")), false);
            case PERMISSION_DENIED -> wrapOneWrite(List.of("setpriv", "--reuid=65534", "--clear-groups", "--"), false);
            case DISK_FULL -> {
                bench.sh("head -c 200000 /dev/zero > \"$1\" 2>/dev/null; truncate -s -\"$2\" \"$1\"",
                        bench.path("ballast"), String.valueOf(random.nextInt(2) * 4096));
            }
            case READ_ONLY_FILE -> fired.set(true);
            case DISTRO_VANISHED -> bench.fault = command -> {
                if (Thread.currentThread() == repairing && --left <= 0) {
                    fired.set(true);
                    throw new GatewayException(new Trouble.NotRunning("the distribution is gone"));
                }
                return command;
            };
            case CHANGED_SINCE_PREVIEW -> {
                bench.write("says", "edited " + random.nextInt());
                return bench.tree();
            }
        }
        return "";
    }

    private void killLater() {
        bench.after = output -> {
            tick();
            return output;
        };
    }

    private String failing(String program) {
        bench.sh("mkdir -p \"$1\"; printf '#!/bin/sh\\nexit 1\\n' > \"$1/$2\"; chmod 755 \"$1/$2\"",
                bench.journalFolder + ".bin", program);
        return bench.journalFolder + ".bin:/usr/bin:/bin";
    }

    // one of the two writes of the plan, by lot; every write of that kind from there on
    private void wrapOneWrite(List<String> prefix, boolean deadly) {
        int[] skip = {random.nextInt(2)};
        bench.fault = command -> {
            boolean writes = command.argv().size() > 2 && command.argv().get(2).contains("mv -f --");
            if (Thread.currentThread() != repairing || !writes || skip[0]-- > 0) {
                return command;
            }
            fired.set(true);
            List<String> argv = new ArrayList<>(prefix);
            argv.addAll(command.argv());
            if (deadly) {
                bench.after = output -> {
                    throw new PowerCut();
                };
            }
            return new Command(argv, command.asRoot(), command.workingFolder().orElse(null), command.input(),
                    command.deadline(), command.limit());
        };
    }

    private void disarm() {
        bench.fault = command -> command;
        bench.after = output -> output;
        if (kind == FaultKind.DISK_FULL) {
            bench.sh("rm -f \"$1\"", bench.path("ballast"));
        }
    }

    /** The invariant: each file is as before or as it was to become, whatever happened. */
    private List<String> mixed() throws GatewayException {
        List<String> wrong = new ArrayList<>();
        String says = bench.sh("cat \"$1\"", bench.path("says"));
        boolean edited = kind == FaultKind.CHANGED_SINCE_PREVIEW && says.startsWith("edited ");
        if (!edited && !Arrays.asList(OLD + payload, NEW + payload).contains(says)) {
            wrong.add("the file holds " + says.length() + " bytes of neither content");
        }
        String made = bench.sh("cat \"$1\" 2>/dev/null || :", bench.path("new/folder/file"));
        if (!made.isEmpty() && !made.equals(NEW + payload)) {
            wrong.add("the new file is incomplete: " + made.length());
        }
        return wrong;
    }

    private void finish(List<String> violations) throws Exception {
        for (Entry entry : bench.journal().unfinished()) {
            Repairer next = bench.repairer();
            Optional<Remaining> remaining = next.remaining(entry.number(), bench.at()).remaining();
            Optional<Outcome> outcome = remaining.map(shown -> next.finish(shown, bench.at(), event -> { }));
            boolean whole = bench.read("says").equals(Optional.of(NEW + payload))
                    && bench.read("new/folder/file").equals(Optional.of(NEW + payload));
            if (!whole || !(outcome.orElse(null) instanceof Outcome.Cured)) {
                violations.add("not finished: " + outcome);
            }
        }
    }

    private void goBack(String before, List<String> violations) throws Exception {
        Journal journal = bench.journal();
        if (!journal.read().unreadable().isEmpty()) {
            violations.add("the journal cannot be read");
        }
        for (Entry entry : journal.read().entries()) {
            if (entry.state() != Entry.State.UNDONE) {
                Outcome outcome = bench.undo(entry.number());
                if (outcome instanceof Outcome.Refused) {
                    violations.add("no way back: " + outcome);
                }
            }
        }
        String now = bench.tree();
        if (!now.equals(before)) {
            violations.add("the tree is not as before:\n" + before + "---\n" + now);
        }
    }
}
