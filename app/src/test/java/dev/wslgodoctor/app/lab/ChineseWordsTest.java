package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who chose Chinese meets no English sentence of ours: what is left of English is quoted, or the machine's own. */
@Tag("lab")
class ChineseWordsTest {

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|`[^`]*`|\"[^\"]*\"");

    // three words in a row, and at least two of them with small letters
    private static final Pattern SENTENCE = Pattern.compile("[A-Za-z][a-z']+(?: [a-z'][a-z']+){2,}");

    // what stands in the files of the worlds
    private static final List<String> OF_THE_MACHINE = List.of("makes the debugger work with cgroup",
            "Attach to shop");

    @TempDir
    private Path folder;

    @Test
    void everythingThatCannotBeKnownIsSaidInChinese() throws Exception {
        Set<String> english = new LinkedHashSet<>();
        for (String name : List.of("hung", "no-distro", "five-layers")) {
            try (LabWorld world = LabWorld.fresh(name, folder)) {
                Path bundle = folder.resolve(name + ".zip");
                for (List<String> command : List.of(List.of("check"), List.of("lint"), List.of("prove"),
                        List.of("environments"), List.of("undo", "99"), List.of("bundle", bundle.toString()))) {
                    List<String> arguments = new ArrayList<>(command);
                    arguments.addAll(List.of("--lang=zh-CN", "--timeout=3", "--world=" + world.folder()));
                    Run run = Run.exactly(arguments);
                    assertNotEquals(ExitCode.INTERNAL, run.status(), run.err());
                    english.addAll(sentences(String.join(" ", command) + ": ", run.out() + run.err()));
                }
                english.addAll(sentences("report.md: ", new String(Zips.read(bundle).get("report.md"), "UTF-8")));
                english.addAll(sentences("open: ", inChinese("open", bundle.toString()).out()));
            }
        }
        assertEquals(Set.of(), english);
    }

    @Test
    void everyReasonForWhichAnArchiveIsRefusedIsSaidInChinese() throws Exception {
        Path file = folder.resolve("sound.zip");
        try (LabWorld world = LabWorld.fresh("no-distro", folder)) {
            assertEquals(ExitCode.OK, world.run("bundle", file.toString()).status());
        }
        Set<String> english = new LinkedHashSet<>();
        int refused = 0;
        for (Map.Entry<String, byte[]> archive : new HostileArchives(Zips.read(file)).all().entrySet()) {
            Files.write(file, archive.getValue());
            Run run = inChinese("open", file.toString());
            refused += run.out().isEmpty() ? 1 : 0;
            english.addAll(sentences(archive.getKey() + ": ", run.err()));
        }
        assertEquals(Set.of(), english);
        assertTrue(refused >= 40, "only " + refused);
    }

    private static Run inChinese(String command, String file) {
        Run run = Run.exactly(List.of(command, file, "--lang=zh-CN"));
        assertTrue((run.out() + run.err()).codePoints().anyMatch(Character::isIdeographic), run.out() + run.err());
        return run;
    }

    private static List<String> sentences(String where, String text) {
        return SENTENCE.matcher(QUOTED.matcher(text).replaceAll("")).results().map(MatchResult::group)
                .filter(found -> OF_THE_MACHINE.stream().noneMatch(found::startsWith))
                .map(found -> where + found).toList();
    }
}
