package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.JsoncProblem.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsoncTest {

    private static final JsoncPath A = JsoncPath.of("a");

    @Test
    void readsCommentsTrailingCommasAndEveryKindOfValue() {
        Jsonc file = Jsonc.parse("""
                // launch
                { "a": [1, -2.5e3, true, null, "张\\u0020\\"伟\\"", ], /* why */ "b": {}, }
                """);
        assertEquals(List.of(), file.problems());
        JsoncNode.ArrayNode array = (JsoncNode.ArrayNode) file.at(A).orElseThrow();
        assertEquals(5, array.elements().size());
        assertEquals(Optional.of("张 \"伟\""), file.at(A.element(4)).flatMap(JsoncNode::asText));
        assertEquals(Optional.of(true), file.at(A.element(2)).flatMap(JsoncNode::asFlag));
        assertEquals(OptionalLong.of(1), ((JsoncNode.NumberNode) array.elements().get(0)).whole());
        assertEquals(OptionalLong.empty(), ((JsoncNode.NumberNode) array.elements().get(1)).whole());
        assertEquals(Optional.empty(), file.at(A.element(5)));
        assertEquals(Optional.empty(), file.at(A.member("x")));
    }

    @Test
    void takesTheLastOfTwoEqualMembersAsVsCodeDoes() {
        Jsonc file = Jsonc.parse("{\"a\": 1, \"b\": 2, \"a\": 3}");
        assertEquals("3", ((JsoncNode.NumberNode) file.at(A).orElseThrow()).written());
        assertEquals(List.of("a", "b"), ((JsoncNode.ObjectNode) file.root().orElseThrow()).names());
    }

    @Test
    void namesTheCharactersOfEachMemberAndValue() {
        String text = "{ \"a\" : [ 1 ] }";
        JsoncNode.ObjectNode root = (JsoncNode.ObjectNode) Jsonc.parse(text).root().orElseThrow();
        JsoncNode.Member member = root.members().getFirst();
        assertEquals("\"a\"", member.nameSpan().of(text));
        assertEquals("[ 1 ]", member.value().span().of(text));
        assertEquals("\"a\" : [ 1 ]", member.span().of(text));
        assertEquals(text, root.span().of(text));
    }

    @Test
    void anEmptyFileHasNoValueAndNoProblem() {
        assertEquals(new Jsonc("", Optional.empty(), List.of()), Jsonc.parse(""));
        assertTrue(Jsonc.parse(" // nothing\r\n").isSound());
    }

    @Test
    void tellsKindAndPlaceOfEachProblemAndKeepsTheRest() {
        assertProblem("{\n  \"a\": 1\n  \"b\": 2\n}", Kind.COMMA_EXPECTED, 3, 3, "b");
        assertProblem("{\r\n  \"b\": }", Kind.VALUE_EXPECTED, 2, 8, "");
        assertProblem("{\"b\" 1}", Kind.COLON_EXPECTED, 1, 6, "");
        assertProblem("{\"b\": 1", Kind.CLOSING_BRACE_EXPECTED, 1, 8, "b");
        assertProblem("{\"b\": [1}", Kind.CLOSING_BRACKET_EXPECTED, 1, 9, "b");
        assertProblem("{\"b\": 'x'}", Kind.INVALID_SYMBOL, 1, 7, "");
        assertProblem("{\"b\": \"x\n}", Kind.UNCLOSED_STRING, 1, 7, "b");
        assertProblem("{\"b\": 1} /* x", Kind.UNCLOSED_COMMENT, 1, 10, "b");
        assertProblem("{\"b\": \"C:\\go\"}", Kind.INVALID_ESCAPE, 1, 10, "b");
        assertProblem("{\"b\": \"a\tb\"}", Kind.INVALID_CHARACTER, 1, 9, "b");
        assertProblem("{\"b\": 1} x", Kind.END_EXPECTED, 1, 10, "b");
        assertProblem("{,\"b\": 1}", Kind.NAME_EXPECTED, 1, 2, "b");
        assertProblem("{b: 1, \"b\": 2}", Kind.NAME_EXPECTED, 1, 2, "b");
        assertProblem("{\"b\": 01}", Kind.INVALID_SYMBOL, 1, 7, "");
        assertProblem("]", Kind.VALUE_EXPECTED, 1, 1, "");
    }

    @Test
    void tenThousandLevelsEndInAClearProblem() {
        for (String open : List.of("[", "{\"a\":")) {
            Jsonc file = Jsonc.parse(open.repeat(10_000));
            assertEquals(List.of(Kind.TOO_DEEP), file.problems().stream().map(JsoncProblem::kind).toList());
            assertTrue(file.root().isPresent());
        }
    }

    @Test
    void tenMegabytesOfAnythingAreReadInBoundedTime() {
        String line = "  { \"name\": \"x\", \"program\": \"${workspaceFolder}/a b\" }, // comment\r\n";
        String large = "[\n" + line.repeat(10_000_000 / line.length()) + "]";
        assertTimeout(Duration.ofSeconds(20), () -> assertTrue(Jsonc.parse(large).isSound()));
        for (String garbage : List.of("x ", "\"\\q", "}", "\n\"", "/ ", "-", "\0")) {
            String much = garbage.repeat(10_000_000 / garbage.length());
            assertTimeout(Duration.ofSeconds(20), () -> {
                Jsonc file = Jsonc.parse(much);
                assertFalse(file.isSound());
                assertTrue(file.problems().size() <= Jsonc.MOST_PROBLEMS + 1);
            });
        }
    }

    @Test
    void readsEveryPieceOfABrokenFileWithoutFailing() {
        Random random = new Random(3);
        String sample = "{ \"a\": [1, 2.0, {\"b\": \"x\\n\\u00e9\"}], // c\n \"d\": /* e */ null, \"f\": true, }";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(sample);
            for (int cuts = random.nextInt(4); cuts >= 0; cuts--) {
                int at = random.nextInt(text.length());
                if (random.nextBoolean()) {
                    text.deleteCharAt(at);
                } else {
                    text.insert(at, "{}[]\",:/*\\\n张".charAt(random.nextInt(12)));
                }
            }
            Jsonc file = Jsonc.parse(text.toString());
            file.problems().forEach(problem -> assertTrue(problem.span().end() <= text.length()));
            file.root().ifPresent(root -> assertTrue(root.span().end() <= text.length()));
        }
    }

    @Test
    void aQuotedStringReadsBackAsItWas() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            String value = random.ints(random.nextInt(12), 0, 0x300)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            Jsonc file = Jsonc.parse(Jsonc.quote(value));
            assertEquals(Optional.of(value), file.root().flatMap(JsoncNode::asText));
            assertTrue(file.isSound());
        }
    }

    private static void assertProblem(String text, Kind kind, int line, int column, String readable) {
        Jsonc file = Jsonc.parse(text);
        JsoncProblem first = file.problems().getFirst();
        assertEquals(kind, first.kind(), text);
        assertEquals(new TextPosition(line, column), first.position(), text);
        if (!readable.isEmpty()) {
            assertTrue(file.at(JsoncPath.of(readable)).isPresent(), () -> "lost " + readable + " of " + text);
        }
    }

    @Test
    void aStringOfSoManyInvalidCharactersThatTheReaderGivesUpIsNoCrash() {
        assertFalse(Jsonc.parse("{ \"a\": \"" + "\0".repeat(5000)).isSound());
        assertFalse(Jsonc.parse("[ \"" + "\\x".repeat(5000)).isSound());
        assertFalse(Jsonc.parse("[ \"" + "\0".repeat(5000) + "\\").isSound());
    }
}
