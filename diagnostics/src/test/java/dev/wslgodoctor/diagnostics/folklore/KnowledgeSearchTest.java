package dev.wslgodoctor.diagnostics.folklore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of both languages, recipes as they are told, and messages, in one search. */
class KnowledgeSearchTest {

    private final KnowledgeSearch search = new KnowledgeSearch();

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ptrace_scope | ptrace-scope-zero",
        "sudo sysctl kernel.yama.ptrace_scope=0 | ptrace-scope-zero",
        "I was told to set go.delvePath | go-delve-path",
        "--check-go-version=false | check-go-version-false",
        "netsh winsock reset | winsock-reset",
        "把 /etc/resolv.conf 换成 8.8.8.8 | resolv-conf-public",
        "关闭 Defender | defender-off",
        "GONOSUMDB | goinsecure",
        "wsl --unregister | unregister",
        "cgroup v1 | cgroup-v2-breaks-attach",
        "hwclock cron | hwclock-every-minute",
    })
    void aRecipeFindsItsCard(String told, String card) {
        assertTrue(first(told, 4).contains(card), () -> told + " finds " + search.find(told).hits());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "stripped debug information | binary.stripped",
        "调试信息 | binary.stripped",
        "项目 Windows 驱动器 | files.project-on-windows-drive",
        "launch.json dlvDap | editor.launch-unknown-attribute",
        "Yama | wsl-vm.yama-forbids-attach",
    })
    void wordsFindTheCause(String words, String cause) {
        assertTrue(first(words, 5).contains(cause), () -> words + " finds " + search.find(words).hits());
    }

    @Test
    void theCausesOfARecognisedMessageStandFirst() {
        KnowledgeSearch.Answer answer = search.find("Failed to attach: Could not attach to pid 812: current user does "
                + "not own the process");

        assertEquals("Delve", answer.messages().getFirst().speaker());
        assertEquals("debugger.target-of-another-user", answer.hits().getFirst().id());
    }

    @Test
    void nonsenseFindsNothing() {
        assertEquals(List.of(), search.find("xyzzy plugh").hits());
        assertEquals(List.of(), search.find("   ").hits());
    }

    @TestFactory
    Stream<DynamicTest> everyTitleFindsItsOwnCauseInBothLanguages() {
        return CauseCatalog.all().stream().flatMap(cause -> Texts.LANGUAGES.stream().map(language ->
                DynamicTest.dynamicTest(cause.id() + " " + language, () -> {
                    String title = Texts.in(language).partly(cause.id() + ".title", Map.of()).replace("…", " ");
                    assertTrue(ids(title).contains(cause.id()), () -> title + " finds " + ids(title));
                })));
    }

    @TestFactory
    Stream<DynamicTest> everyClaimFindsItsOwnCardInBothLanguages() {
        return Folklore.all().stream().flatMap(card -> Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
                .map(language -> DynamicTest.dynamicTest(card.id() + " " + language, () -> {
                    String claim = Texts.in(language).of(card.claimKey());
                    assertTrue(ids(claim).contains(card.id()), () -> claim + " finds " + ids(claim));
                })));
    }

    private List<String> first(String text, int count) {
        return ids(text).stream().limit(count).toList();
    }

    private List<String> ids(String text) {
        return search.find(text).hits().stream().map(KnowledgeSearch.Hit::id).toList();
    }
}
