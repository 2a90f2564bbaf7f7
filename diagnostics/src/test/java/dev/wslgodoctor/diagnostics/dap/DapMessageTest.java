package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DapMessageTest {

    @Test
    void keepsTheLongWordsAndTheNumberOfARefusal() throws Exception {
        var response = assertInstanceOf(DapMessage.Response.class, read("""
                {"seq":2,"type":"response","request_seq":2,"success":false,"command":"attach",
                 "message":"Failed to attach","body":{"error":{"id":3001,
                 "format":"Failed to attach: could not attach to pid 3999999: no such process","showUser":true}}}"""));

        assertEquals("Failed to attach: could not attach to pid 3999999: no such process", response.words());
        assertEquals(OptionalInt.of(3001), response.errorId());
    }

    @Test
    void takesTheShortWordsWhereThereAreNoLongOnes() throws Exception {
        var response = assertInstanceOf(DapMessage.Response.class,
                read("{\"type\":\"response\",\"request_seq\":1,\"success\":false,\"message\":\"Internal Error\"}"));

        assertEquals("Internal Error", response.words());
        assertEquals("", response.command());
        assertEquals(OptionalInt.empty(), response.errorId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "'type'", "[]", "null", "{}", "{type:'event',event:'stopped'}",
            "{\"type\":\"event\"}",
            "{\"type\":\"event\",\"event\":7}", "{\"type\":\"response\",\"success\":true}",
            "{\"type\":\"response\",\"request_seq\":1e999999999,\"success\":true}",
            "{\"type\":\"response\",\"request_seq\":1,\"success\":\"yes\"}",
            "{\"type\":\"request\",\"seq\":1}", "{\"type\":\"event\",\"event\":\"a\"} x",
            "{\"type\":\"event\",\"event\":\"a\",}"})
    void refusesWhatIsNoMessage(String json) {
        DapTrouble trouble = assertThrows(DapTrouble.class, () -> read(json));

        assertEquals(Kind.NOT_THE_PROTOCOL, trouble.kind());
        assertEquals(json, trouble.received());
    }

    @Test
    void refusesJsonNestedWithoutEnd() {
        assertEquals(Kind.NOT_THE_PROTOCOL, assertThrows(DapTrouble.class, () -> read("[".repeat(1_000_000))).kind());
    }

    private static DapMessage read(String json) throws DapTrouble {
        return DapMessage.read(json.getBytes(StandardCharsets.UTF_8));
    }
}
