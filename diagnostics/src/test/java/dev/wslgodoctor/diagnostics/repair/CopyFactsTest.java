package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the preview of a copy tells besides its size, and what git has to say of the copy. */
class CopyFactsTest {

    @TempDir
    private Path folder;
    private Workbench bench;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.sh("mkdir -p \"$1/shop\"; printf good > \"$1/shop/says\"", bench.root.toString());
    }

    private Plan plan(String... without) {
        return bench.plan(new Action.CopyTree(Workbench.HERE, LinuxPath.of(bench.path("shop")),
                LinuxPath.of(bench.path("copy")), List.of(without)), new Action.ChooseProject(bench.path("copy")));
    }

    private PreviewStep.CopyStep step(String... without) throws Exception {
        return assertInstanceOf(PreviewStep.CopyStep.class,
                bench.repairer().preview(plan(without), bench.at()).steps().getFirst());
    }

    private Optional<Map<String, String>> fact(String id, String... without) throws Exception {
        return step(without).facts().stream().filter(fact -> fact.id().equals(id)).map(CopyFact::arguments).findFirst();
    }

    private void inShop(String script) {
        bench.sh("cd \"$1\" || exit 1; " + script, bench.path("shop"));
    }

    private void repository() {
        inShop("git init -q . && git config user.email a@example.com && git config user.name a && git add says"
                + " && git commit -qm first && printf x > new");
    }

    @Test
    void namesThatWindowsTakesForOneAreTold() throws Exception {
        assertEquals(Optional.empty(), fact("case-collisions"));
        inShop("mkdir -p A a; : > 中文; : > A/b; : > a/B; : > A/c");

        assertEquals(Optional.of(Map.of("count", "4", "names", "A, a, A/b, a/B")), fact("case-collisions"));
    }

    @Test
    void linksOutOfTheFolderAndBackIntoTheOriginalAreToldApart() throws Exception {
        inShop("mkdir in; ln -s ../says in/fine; ln -s ../../other in/out; ln -s \"$1/says\" back; ln -s /etc far");

        assertEquals("back", fact("links-into-original").orElseThrow().get("names"));
        assertEquals("far, in/out", fact("links-out").orElseThrow().get("names"));
    }

    @Test
    void whatIsNoFileIsNamedAndNotCopied() throws Exception {
        inShop("mkfifo pipe");

        assertEquals("pipe", fact("not-copied").orElseThrow().get("names"));
        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));
        assertEquals("says\n", bench.sh("ls -A \"$1\"", bench.path("copy")));
    }

    @Test
    void whatToolsMakeAnewIsNamedOnlyWhileItIsNotLeftOut() throws Exception {
        inShop("mkdir -p web/node_modules/x/node_modules vendor/v; : > web/node_modules/x/a; : > shop.exe; : > vendor/v/a");

        assertEquals("shop.exe, web/node_modules", fact("made-anew").orElseThrow().get("names"));
        assertEquals("shop.exe", fact("made-anew", "web/node_modules").orElseThrow().get("names"));
        assertEquals("web/node_modules", fact("left-out", "web/node_modules").orElseThrow().get("names"));
    }

    @Test
    void whatMayBeLeftOutHasASizeThatTheCopyIsSmallerBy() throws Exception {
        inShop("mkdir -p web/node_modules/x; printf 12345 > web/node_modules/x/a; printf 12 > shop.exe");

        assertEquals(List.of(new PreviewStep.MadeAnew("shop.exe", 2), new PreviewStep.MadeAnew("web/node_modules", 5)),
                step().madeAnew());
        assertEquals(step().madeAnew(), step("web/node_modules").madeAnew());
        assertEquals(step().size().bytes() - 5, step("web/node_modules").size().bytes());
        assertEquals(step().size().files() - 1, step("web/node_modules").size().files());
    }

    @Test
    void windowsLineEndsAndScriptsThatFailByThemAreCounted() throws Exception {
        inShop("printf 'a\\r\\nb\\r\\n' > run.sh; printf 'a\\r\\n' > main.go; printf 'a\\n' > fine.go;"
                + " printf 'a\\rb\\n' > odd.go; mkdir vendor; printf 'a\\r\\n' > vendor/v.go");

        assertEquals(Map.of("count", "2", "names", "main.go, run.sh"), fact("windows-line-ends").orElseThrow());
        assertEquals("run.sh", fact("scripts-fail").orElseThrow().get("names"));
    }

    @Test
    void aDriveWithoutModesIsNoticed() throws Exception {
        assertFalse(fact("modes").isPresent());
        inShop("chmod 777 says");

        assertTrue(fact("modes").isPresent());
    }

    @Test
    void gitIsAskedBeforeAndMustSayTheSameOfTheCopy() throws Exception {
        assertTrue(fact("no-git").isPresent());
        repository();
        inShop("printf changed > says; git config core.filemode false");
        Map<String, String> git = fact("git").orElseThrow();
        assertEquals("1", git.get("changed"));
        assertEquals("1", git.get("untracked"));
        assertEquals("false", git.get("filemode"));

        inShop("printf good > says");
        assertInstanceOf(Outcome.Cured.class, bench.apply(plan()));
        assertEquals("?? new\n", bench.sh("cd \"$1\" && git status --porcelain", bench.path("copy")));
    }

    @Test
    void aCopyOfWhichGitSaysSomethingElseIsNotPlaced() throws Exception {
        repository();
        // a repository that finds its work tree by its whole path: in the copy it still speaks of the original
        inShop("git config core.worktree \"$1\"");
        bench.fault = command -> {
            if (command.argv().toString().contains("status --porcelain") && command.argv().getLast().contains("wgd")) {
                bench.sh("printf more > \"$1/later\"", bench.path("shop"));
            }
            return command;
        };

        Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, bench.apply(plan()));

        assertTrue(refused.detail().contains("git status differs"), refused.detail());
        assertEquals("shop\n", bench.sh("ls -A \"$1\"", bench.root.toString()));
    }

    @Test
    void nothingThatTheRepositoryNamesIsExecutedAndTheIndexKeepsItsBytes() throws Exception {
        repository();
        inShop("printf '#!/bin/sh\\ntouch %s\\ncat\\n' \"$1/../canary\" > ../evil; chmod +x ../evil;"
                + " git config core.fsmonitor \"$1/../evil\"; git config filter.x.clean \"$1/../evil\";"
                + " git config filter.x.process \"$1/../evil\"; git config filter.x.required true;"
                + " printf '* filter=x\\n' > .gitattributes; touch says; rm -f ../canary");
        String index = bench.sh("sha256sum < \"$1/.git/index\"", bench.path("shop"));

        assertTrue(fact("git").isPresent());
        bench.apply(plan());

        assertEquals("copy\nevil\nshop\n", bench.sh("ls -A \"$1\"", bench.root.toString()));
        assertEquals(index, bench.sh("sha256sum < \"$1/.git/index\"", bench.path("shop")));
    }
}
