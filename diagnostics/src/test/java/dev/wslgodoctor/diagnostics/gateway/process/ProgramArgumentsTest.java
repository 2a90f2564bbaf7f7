package dev.wslgodoctor.diagnostics.gateway.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProgramArgumentsTest {

    private static final List<String> HOSTILE = List.of("printf", "%s|", "a b", "c\"d", "中文", "e\\", "", "\"", "\\\"",
            "a b\\", "it's", "$(touch canary)", "%PATH%", "^&|<>!", "`x`", "-rf", "--", "a\tb", "a\nb", "😀",
            "\u202eabc",
            "\u3000", "\u00a0", "\"quoted\"", "\"half", "\\\\server\\share\\", "x".repeat(300), ";", "*", "?");

    private static List<String> arrived(List<String> arguments) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java", "-cp",
                System.getProperty("java.class.path"), PrintArguments.class.getName()));
        argv.addAll(arguments);
        Output output = Program.of(argv).run(Blob.EMPTY, Duration.ofSeconds(60), 1 << 20);
        assertEquals(0, output.exit(), output.errorText());
        return Arrays.stream(output.text().split("\n", -1)).limit(arguments.size())
                .map(line -> new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8)).toList();
    }

    @Test
    void everyArgumentArrivesAsItIs() throws Exception {
        assertEquals(HOSTILE, arrived(HOSTILE));
    }

    // java.exe reads its arguments in the code page of the system, so that only ASCII tells about our quoting there;
    // '*' and '?' are left out because java.exe expands them itself
    @Test
    @Tag("windows")
    void everyArgumentArrivesAsItIsOnWindows() throws Exception {
        List<String> plain = HOSTILE.stream().filter(text -> text.chars().allMatch(c -> c < 128)
                && !text.equals("*") && !text.equals("?")).toList();

        assertEquals(plain, arrived(plain));
    }

    @Test
    @Tag("windows")
    void aBatchFileIsNotGivenCommands() {
        GatewayException refused = assertThrows(GatewayException.class, () -> Program.of(List.of("x.cmd", "&calc"))
                .run(Blob.EMPTY, Duration.ofSeconds(5), 100));

        assertInstanceOf(Trouble.Denied.class, refused.trouble());
    }
}
