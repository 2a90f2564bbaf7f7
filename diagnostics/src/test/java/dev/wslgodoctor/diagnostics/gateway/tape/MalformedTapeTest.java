package dev.wslgodoctor.diagnostics.gateway.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedTapeTest {

    private static final String HEAD = """
            {
              "schema": 1,
              "stand": "WINDOWS",
              "windows": true,
              "launcher": true,
              "entries": [
            """;

    private static TapeException refused(String text) {
        return assertThrows(TapeException.class, () -> Tape.parse(text, "old.tape.json"));
    }

    private static TapeException refusedEntry(String entry) {
        return refused(HEAD + entry + "\n  ]\n}\n");
    }

    @Test
    void namesFileLineAndColumnOfBrokenJson() {
        TapeException refused = refused(HEAD + "    {\"scan\": 1,\n     \"place\": oops }\n  ]\n}\n");

        assertEquals(8, refused.line(), refused.getMessage());
        assertTrue(refused.column() > 0, refused.getMessage());
        assertTrue(refused.getMessage().startsWith("old.tape.json:8:"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = ';', value = {
        "''; entry must be an object",
        "{\"scan\":1}; 'question' is missing",
        "{\"scan\":1,\"place\":\"mars\",\"question\":{\"ask\":\"x\"},\"answer\":1}; 'place'",
        "{\"scan\":\"1\",\"place\":\"windows\",\"question\":{\"ask\":\"x\"},\"answer\":1}; whole number",
        "{\"scan\":1e99,\"place\":\"windows\",\"question\":{\"ask\":\"x\"},\"answer\":1}; whole number",
        "{\"scan\":99999999999999,\"place\":\"windows\",\"question\":{\"ask\":\"x\"},\"answer\":1}; too large",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"x\"}}; 'answer' is missing",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":[]},\"answer\":1}; must be text",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"read\"},\"answer\":{\"base64\":\"?\"}}; base64",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"run\"},\"answer\":\"text\"}; must be an object",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"folder\"},\"answer\":\"/home\"}; not a Windows path",
        "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"x\"},"
            + "\"trouble\":{\"code\":\"odd\",\"detail\":\"\"}}; odd",
    })
    void namesWhatIsWrongWithAnEntryAndItsLine(String entry, String complaint) {
        TapeException refused = refusedEntry(entry.equals("''") ? "\"\"" : entry);

        assertTrue(refused.getMessage().contains(complaint), refused.getMessage());
        assertEquals(7, refused.line(), refused.getMessage());
    }

    @Test
    void refusesWhatIsNoRecordingAtAll() {
        for (String text : new String[] {"", " ", "[]", "null", "\"x\"", "{}", "{\"schema\":1}", "{\"entries\":[]}",
            "{\"schema\":1,\"entries\":{}}", "PK\u0003\u0004", "\u0000", "{\"schema\":1,", HEAD, HEAD + "]} x"}) {
            assertTrue(refused(text).getMessage().startsWith("old.tape.json"), text);
        }
    }

    @Test
    void refusesAnotherForm() {
        assertTrue(refused("{\"schema\":2,\"entries\":[{\"what\":\"ever\"}]}").getMessage().contains("form 2"));
    }

    @Test
    void refusesDeepNestingWithoutFallingOver() {
        String deep = "{\"scan\":1,\"place\":\"windows\",\"question\":{\"ask\":\"x\"},\"answer\":"
                + "[".repeat(200_000);

        assertTrue(refusedEntry(deep).getMessage().contains("not JSON"), "deep nesting");
    }

    @Test
    void refusesARecordingThatIsTooLarge() {
        String text = " ".repeat(Tape.MOST_CHARACTERS + 1);

        assertTrue(refused(text).getMessage().contains("is not read"));
    }

    @Test
    void keepsAnUnknownKindOfQuestionWithoutReadingIt() throws TapeException {
        Tape tape = Tape.parse(HEAD + "{\"scan\":1,\"place\":\"distro:D\",\"question\":{\"ask\":\"weather\"},"
                + "\"answer\":{\"new\":[1]},\"later\":true}]}", "new.tape.json");

        assertEquals(1, tape.size());
        assertTrue(tape.text().contains("weather"));
    }
}
