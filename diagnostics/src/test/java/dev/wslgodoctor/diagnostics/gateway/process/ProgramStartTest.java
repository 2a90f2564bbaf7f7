package dev.wslgodoctor.diagnostics.gateway.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgramStartTest {

    private static String code(String message) {
        return Program.notStarted(message).code();
    }

    // what Java says: openjdk/jdk src/java.base/windows/native/libjava/ProcessImpl_md.c; the words are of any language
    @Test
    void tellsByTheNumberWhyWindowsDidNotStartAProgram() {
        String head = "Cannot run program \"wsl.exe\": CreateProcess error=";
        assertEquals("missing", code(head + "2, The system cannot find the file specified"));
        assertEquals("missing", code(head + "3, 系统找不到指定的路径。"));
        assertEquals("denied", code(head + "5, 拒绝访问。"));
        assertEquals("denied", code(head + "740, The requested operation requires elevation"));
        assertEquals("denied", code(head + "1260, This program is blocked by group policy"));
        assertEquals("unreadable", code(head + "193, %1 is not a valid Win32 application"));
        assertEquals("unreadable", code(head + "216, This version of %1 is not compatible"));
    }

    @Test
    void aMessageWithoutANumberSaysOnlyThatNothingStarted() {
        assertEquals("missing", code("null"));
        assertEquals("missing", code("error=99999999999, x"));
    }
}
