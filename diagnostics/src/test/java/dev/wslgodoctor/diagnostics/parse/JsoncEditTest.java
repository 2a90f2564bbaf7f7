package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsoncEditTest {

    private static final JsoncPath FIRST = JsoncPath.of("configurations").element(0);

    private static final String LAUNCH = """
            {
              // hand-written
              "version": "0.2.0",
              "configurations": [
                {
                  "name": "调试 shop", // the service
                  "type": "go",
                  "mode": "attach", /* wrong */
                  "dlvDap": true
                }
              ]
            }
            """;

    @Test
    void replacesOnlyTheValue() {
        assertEquals(LAUNCH.replace("\"attach\"", "\"local\""),
                JsoncEdit.replace(LAUNCH, FIRST.member("mode"), "\"local\""));
    }

    @Test
    void setReplacesTheMemberThatCounts() {
        assertEquals("{\"a\": 1, \"a\": 9}", JsoncEdit.set("{\"a\": 1, \"a\": 2}", JsoncPath.ROOT, "a", "9"));
    }

    @Test
    void addsAMemberBehindTheLastWithItsIndentation() {
        assertEquals(LAUNCH.replace("\"dlvDap\": true\n", "\"dlvDap\": true,\n      \"stopOnEntry\": true\n"),
                JsoncEdit.set(LAUNCH, FIRST, "stopOnEntry", "true"));
    }

    @Test
    void shiftsTheLinesOfALongerValueToTheirPlaceAndKeepsCrLf() {
        String text = "{\r\n\t\"a\": 1 // one\r\n}\r\n";
        assertEquals("{\r\n\t\"a\": 1, // one\r\n\t\"b\": [\r\n\t\t2\r\n\t]\r\n}\r\n",
                JsoncEdit.set(text, JsoncPath.ROOT, "b", "[\n\t2\n]"));
    }

    @Test
    void keepsATrailingCommaWhereItWas() {
        assertEquals("[\n  1,\n  2\n]", JsoncEdit.append("[\n  1,\n]", JsoncPath.ROOT, "2"));
        assertEquals("[1, 2]", JsoncEdit.append("[1,]", JsoncPath.ROOT, "2"));
        assertEquals("{ \"a\": 1, \"b\": 2 }", JsoncEdit.set("{ \"a\": 1 }", JsoncPath.ROOT, "b", "2"));
    }

    @Test
    void fillsAnEmptyObjectAnEmptyArrayAndAnEmptyFile() {
        assertEquals("{\n    \"a\": 1\n}", JsoncEdit.set("{}", JsoncPath.ROOT, "a", "1"));
        assertEquals("{\n  \"a\": [\n    1\n  ]\n}", JsoncEdit.append("{\n  \"a\": []\n}", JsoncPath.of("a"), "1"));
        assertEquals("{\n    \"a\": 1\n}\n", JsoncEdit.set("", JsoncPath.ROOT, "a", "1"));
        assertEquals("// only this\n{\n    \"a\": 1\n}\n", JsoncEdit.set("// only this", JsoncPath.ROOT, "a", "1"));
        assertEquals("{\n    \"a\": 1 // c\n}", JsoncEdit.set("{ // c\n}", JsoncPath.ROOT, "a", "1"));
    }

    @Test
    void removesAMemberWithItsLineAndComma() {
        assertEquals(LAUNCH.replace("      \"type\": \"go\",\n", ""), JsoncEdit.remove(LAUNCH, FIRST.member("type")));
        assertEquals(LAUNCH.replace("\"attach\", /* wrong */\n      \"dlvDap\": true\n", "\"attach\" /* wrong */\n"),
                JsoncEdit.remove(LAUNCH, FIRST.member("dlvDap")));
    }

    @Test
    void keepsTheCommentsAroundWhatItRemoves() {
        assertEquals("{\n  // above\n  // behind\n  \"b\": 2\n}",
                JsoncEdit.remove("{\n  // above\n  \"a\": 1, // behind\n  \"b\": 2\n}", JsoncPath.of("a")));
        assertEquals("[ /* x */ 2]", JsoncEdit.remove("[1 /* x */, 2]", JsoncPath.ROOT.element(0)));
    }

    @Test
    void removesFromOneLineAndFromCommaFirstStyle() {
        assertEquals("{ \"b\": 2 }", JsoncEdit.remove("{ \"a\": 1, \"b\": 2 }", JsoncPath.of("a")));
        assertEquals("{ \"a\": 1 }", JsoncEdit.remove("{ \"a\": 1, \"b\": 2 }", JsoncPath.of("b")));
        assertEquals("{ }", JsoncEdit.remove("{ \"a\": 1 }", JsoncPath.of("a")));
        assertEquals("[1\n \n]", JsoncEdit.remove("[1\n, 2\n]", JsoncPath.ROOT.element(1)));
    }

    @Test
    void removesEveryDuplicateSoThatNoEarlierOneTakesEffect() {
        assertEquals("{ \"b\": 2 }",
                JsoncEdit.remove("{ \"a\": 1, \"b\": 2, \"a\": 3 }", JsoncPath.of("a")));
    }

    @Test
    void removingWhatIsNotThereChangesNothing() {
        assertEquals(LAUNCH, JsoncEdit.remove(LAUNCH, FIRST.member("none")));
        assertEquals(LAUNCH, JsoncEdit.remove(LAUNCH, JsoncPath.of("configurations").element(7)));
    }

    @Test
    void renamesAMember() {
        assertEquals(LAUNCH.replace("\"dlvDap\"", "\"debugAdapter\""),
                JsoncEdit.rename(LAUNCH, FIRST.member("dlvDap"), "debugAdapter"));
    }

    @Test
    void refusesAMalformedFileAndNamesThePlace() {
        assertEquals("The file is malformed at line 2, column 1; it cannot be edited without guessing",
                messageOf(() -> JsoncEdit.set("{\"a\": 1\n\"b\": 2}", JsoncPath.ROOT, "c", "3")));
    }

    @Test
    void refusesAPlaceThatDoesNotExist() {
        assertEquals("No such value: a.b",
                messageOf(() -> JsoncEdit.replace("{\"a\": 1}", JsoncPath.of("a", "b"), "1")));
        assertEquals("Not an object: a", messageOf(() -> JsoncEdit.set("{\"a\": 1}", JsoncPath.of("a"), "b", "1")));
        assertEquals("Not an array: a", messageOf(() -> JsoncEdit.append("{\"a\": 1}", JsoncPath.of("a"), "1")));
    }

    @Test
    void anyEditOfAnyFileReadsBackAndLeavesEverythingElse() {
        Random random = new Random(17);
        for (int i = 0; i < 5_000; i++) {
            String text = anyObject(random, 3);
            Jsonc before = Jsonc.parse(text);
            assertTrue(before.isSound(), text);
            List<String> names = ((JsoncNode.ObjectNode) before.root().orElseThrow()).names();
            String name = random.nextBoolean() || names.isEmpty() ? "new\n" : names.get(random.nextInt(names.size()));
            String set = JsoncEdit.set(text, JsoncPath.ROOT, name, "[\n  \"set\"\n]");
            Jsonc after = Jsonc.parse(set);
            assertTrue(after.isSound(), () -> text + "\n became\n" + set);
            assertEquals(Optional.of(List.of("set")),
                    after.at(new JsoncPath(List.of(new JsoncPath.Name(name)))).flatMap(JsoncNode::asTexts));
            String removed = JsoncEdit.remove(set, JsoncPath.ROOT.member(name));
            Jsonc gone = Jsonc.parse(removed);
            assertTrue(gone.isSound(), () -> set + "\n became\n" + removed);
            assertEquals(Optional.empty(), gone.at(JsoncPath.ROOT.member(name)));
            for (String other : names) {
                if (!other.equals(name)) {
                    assertEquals(valueText(before, other), valueText(after, other));
                    assertEquals(valueText(before, other), valueText(gone, other));
                }
            }
            if (!names.contains(name)) {
                assertEquals(count(text, "//"), count(removed, "//"), () -> text + "\n became\n" + removed);
            }
        }
    }

    private static Optional<String> valueText(Jsonc file, String name) {
        return file.at(JsoncPath.ROOT.member(name)).map(node -> node.span().of(file.text()));
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length;
    }

    private static String anyObject(Random random, int depth) {
        StringBuilder out = new StringBuilder("{").append(gap(random));
        int members = random.nextInt(4);
        for (int i = 0; i < members; i++) {
            out.append("\"k").append(random.nextInt(6)).append("\"");
            out.append(gap(random)).append(":").append(gap(random));
            out.append(depth > 0 && random.nextInt(3) == 0 ? anyObject(random, depth - 1) : "\"v\\\"张\"");
            out.append(gap(random)).append(i + 1 < members || random.nextInt(3) == 0 ? "," : "").append(gap(random));
        }
        return out.append("}").toString();
    }

    private static String gap(Random random) {
        List<String> gaps = List.of("", " ", "\n", "\r\n  ", "\t", "// c, }\n", " /* { */ ", "\n    ", "  // d\r\n");
        return gaps.get(random.nextInt(gaps.size()));
    }

    private static String messageOf(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(IllegalArgumentException.class, executable).getMessage();
    }
}
