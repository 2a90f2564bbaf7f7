package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyTreeTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.sh("""
                mkdir -p "$1/mnt/c/my project/.git" "$1/mnt/c/my project/empty" && cd "$1/mnt/c/my project" || exit 1
                printf good > says; printf 'package main\\r\\n' > 'with space.go'; printf 1 > '中文.go'
                printf 2 > 'new
                line.go'; printf 3 > -dash; printf 4 > "quote'\\"\\$(touch x)"; printf '\\0\\377' > .git/index
                printf 5 > run.sh; chmod 750 run.sh; chmod 700 empty; chmod 555 .git
                ln -s says link; ln -s /nowhere/at/all dangling; ln -s . round
                touch -d '2020-02-03 04:05:06.5 UTC' says ./-dash
                """, bench.root.toString());
        bench.choice = bench.choice.withProject(bench.path("says-is-elsewhere"));
        bench.write("says-is-elsewhere/says", "bad");
    }

    private Plan plan() {
        return bench.plan(new Action.CopyTree(Workbench.HERE, from(), to()), new Action.ChooseProject(to().toString()));
    }

    private LinuxPath from() {
        return LinuxPath.of(bench.path("mnt/c/my project"));
    }

    private LinuxPath to() {
        return LinuxPath.of(bench.path("home/dev/src/my project"));
    }

    private String tree(LinuxPath root) {
        return bench.sh("cd \"$1\" && find . -printf '%y %m %l %P %T@\\0' | sort -z | tr '\\0\\n' '\\n?'"
                + " && find . -type f -exec sha256sum -z {} + | sort -z | tr '\\0\\n' '\\n?'", root.toString());
    }

    @Test
    void theCopyIsTheSameAndTheSourceStaysAsItIs() throws Exception {
        String source = tree(from());

        Outcome.Cured cured = assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));

        assertEquals(source, tree(to()));
        assertEquals(source, tree(from()));
        assertEquals(Optional.of(to().toString()), cured.applied().project());
        assertEquals("my project\n", bench.sh("ls -A \"$1\"", bench.path("home/dev/src")));
        assertEquals(List.of(RepairEvent.Phase.COPYING, RepairEvent.Phase.COMPARING, RepairEvent.Phase.PLACING),
                bench.events.stream().filter(event -> event instanceof RepairEvent.StepPhase)
                        .map(event -> ((RepairEvent.StepPhase) event).phase()).toList());
    }

    @Test
    void theListMadeWithFewToolsIsTheSame() throws Exception {
        bench.apply(plan());
        bench.fault = command -> busybox(command);

        assertInstanceOf(Outcome.Undone.class, bench.undo(1));
    }

    // a find that knows no -printf and a sha256sum that knows no -z, as in a small distro
    private Command busybox(Command command) {
        List<String> argv = new ArrayList<>(command.argv());
        if (argv.size() > 2 && argv.get(1).equals("-c")) {
            argv.set(2, """
                    find() { case "$*" in *-printf*) return 1;; esac; command find "$@"; }
                    sha256sum() { case "$*" in *-z*) return 1;; esac; command sha256sum "$@"; }
                    """ + argv.get(2));
        }
        return Command.of(argv).reading(command.input())
                .within(command.deadline()).keeping(command.limit());
    }

    @Test
    void thePreviewTellsSizeAndRoom() throws Exception {
        PreviewStep.CopyStep step = assertInstanceOf(PreviewStep.CopyStep.class,
                bench.repairer().preview(plan(), bench.at()).steps().getFirst());

        assertEquals(new PreviewStep.TreeSize(8, 4 + 14 + 1 + 1 + 1 + 1 + 2 + 1, 3, 3, 0), step.size());
        assertTrue(step.free() > 0);
        assertEquals(false, step.targetExists());
    }

    @Test
    void anExistingTargetIsRefusedWhateverItIs() throws Exception {
        for (String made : List.of("mkdir -p \"$1\"", "mkdir -p \"${1%/*}\"; ln -s /nowhere \"$1\"",
                "mkdir -p \"${1%/*}\"; : > \"$1\"")) {
            bench.sh(made, to().toString());
            String before = bench.tree();

            assertEquals(Outcome.Why.TARGET_EXISTS, refusal(bench.apply(plan())));
            assertEquals(before, bench.tree());
            bench.sh("rm -rf \"$1\"", to().toString());
        }
    }

    @Test
    void aTargetThatAppearsWhileCopyingIsNotTouched() throws Exception {
        int[] lists = {0};
        bench.fault = command -> {
            if (command.argv().toString().contains("sha256sum -z") && ++lists[0] == 1) {
                bench.sh("mkdir -p \"$1\"; printf mine > \"$1/mine\"", to().toString());
            }
            return command;
        };

        assertEquals(Outcome.Why.TARGET_EXISTS, refusal(bench.apply(plan())));
        assertEquals("mine\n", bench.sh("ls -A \"$1\"", to().toString()));
        assertEquals("my project\n", bench.sh("ls -A \"$1\"", bench.path("home/dev/src")));
    }

    @Test
    void aSourceThatChangesMeanwhileIsNoticedAndTheCopyRemoved() throws Exception {
        String before = bench.tree();
        int[] lists = {0};
        bench.fault = command -> {
            if (command.argv().toString().contains("sha256sum -z") && ++lists[0] == 1) {
                bench.sh("printf X > \"$1/-dash\"; touch -r \"$1/says\" \"$1/-dash\"", from().toString());
            }
            return command;
        };

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(plan()));
        assertEquals(Outcome.Why.FAILED, refused.why());
        assertTrue(refused.detail().contains("-dash"), refused.detail());
        bench.sh("printf 3 > \"$1/-dash\"; touch -r \"$1/says\" \"$1/-dash\"", from().toString());
        assertEquals(before, bench.tree());
    }

    @Test
    void aCopyThatDoesNotFitIsRefusedBeforehand() throws Exception {
        bench.after = output -> {
            String[] numbers = output.text().strip().split(" ");
            return numbers.length == 2 && output.text().strip().matches("[0-9 ]+")
                    ? Output.of(0, "1 4096", "") : output;
        };

        assertEquals(Outcome.Why.NO_SPACE, refusal(bench.apply(plan())));
    }

    @Test
    void foldersInEachOtherAreRefused() throws Exception {
        LinuxPath inside = from().resolve("copy");

        assertEquals(Outcome.Why.FAILED,
                refusal(bench.apply(bench.plan(new Action.CopyTree(Workbench.HERE, from(), inside)))));
    }

    @Test
    void aMissingSourceIsNotOffered() {
        Plan plan = bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("none")), to()));

        GatewayException thrown = assertThrows(GatewayException.class,
                () -> bench.repairer().preview(plan, bench.at()));
        assertInstanceOf(Trouble.Missing.class, thrown.trouble());
    }

    @Test
    void undoRemovesExactlyTheCopy() throws Exception {
        String before = bench.tree();
        bench.apply(plan());

        Outcome.Undone undone = assertInstanceOf(Outcome.Undone.class, bench.undo(1));

        assertEquals(before, bench.tree());
        assertEquals(Optional.of(bench.choice.project()), undone.project());
    }

    @Test
    void undoKeepsAnEditedCopyAndNamesWhatChanged() throws Exception {
        for (String edit : List.of("printf more >> \"$1/says\"", "rm \"$1/says\"", ": > \"$1/says.new\"",
                "chmod 600 \"$1/run.sh\"", "ln -sfn elsewhere \"$1/link\"", "mkdir \"$1/empty/says\"")) {
            bench.apply(plan());
            int entry = bench.journal().newest().orElseThrow().number();
            bench.sh(edit, to().toString());
            String edited = tree(to());

            Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.undo(entry), edit);
            assertEquals(Outcome.Why.DRIFTED, refused.why(), edit);
            assertTrue(refused.detail().startsWith(to().toString() + "/"), refused.detail());
            assertEquals(edited, tree(to()), edit);
            bench.sh("chmod -R u+w \"$1\"; rm -rf \"$1\"", to().toString());
            assertInstanceOf(Outcome.class, bench.undo(entry));
        }
    }

    @Test
    void aCopyThatTheUserRemovedIsAlreadyGone() throws Exception {
        bench.apply(bench.plan(new Action.CopyTree(Workbench.HERE, from(), to())));
        bench.sh("chmod -R u+w \"$1\"; rm -rf \"$1\"", to().toString());

        assertInstanceOf(Outcome.AlreadyGone.class, bench.undo(1));
    }

    @Test
    void aListThatBreaksOffIsNotTakenForAFolder() {
        for (String list : List.of("", "f\0644\0", "d\0755\0\0.\0", "f\0644\0\0./a\0=\0",
                "=", "d\0755\0\0.\0=", "f\0644\0" + "0".repeat(63) + "\0./a\0=\0",
                "d\0755\0\0.\0=\0" + "0".repeat(64) + "  ./b\0", "d\0755\0\0.\0=\0" + "0".repeat(64))) {
            assertThrows(GatewayException.class,
                    () -> Manifest.parse(Blob.of(list)), list);
        }
    }

    private static Outcome.Why refusal(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why();
    }
}
