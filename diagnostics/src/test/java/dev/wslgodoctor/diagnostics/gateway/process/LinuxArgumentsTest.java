package dev.wslgodoctor.diagnostics.gateway.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinuxArgumentsTest {

    @Test
    void refusesToTurnAChineseNameIntoQuestionMarks() {
        var refused = assertThrows(IllegalArgumentException.class,
                () -> LinuxArguments.checked(List.of("ls", "/home/张 伟"), StandardCharsets.US_ASCII));

        assertTrue(refused.getMessage().contains("LC_ALL=C.UTF-8"), refused.getMessage());
    }

    @Test
    void passesWhatTheLocaleCanSpell() {
        List<String> argv = List.of("ls", "/home/张 伟", "😀", "$(x)");

        assertEquals(argv, LinuxArguments.checked(argv, StandardCharsets.UTF_8));
    }
}
