package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line as a person and as a script use it, right and wrong; as long as there are commands. */
class CliTest {

    @Test
    void listsEveryCauseWithItsTitleInBothLanguages() {
        Run english = Run.of("causes");
        Run chinese = Run.exactly(List.of("causes", "--lang", "zh-CN"));

        assertEquals(ExitCode.OK, english.status());
        for (RootCause cause : CauseCatalog.all()) {
            assertTrue(english.out().contains(cause.id()), cause.id());
        }
        assertFalse(english.out().contains("%"), "a text is missing");
        assertFalse(chinese.out().contains("%"), "a text is missing");
        assertTrue(chinese.out().contains("调试器"));
        assertFalse(english.out().contains("{"), english.out());
        assertFalse(chinese.out().contains("{"), chinese.out());
    }

    @Test
    void causesAsJsonFitTheirSchema() {
        Run run = Run.of("causes", "--json");

        Schemas.assertFits("causes", run.out());
        assertEquals(CauseCatalog.all().size(), run.json().getAsJsonArray("causes").size());
    }

    @Test
    void explainsEveryCauseInBothLanguages() {
        for (RootCause cause : CauseCatalog.all()) {
            for (String language : List.of("en", "zh-CN")) {
                Run run = Run.exactly(List.of("explain", cause.id(), "--lang", language));
                assertEquals(ExitCode.OK, run.status());
                assertFalse(run.out().contains("%" + cause.id()), run.out());
                Texts texts = Texts.in(Locale.forLanguageTag(language));
                for (String part : List.of("title", "felt", "why", "proof", "repair")) {
                    for (String name : texts.placeholders(cause.id() + "." + part)) {
                        assertFalse(run.out().contains("{" + name + "}"), run.out());
                    }
                }
            }
        }
    }

