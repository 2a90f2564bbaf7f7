package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GoDirectivesTest {

    @Test
    void blocksCommentsQuotesAndCarriageReturns() {
        GoDirectives read = GoDirectives.parse("// 工作区\r\ngo 1.24 // x\r\n\r\nuse (\r\n\t.\r\n\t\"./a b\" // y\r\n)\r\n"
                + "use ./c// z\r\nreplace example.com/a v1.0.0 => \"C:\\\\src\"\r\n");

        assertEquals(List.of("2 go [1.24]", "5 use [.]", "6 use [./a b]", "8 use [./c]",
                "9 replace [example.com/a, v1.0.0, =>, C:\\src]"), read.all().stream().map(each ->
                        each.line() + " " + each.verb() + " " + each.words()).toList());
    }

    @Test
    void nothingIsReadFromAnEmptyOrCutFile() {
        assertEquals(List.of(), GoDirectives.parse("").all());
        assertEquals(List.of(new GoDirectives.Directive(2, "use", List.of("."))),
                GoDirectives.parse("use (\n . \n").all());
    }
}
