package dev.wslgodoctor.diagnostics.bundle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.CompiledClasses;
import dev.wslgodoctor.diagnostics.bundle.verify.Forbidden;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import dev.wslgodoctor.diagnostics.bundle.verify.LeakScan;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks at a finished bundle is other code than what redacted it, and finds by itself. */
class SecondLookTest {

    private static final String BASE = "dev.wslgodoctor.diagnostics.bundle";

    private final LeakScan scan = new LeakScan(new Forbidden(Map.of("zhanglinux", "user", "王 芳", "user"),
            Set.of("dev"), Set.of("go.dev", "github.com"), Set.of("golang"), Set.of("github.com/acme/open"),
            Set.of("2.5.9.0")),
            value -> "0123456789abcdef".repeat(4));

    @Test
    void sharesNoCodeWithTheRedactor() {
        noClasses().that().resideInAPackage(BASE + ".verify").should().dependOnClassesThat()
                .resideInAnyPackage(BASE, BASE + ".redact", "dev.wslgodoctor.diagnostics.parse..",
                        "dev.wslgodoctor.diagnostics.probe..", "dev.wslgodoctor.diagnostics.gateway..")
                .check(CompiledClasses.ALL);
        noClasses().that().resideInAPackage(BASE + ".redact").should().dependOnClassesThat()
                .resideInAPackage(BASE + ".verify").check(CompiledClasses.ALL);
    }

    private List<String> kinds(String name, String text) {
        return scan.scan(name, text.getBytes(StandardCharsets.UTF_8)).stream().map(Leak::kind).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x zhanglinux y", "ZHANGLINUX", "my-zhanglinux2", "%7Ahanglinux", "z\\u0068anglinux",
        "王 芳", "%E7%8E%8B%20%E8%8A%B3", "\\u738b \\u82b3", "\\347\\216\\213 \\350\\212\\263", "ZHANGL~1",
        "z\\u0000h\\u0000a\\u0000n\\u0000g\\u0000l\\u0000i\\u0000n\\u0000u\\u0000x", "zhangli+", "/home/dev/x",
        "C:\\\\Users\\\\dev\\\\x"})
    void findsANameInEverySpelling(String text) {
        assertTrue(Set.of("user", "home").containsAll(kinds("a.txt", text)) && !kinds("a.txt", text).isEmpty(), text);
    }

    @Test
    void findsANameInBase64WhereverItBegins() {
        for (String before : List.of("", "a", "ab", "abc")) {
            String text = Base64.getEncoder().encodeToString((before + "zhanglinux!").getBytes(StandardCharsets.UTF_8));
            assertEquals(List.of("user"), kinds("a.txt", text), before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null and dev-tools", "user1 and 用户 2", "WSL 2.5.9.0", "127.0.0.1:80 0.0.0.0 ::1",
        "172.31.240.1 fd00:db8::2 02:00:00:00:00:01", "https://go.dev/x https://github.com/golang/go/issues/1",
        "https://github.com/acme/open", "git@github.com:owner1/repo1.git", "mail1@example.invalid", "12:34:56",
        "{00000000-0000-4000-8000-000000000001}", "S-1-5-18", "C:\\Users\\user1\\x", "/home/user1/x", "a@v1.2.3",
        "user@1000.service", "<secret>", "TOKEN=<secret>"})
    void leavesWhatIsPublicAndWhatStandsForSomething(String text) {
        assertEquals(List.of(), kinds("a.txt", text), text);
    }

    @Test
    void whatCannotBeReadIsAFind() {
        assertEquals(List.of(Leak.UNPARSED), kinds("a.json", "{\"a\": "));
        assertEquals(List.of(Leak.UNPARSED), scan.scan("a.txt", new byte[] {(byte) 0xff, (byte) 0xfe, 0}).stream()
                .map(Leak::kind).toList());
    }

    @Test
    void aFindTellsItsLineAndTheNameOfAnEntryIsLookedAtToo() {
        assertEquals(3, scan.scan("a.txt", "one\ntwo\nby zhanglinux\n".getBytes(StandardCharsets.UTF_8)).getFirst()
                .line());
        assertEquals(0, scan.scan("journal/zhanglinux.json", "{}".getBytes(StandardCharsets.UTF_8)).getFirst().line());
    }
}