    @Test
    void examinesThisMachineAndPrintsOneJsonObjectThatFitsItsSchema() {
        Run run = Run.of("check", "--json");

        Schemas.assertFits("check", run.out());
        assertTrue(List.of(ExitCode.OK, ExitCode.FOUND, ExitCode.UNDETERMINED).contains(run.status()), run.err());
        assertEquals(CauseCatalog.all().size(), run.json().getAsJsonArray("findings").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check --no-such-option", "check --pid none", "check --pid 0", "check --break main.go",
        "check --break main.go:0", "check --symptom nothing", "check --timeout 0", "nonsense", "explain",
        "explain no.such-cause", "repair", "repair no.such-cause", "check surplus", "prove --wait 0",
        "causes --lang=xx",
        "undo seven", "open", "bundle", "repair --all debugger.delve-missing", "repair --all --plan x.json",
        "repair --all --keep-going --roll-back", "repair --plan no-such-file.json",
        "check --project x", "check --project .\\x", "repair binary.stripped --project x"})
    void wrongUsageEndsWithThreeAndASentence(String line) {
        Run run = Run.of(line.split(" "));

        assertEquals(ExitCode.USAGE, run.status(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().isBlank());
        assertFalse(run.err().contains("Exception"), run.err());
        assertFalse(run.err().contains("%error"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--distro", "--project", "--config", "--binary", "--wsl"})
    void aBlankValueIsWrongUsageAndNamesItsOption(String option) {
        for (String language : List.of("en", "zh-CN")) {
            Run run = Run.exactly(List.of("check", option, " ", "--lang", language));
            assertEquals(ExitCode.USAGE, run.status(), run.err());
            assertTrue(run.err().contains(option), run.err());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "not run: examines a folder of this machine")
    void aConfigurationThatLaunchJsonDoesNotHaveIsWrongUsageAndTheKnownOnesAreNamed(@TempDir Path folder)
            throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(".vscode")).resolve("launch.json"), """
                { "configurations": [ { "name": "Api", "type": "go", "request": "launch" } ] }
                """);
        for (String language : List.of("en", "zh-CN")) {
            Run run = Run.exactly(List.of("check", "--project", folder.toString(), "--config", "Nope", "--lang",
                    language));
            assertEquals(ExitCode.USAGE, run.status(), run.out());
            assertTrue(run.err().contains("Nope") && run.err().contains("Api"), run.err());
            assertFalse(run.err().contains("%"), run.err());
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "not run: examines a folder of this machine")
    void whatIsMissingIsSaidInTheChosenLanguageOnly(@TempDir Path folder) {
        Run run = Run.exactly(List.of("check", "--project", folder + "/none", "--lang", "zh-CN"));

        assertTrue(run.out().contains("项目文件夹 `" + folder + "/none` 不存在。"), run.out());
        assertFalse(run.out().contains("there is no project folder"), run.out());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "not run: looks for a process of this machine")
    void aProcessThatIsNotThereIsNamedByItsNumber(@TempDir Path folder) {
        Run run = Run.of("check", "--project", folder.toString(), "--pid", "2147483646");

        assertTrue(run.out().contains("\"2147483646\" does not name one running process"), run.out());
        assertFalse(run.out().contains("configuration \"attach\""), run.out());
        assertFalse(run.out().contains("this-machine\n"), run.out());
        List<String> evidence = run.out().lines().filter(line -> line.startsWith("    - ")).toList();
        assertTrue(evidence.stream().noneMatch(line -> line.endsWith(": ")), run.out());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "not run: looks for a program of this machine")
    void aProgramThatIsNotThereLeavesTheQuestionOpenAndIsNamed(@TempDir Path folder) {
        Run run = Run.of("check", "--project", folder.toString(), "--binary", folder + "/none");

        assertTrue(run.out().contains("There is no program `" + folder + "/none` in the distribution"), run.out());
        assertFalse(run.status() == ExitCode.OK, run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"root:x:0:0", "{}", "[]", "{\"kind\": 1}", ""})
    void aFileThatIsNoPlanIsMalformedInputAndSaidWithoutTheParser(String content, @TempDir Path folder)
            throws IOException {
        Path file = Files.writeString(folder.resolve("plan.json"), content);
        Run run = Run.of("repair", "--plan", file.toString(), "--yes");

        assertEquals(ExitCode.USAGE, run.status(), run.err());
        assertEquals("The file " + file + " is no saved plan of this program, so nothing was changed.\n", run.err());
    }

    @Test
    void onlyWhatIsNotKnownIsNamedAsUnknown() {
        assertTrue(Run.of("nonsense", "--json").err().startsWith("There is no command \"nonsense\"."));
    }

    @Test
    void aMistypedWordIsToldWhatIsNearToIt() {
        assertTrue(Run.of("chekc").err().startsWith("There is no command \"chekc\". Did you mean check?"));
        assertTrue(Run.of("check", "--projct", "/x").err().contains("--project"));
        assertTrue(Run.of("explain", "yama-forbids").err().contains("wsl-vm.yama-forbids-attach"));
        assertFalse(Run.of("explain", "no.such-cause").err().contains("Did you mean"));
    }

    @Test
    void anOptionWithoutItsValueIsNotCalledMissing() {
        assertTrue(Run.of("check", "--distro").err().startsWith("--distro needs a value: NAME."));
        assertTrue(Run.of("check", "--pid", "none").err().startsWith("--pid takes a whole number, and \"none\""));
        assertTrue(Run.of("explain").err().startsWith("CAUSE-ID is missing."));
    }

    @Test
    void everyHelpSaysWhatEachPlaceIsForInBothLanguages() {
        for (String command : Commands.ALL.keySet()) {
            for (String language : List.of("en", "zh-CN")) {
                Run run = Run.exactly(List.of(command, "--help", "--lang", language));
                assertEquals(ExitCode.OK, run.status());
                assertFalse(run.out().contains("%place"), run.out());
            }
        }
    }

    @Test
    void aFolderWithoutBundlesIsSaidInOneSentence(@TempDir Path folder) {
        Run run = Run.of("triage", folder.toString());

        assertEquals(ExitCode.OK, run.status());
        assertEquals("The folder \"" + folder + "\" holds no bundle.\n", run.out());
    }

    @Test
    void explainAsJsonFitsItsSchema() {
        Run run = Run.of("explain", "binary.stripped", "--json");

        Schemas.assertFits("explain", run.out());
        assertFalse(run.out().contains("{path}"), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check --json --project x", "check --json --no-such-option", "explain --json no.such-cause",
        "open --json .", "nonsense --json"})
    void withJsonAProgramLearnsWhyThereIsNoAnswer(String line) {
        Run run = Run.of(line.split(" "));

        assertTrue(List.of(ExitCode.USAGE, ExitCode.REFUSED).contains(run.status()), run.err());
        Schemas.assertFits("error", run.out());
        assertTrue(run.err().contains(run.json().get("error").getAsString().substring(0, 10)), run.out());
    }

    @Test
    void aBundleInAFolderThatIsNotThereNamesTheFolder(@TempDir Path folder) {
        Run run = Run.of("bundle", folder.resolve("none").resolve("x.zip").toString());

        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().contains("\"" + folder.resolve("none") + "\""), run.err());
    }

    @Test
    void aBundleDoesNotOverwriteAFile(@TempDir Path folder) throws IOException {
        Path report = Files.writeString(folder.resolve("report.zip"), "years of work");
        Run run = Run.of("bundle", report.toString());

        assertEquals(ExitCode.USAGE, run.status(), run.out());
        assertEquals("years of work", Files.readString(report));
    }

    @Test
    void theHelpOfEveryCommandHasAllItsTexts() {
        for (String line : List.of("--help", "check --help", "repair --help", "undo --help", "journal --help",
                "bundle --help", "open --help", "prove --help", "causes --help", "explain --help")) {
            Run run = Run.of(line.split(" "));
            assertEquals(ExitCode.OK, run.status(), run.err());
            assertFalse(run.out().contains("%"), run.out());
        }
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("arguments"), "causes");

        Run run = Run.of("@" + file);

        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().contains("@" + file), run.err());
    }

