package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovedFolderTest {

    private static final LinuxPath FROM = LinuxPath.of("/mnt/c/Users/dev/my shop");
    private final MovedFolder moved = new MovedFolder(FROM, Optional.of(WindowsPath.of("C:\\Users\\dev\\my shop")),
            LinuxPath.of("/home/dev/src/my shop"));

    @Test
    void wholePathsOfBothSpellingsLeadIntoTheNewPlaceAndAllElseKeepsItsCharacters() {
        String text = "{\r\n  // /mnt/c/Users/dev/my shop stays in a comment\r\n"
                + "  \"program\": \"/mnt/c/Users/dev/my shop/cmd/api\",\r\n"
                + "  \"cwd\": \"c:\\\\users\\\\dev\\\\my shop\\\\cmd\\\\api\", \"slashes\": \"C:/Users/dev/my shop\",\r\n"
                + "  \"list\": [\"--data=/mnt/c/Users/dev/my shop/data\", 1, true,],\r\n"
                + "  \"both\": \"/a:/mnt/c/Users/dev/my shop/b;C:\\\\Users\\\\dev\\\\my shop\\\\c\"\r\n}\r\n";

        assertEquals("{\r\n  // /mnt/c/Users/dev/my shop stays in a comment\r\n"
                + "  \"program\": \"/home/dev/src/my shop/cmd/api\",\r\n"
                + "  \"cwd\": \"/home/dev/src/my shop/cmd/api\", \"slashes\": \"/home/dev/src/my shop\",\r\n"
                + "  \"list\": [\"--data=/home/dev/src/my shop/data\", 1, true,],\r\n"
                + "  \"both\": \"/a:/home/dev/src/my shop/b;/home/dev/src/my shop/c\"\r\n}\r\n",
                moved.json(text));
    }

    @Test
    void pathsThatOnlyBeginAlikeStay() {
        for (String other : new String[] {"/mnt/c/Users/dev/my shop2", "/x/mnt/c/Users/dev/my shop", "/mnt/c/Users/dev",
            "C:\\Users\\dev\\my shops", "${workspaceFolder}/cmd", "/mnt/c/Users/dev/my shop.old/x"}) {
            assertEquals(other, moved.moved(other));
        }
    }

    @Test
    void aMalformedFileStaysAsItIs() {
        assertEquals("{ \"a\": \"/mnt/c/Users/dev/my shop\"", moved.json("{ \"a\": \"/mnt/c/Users/dev/my shop\""));
        assertEquals("", moved.json(""));
    }

    @Test
    void replacementsThatLeadOutKeepLeadingThere() {
        String text = """
                module example.com/shop // => /mnt/c/Users/dev/my shop

                replace example.com/lib => ../lib // our own
                replace (
                \texample.com/in v1.2.3 => ./internal/in
                \texample.com/up => ../../tools v1.0.0
                \texample.com/abs => "/mnt/c/Users/dev/my shop/abs"
                \texample.com/win => `C:\\Users\\dev\\my shop\\win`
                \texample.com/fork => github.com/dev/fork v1.0.0
                )
                """;

        assertEquals("""
                module example.com/shop // => /mnt/c/Users/dev/my shop

                replace example.com/lib => /mnt/c/Users/dev/lib // our own
                replace (
                \texample.com/in v1.2.3 => ./internal/in
                \texample.com/up => /mnt/c/Users/tools v1.0.0
                \texample.com/abs => "/home/dev/src/my shop/abs"
                \texample.com/win => `/home/dev/src/my shop/win`
                \texample.com/fork => github.com/dev/fork v1.0.0
                )
                """, moved.goMod(text, FROM));
    }

    @Test
    void aReplacementInADeeperModuleThatStaysInsideIsNotTouched() {
        String text = "module x\n\nreplace example.com/lib => ../lib\n";

        assertEquals(text, moved.goMod(text, FROM.resolve("cmd")));
    }

    @Test
    void foldersOfAWorkspaceAreReadInBothForms() {
        assertEquals("go 1.24\n\nuse .\nuse /mnt/c/Users/dev/lib\nuse (\n\t./cmd\n\t/mnt/c/Users/dev/tool // x\n)\n"
                + "replace a => /mnt/c/Users/dev/a\n",
                moved.goWork("go 1.24\n\nuse .\nuse ../lib\nuse (\n\t./cmd\n\t../tool // x\n)\nreplace a => ../a\n",
                        FROM));
    }
}
