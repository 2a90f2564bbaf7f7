package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Compose files as people write them, and hostile ones. */
class ComposeFileTest {

    private static ComposeFile.Service service(String text) {
        ComposeFile file = ComposeFile.parse("services:\n  shop:\n" + text.indent(4));
        assertEquals(Optional.empty(), file.problem());
        return file.services().get("shop");
    }

    @Test
    void readsWhatDebuggingNeeds() {
        ComposeFile.Service service = service("""
                build:
                  context: ./shop
                  dockerfile: debug.Dockerfile
                command: ["dlv", "exec", "/app", "--headless", "--listen=:2345"]
                cap_add: [NET_ADMIN, sys_ptrace]
                security_opt:
                  - apparmor:unconfined
                user: "1000:1000"
                ports:
                  - 8080:80
                  - "127.0.0.1:2345:2345/tcp"
                  - target: 9000
                    published: 9001
                """);
        assertEquals(Optional.of("./shop/debug.Dockerfile"), service.dockerfile());
        assertEquals(List.of("dlv", "exec", "/app", "--headless", "--listen=:2345"), service.delve().orElseThrow());
        assertTrue(service.mayTrace());
        assertEquals(Optional.of("1000:1000"), service.user());
        assertEquals(List.of("80", "2345", "9000"), service.ports());
        assertTrue(service.publishes(2345));
        assertFalse(service.publishes(9001));
        assertEquals(2, service.line());
    }

    @Test
    void readsAShellLineWithDelveInIt() {
        assertEquals(List.of("dlv", "debug", "--headless"), service(
                "command: sh -c \"go generate ./... && dlv debug --headless\"\n").delve().orElseThrow());
        assertEquals(Optional.empty(), service("command: go install github.com/go-delve/delve/cmd/dlv\n").delve());
    }

    @Test
    void anchorsAndMergesAreFollowedAndTheServicesOwnWordWins() {
        ComposeFile file = ComposeFile.parse("""
                x-debug: &debug
                  cap_add: &caps [SYS_PTRACE]
                  image: base
                services:
                  shop:
                    <<: *debug
                    image: shop
                  mail:
                    <<: [{ user: "7" }, *debug]
                    cap_add: []
                """);
        assertTrue(file.services().get("shop").mayTrace());
        assertEquals(Optional.of("shop"), file.services().get("shop").image());
        assertFalse(file.services().get("mail").mayTrace());
        assertEquals(Optional.of("base"), file.services().get("mail").image());
        assertEquals(Optional.of("7"), file.services().get("mail").user());
    }

    @Test
    void aTagThatNamesAClassIsRefusedAndOneOfComposeIsNot() {
        assertTrue(ComposeFile.parse("!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader []]\n")
                .problem().isPresent());
        ComposeFile.Service service = service("image: shop\nports: !override\n  - \"80:80\"\ncommand: !reset null\n");
        assertEquals(List.of("80"), service.ports());
    }

    @Test
    @Timeout(20)
    void aliasesThatGrowAreRefusedAndNotCopied() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i <= 100; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1,
                    i - 1));
        }
        assertTrue(ComposeFile.parse(bomb + "services: *a100\n").problem().isPresent());
    }

    @Test
    @Timeout(20)
    void anAliasOfItselfEnds() {
        ComposeFile file = ComposeFile.parse("services:\n  shop: &s\n    <<: *s\n    image: x\n    build: *s\n");
        assertTrue(file.problem().isPresent() || file.services().containsKey("shop"));
    }

    @Test
    void depthAndLengthAreBounded() {
        assertTrue(ComposeFile.parse("[".repeat(5000)).problem().isPresent());
        assertTrue(ComposeFile.parse("#".repeat(600 << 10)).problem().isPresent());
    }

    @Test
    void anEscapeThatIsCutOrNoCharacterIsAProblemOfTheFile() {
        for (String escape : List.of("\\U", "\\u", "\\x", "\\u12", "\\UFFFFFFFF", "\\U00110000", "\\uD800")) {
            assertTrue(ComposeFile.parse("services: { \"a" + escape).problem().isPresent(), escape);
        }
    }

    @Test
    void whatIsNoComposeFileHasNoServices() {
        for (String text : List.of("", "services", "services: 1", "services: [a]", "services: {a: 1}", "- a\n- b",
                "services:\n  shop:\n    ports: 1\n    build: []\n    command: {a: b}\n")) {
            ComposeFile file = ComposeFile.parse(text);
            assertEquals(Optional.empty(), file.problem(), text);
            assertTrue(file.services().values().stream().allMatch(each -> each.delve().isEmpty()));
        }
        assertTrue(ComposeFile.parse("services:\n\tshop:\n").problem().isPresent());
    }
}