    @Test
    void speaksChineseAboutWrongUsage() {
        Run run = Run.exactly(List.of("check", "--lang", "zh-CN", "--no-such-option"));

        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().contains("这里没有选项"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "repair", "undo", "journal", "bundle", "open", "prove", "causes", "explain"})
    void everyCommandHasHelpInBothLanguages(String command) {
        for (String language : List.of("en", "zh-CN")) {
            Run run = Run.exactly(List.of(command, "--help", "--lang", language));
            assertEquals(ExitCode.OK, run.status(), run.err());
            assertFalse(run.out().contains("%command"), run.out());
            assertFalse(run.out().contains("%option"), run.out());
        }
    }

    @Test
    void refusesToOpenAWorld(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("world.json"), "{}");

        assertEquals(ExitCode.REFUSED, Run.of("open", folder.toString()).status());
        assertEquals(ExitCode.REFUSED, Run.of("open", folder.resolve("world.json").toString()).status());
    }

    @Test
    void aFileThatIsNoBundleIsNamedSo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("not.zip"), "not a zip file");

        Run run = Run.of("open", file.toString());

        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().startsWith("This is no bundle"), run.err());
    }

    @Test
    void hasNoWorldOutsideACheckout() {
        Run run = Run.of("check", "--world", "somewhere");

        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().contains("checkout"), run.err());
    }

    @Test
    void anEmptyJournalIsNoError(@TempDir Path folder) {
        String before = System.getProperty("wslgodoctor.state", "");
        System.setProperty("wslgodoctor.state", folder.toString());
        try {
            Run list = Run.of("journal", "--json");
            Schemas.assertFits("journal", list.out());
            assertEquals(ExitCode.OK, list.status());
            assertEquals(ExitCode.REFUSED, Run.of("undo").status());
            assertEquals(ExitCode.REFUSED, Run.of("undo", "7").status());
        } finally {
            System.setProperty("wslgodoctor.state", before);
        }
    }
}
