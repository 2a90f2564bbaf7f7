package dev.wslgodoctor.diagnostics.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Data keeps what went wrong in English; whoever chose Chinese reads it in Chinese. */
class DetailsTest {

    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);
    private static final Texts CHINESE = Texts.in(Locale.SIMPLIFIED_CHINESE);
    // the same in every language
    private static final Set<String> NAMES = Set.of("MemTotal", "KiB, MemAvailable",
            "MemAvailable", "KiB", "GiB)", "MTU", "(uid", "elf", "core.autocrlf", "core.filemode", "go.toolsEnvVars",
            "-gcflags", "-gcflags=", "-ldflags", "-ldflags=", "-trimpath");

    private static final Details DETAILS = new Details(ENGLISH, "detail.");
    private static final Details ANSWERS = new Details(ENGLISH, "value.");

    @Test
    void everySentenceThatTheSourcesHandOnHasAPairOfTexts() throws IOException {
        List<DetailLiterals.Literal> literals = DetailLiterals.all();

        assertTrue(literals.size() > 250, String.valueOf(literals.size()));
        Set<String> missing = new TreeSet<>();
        literals.stream().filter(literal -> !isSaid(literal.text()))
                .forEach(literal -> missing.add("detail.??? = " + literal.text() + "    # " + literal.where()));
        assertEquals(Set.of(), missing, "add a pair to details.properties, with a placeholder for each 7:\n"
                + String.join("\n", missing));
    }

    @Test
    void everyWordThatAProbeAddsToAnAnswerHasAPairOfTexts() throws IOException {
        List<DetailLiterals.Literal> literals = DetailLiterals.answers();

        assertTrue(literals.size() > 30, String.valueOf(literals.size()));
        List<String> texts = ENGLISH.keys().stream().filter(key -> key.startsWith("value.")).map(ENGLISH::of).toList();
        assertEquals(List.of(), literals.stream().filter(literal -> {
            String words = literal.text().replaceAll("^, |, $", "").strip();
            return !words.equals("none") && !NAMES.contains(words)
                    && texts.stream().noneMatch(text -> text.contains(words));
        }).map(literal -> literal.text() + "    # " + literal.where()).toList(),
                "a word of an answer needs a pair value.??? in details.properties");
    }

    // all words of it are those of our sentences; what stands in their placeholders has none, or is the name of a field
    private static boolean isSaid(String text) {
        Optional<Details.Found> found = DETAILS.find(text);
        return found.isPresent() && found.get().arguments().entrySet().stream().allMatch(argument ->
                !argument.getValue().matches("(?s).*[A-Za-z]{2}.*")
                        || argument.getKey().equals("name") && argument.getValue().matches("\\S+")
                        || Set.of("detail", "problem").contains(argument.getKey()) && isSaid(argument.getValue()));
    }

    @Test
    void everySentenceIsFoundByItsOwnWords() {
        List<String> others = new ArrayList<>();
        for (String key : ENGLISH.keys()) {
            if (key.startsWith("detail.") || key.startsWith("value.")) {
                String text = ENGLISH.of(key).replace("{file}", "/7").replaceAll("\\{[a-z]+}", "7");
                Optional<Details.Found> found = (key.startsWith("detail.") ? DETAILS : ANSWERS).find(text);
                if (found.isEmpty() || !found.get().key().equals(key)) {
                    others.add(key + " is taken for " + found);
                }
            }
        }
        assertEquals(List.of(), others);
    }

    @Test
    void aSentenceWithinASentenceIsSaidInTheSameLanguage() {
        assertEquals("读取 /etc/wsl.conf 以状态 1 结束: “cat: Is a directory”",
                CHINESE.detail("reading /etc/wsl.conf ended with status 1: cat: Is a directory"));
        assertEquals("不允许: 没有读取 /root/.profile 的权限",
                CHINESE.detail("denied: no permission to read /root/.profile"));
        assertEquals("/home/dev/a b/journal: 该文件标记为只读",
                CHINESE.detail("/home/dev/a b/journal: the file is marked read-only"));
    }

    @Test
    void theTextsOfRefusalsSayTheirDetailThemselves() {
        assertEquals("有一个步骤失败: git 在副本中找不到仓库。",
                CHINESE.of("refused.failed", Map.of("detail", "git finds no repository in the copy")));
        assertEquals("A step failed: git finds no repository in the copy.",
                ENGLISH.of("refused.failed", Map.of("detail", "git finds no repository in the copy")));
    }

    @Test
    void whatCameFromOutsideIsQuotedAndNamesStayAsTheyAre() {
        assertEquals("“fatal: not a git repository”", CHINESE.detail("fatal: not a git repository"));
        assertEquals("/home/dev/my shop", CHINESE.detail("/home/dev/my shop"));
        assertEquals("C:\\Program Files\\Go", CHINESE.detail("C:\\Program Files\\Go"));
        assertEquals("12", CHINESE.detail("12"));
        assertEquals("", CHINESE.detail(""));
        assertEquals("系统找不到 指定的文件。", CHINESE.detail("系统找不到 指定的文件。"));
    }

    @Test
    void aProgramThatSaidNothingIsNotQuoted() {
        assertEquals("读取 /x 以状态 137 结束: (无输出)", CHINESE.detail("reading /x ended with status 137: "));
    }

    @Test
    void whatNestsWithoutEndIsShownAsItIs() {
        String hostile = "denied: ".repeat(200_000);

        assertEquals("“" + hostile.strip() + "”", CHINESE.detail(hostile));
        assertTrue(CHINESE.detail("denied: ".repeat(500)).startsWith("不允许: 不允许: "));
        assertTrue(CHINESE.answer("x (process 1): ".repeat(250)).startsWith("x (进程 1): x (进程 1): "));
    }

    @Test
    void ourOwnWordsOfAnAnswerAreSaidAndThoseOfTheMachineStay() {
        assertEquals("/home/dev/bin/shop (进程 2): elf x86_64, 没有调试信息, 没有符号, go1.24.4, -ldflags=-s -w",
                CHINESE.answer("/home/dev/bin/shop (process 2): elf x86_64, debug information no, symbols no, "
                        + "go1.24.4, -ldflags=-s -w"));
        assertEquals("/a (已删除): 没有该文件; /b: elf x86_64, 有调试信息",
                CHINESE.answer("/a (deleted): no such file; /b: elf x86_64, debug information yes"));
        assertEquals("12 字节, 0 个问题", CHINESE.answer("12 bytes, 0 problems"));
        for (String machine : List.of("[boot]\n# see user dev in /etc, yes", "go version go1.24.4 linux/amd64",
                "# makes the debugger work with cgroup v2", "Launch shop (launch), Attach to shop (attach)")) {
            assertEquals(machine, CHINESE.answer(machine));
        }
        assertEquals("12 lines", ENGLISH.answer("12 lines"));
    }

    @Test
    void aPlaceholderOfARedactedBundleIsAnArgumentLikeAnyOther() {
        assertEquals("没有文件夹 /home/<user-1>/<path-2>", CHINESE.detail("there is no folder /home/<user-1>/<path-2>"));
    }

    @Test
    void englishIsNeverChanged() {
        for (String detail : List.of("there is no folder /x", "fatal: x", " ", "the journal: a b")) {
            assertEquals(detail, ENGLISH.detail(detail));
        }
    }
}
