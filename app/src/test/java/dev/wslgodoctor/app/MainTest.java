package dev.wslgodoctor.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aConsoleGetsItsOwnEncodingAndAProgramGetsUtf8() {
        assertEquals(Charset.forName("GBK"), Main.charset(true, "GBK"));
        assertEquals(StandardCharsets.UTF_8, Main.charset(false, "GBK"));
    }

    @Test
    void aConsoleOfUnknownEncodingGetsUtf8() {
        assertEquals(StandardCharsets.UTF_8, Main.charset(true, null));
        assertEquals(StandardCharsets.UTF_8, Main.charset(true, "no-such-encoding"));
        assertEquals(StandardCharsets.UTF_8, Main.charset(true, "ANSI_X3.4-1968"));
    }
}
