package dev.wslgodoctor.diagnostics.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String CANARY = "Zq7Canary0123456789";

    @ParameterizedTest
    @ValueSource(strings = {
        "ghp_Zq7Canary0123456789", "github_pat_Zq7Canary0123456789_more", "glpat-Zq7Canary0123456789",
        "xoxb-Zq7Canary0123456789", "Authorization: Bearer Zq7Canary0123456789", "https://me:Zq7Canary0123456789@host/x",
        "GOPROXY=https://me:Zq7Canary0123456789@proxy,direct", "\"API_TOKEN\": \"Zq7Canary0123456789\"",
        "\\\"API_TOKEN\\\": \\\"Zq7Canary0123456789\\\"", "DB_PASSWORD=Zq7Canary0123456789",
        "export SECRET_KEY='Zq7Canary0123456789 x'", "my.api-key = Zq7Canary0123456789",
        "-----BEGIN RSA PRIVATE KEY-----\nZq7Canary0123456789\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nZq7Canary0123456789",
        "eyJhbGciOiJIUzI1NiJ9.Zq7Canary0123456789.Zq7Canary0123456789"})
    void leavesNothingOfASecret(String text) {
        String redacted = new Secrets().text("before " + text + " after");

        assertFalse(redacted.contains("Zq7Canary"), redacted);
        assertTrue(redacted.contains(Secrets.PLACEHOLDER), redacted);
        assertTrue(redacted.startsWith("before "), redacted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOFLAGS=-mod=mod", "https://proxy.example/x", "git@github.com:owner/repo.git",
        "processId: 12", "kernel.yama.ptrace_scope=1", "\"author\": \"somebody\"", "npm_config_cache", "tokenizer.go",
        "SysV authority", "default=dev"})
    void leavesWhatIsNoSecret(String text) {
        assertEquals(text, new Secrets().text(text));
    }

    @Test
    void takesTheValueOfANamedMemberWhateverItLooksLike() {
        JsonObject json = new JsonObject();
        json.addProperty("apiToken", "plain words");
        json.addProperty("name", "plain words");

        JsonObject redacted = (JsonObject) new Redactor(PrivateNames.ofNames(Set.of())).json(json);

        assertEquals(Secrets.PLACEHOLDER, redacted.get("apiToken").getAsString());
        assertEquals("plain words", redacted.get("name").getAsString());
    }

    @Test
    void theScanFindsWhatARedactorWouldHaveLeft() {
        LeakScan scan = new LeakScan(PrivateNames.ofNames(Set.of()));

        for (String text : new String[] {"x ghp_" + CANARY, "https://me:" + CANARY + "@host", "AKIA" + CANARY,
            "-----BEGIN PRIVATE KEY-----"}) {
            assertTrue(scan.finds(text.getBytes(StandardCharsets.UTF_8)), text);
        }
        assertFalse(scan.finds("https://host/path and me@example".getBytes(StandardCharsets.UTF_8)));
        assertFalse(scan.finds("ghp_short".getBytes(StandardCharsets.UTF_8)));
    }
}
