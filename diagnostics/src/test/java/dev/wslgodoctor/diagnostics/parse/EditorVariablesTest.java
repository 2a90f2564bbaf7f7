package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditorVariablesTest {

    private final EditorVariables variables = new EditorVariables("/home/dev/张 shop", "/home/dev",
            Optional.of("/home/dev/张 shop/cmd/main.go"), Map.of("BIN", "a$1\\b"));

    @Test
    void replacesWhatIsKnown() {
        assertEquals("/home/dev/张 shop/bin /home/dev 张 shop main.go /home/dev/张 shop/cmd cmd/main.go",
                text("${workspaceFolder}/bin ${userHome} ${workspaceFolderBasename} ${fileBasename} ${fileDirname} "
                        + "${relativeFile}"));
    }

    @Test
    void aValueIsTakenAsItIsAndAVariableOfWhichNothingIsKnownStays() {
        assertEquals("a$1\\b|${env:NONE}", text("${env:BIN}|${env:NONE}"));
    }

    @Test
    void leavesAndNamesWhatItCannotKnow() {
        EditorVariables.Resolved resolved = variables.resolve("${command:pickProcess} ${config:go.goroot} $x ${");
        assertEquals("${command:pickProcess} ${config:go.goroot} $x ${", resolved.text());
        assertEquals(List.of("command:pickProcess", "config:go.goroot"), resolved.unresolved());
        assertEquals(List.of("file"), new EditorVariables("/w", "/h", Optional.empty(), Map.of()).resolve("${file}")
                .unresolved());
    }

    private String text(String written) {
        return variables.resolve(written).text();
    }
}
