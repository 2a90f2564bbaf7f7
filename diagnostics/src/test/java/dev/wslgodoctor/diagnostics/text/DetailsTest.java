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
    private static final Details DETAILS = new Details(ENGLISH);

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
            if (key.startsWith("detail.")) {
                String text = ENGLISH.of(key).replace("{file}", "/7").replaceAll("\\{[a-z]+}", "7");
                Optional<Details.Found> found = DETAILS.find(text);
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
    void aHostileAnswerCostsNoMoreThanItsLength() {
        String hostile = "reading /x ended with status 1: " + " ended with status ".repeat(200_000);

        assertTrue(CHINESE.detail(hostile).startsWith("读取 /x 以状态 1 结束: “"));
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
