package dev.wslgodoctor.diagnostics.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryBytesTest {

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    @Test
    void aTextEndsAtItsFirstNulOrAtItsEnd() {
        assertEquals(new RegistryValue.Text("张 伟"), RegistryBytes.value(1, wide("张 伟\0")));
        assertEquals(new RegistryValue.Text("a"), RegistryBytes.value(2, wide("a\0hidden\0")));
        assertEquals(new RegistryValue.Text("no end"), RegistryBytes.value(1, wide("no end")));
        assertEquals(new RegistryValue.Text(""), RegistryBytes.value(1, new byte[0]));
        assertEquals(new RegistryValue.Text(""), RegistryBytes.value(1, new byte[] {65}));
    }

    @Test
    void aListEndsAtItsEmptyText() {
        assertEquals(new RegistryValue.Texts(List.of("a", "b c")), RegistryBytes.value(7, wide("a\0b c\0\0after\0")));
        assertEquals(new RegistryValue.Texts(List.of("a")), RegistryBytes.value(7, wide("a")));
        assertEquals(new RegistryValue.Texts(List.of()), RegistryBytes.value(7, wide("\0")));
    }

    @Test
    void aNumberIsUnsignedAndHasItsLength() {
        assertEquals(new RegistryValue.Number(0xffff_fffeL), RegistryBytes.value(4, new byte[] {-2, -1, -1, -1}));
        assertEquals(new RegistryValue.Number(1L << 32), RegistryBytes.value(11, new byte[] {0, 0, 0, 0, 1, 0, 0, 0}));
    }

    @Test
    void whatDoesNotFitItsTypeIsNoGuess() {
        assertEquals(new RegistryValue.Other(4, 2), RegistryBytes.value(4, new byte[2]));
        assertEquals(new RegistryValue.Other(11, 4), RegistryBytes.value(11, new byte[4]));
        assertEquals(new RegistryValue.Other(5, 4), RegistryBytes.value(5, new byte[4]));
        assertEquals(new RegistryValue.Other(0xf00d, 0), RegistryBytes.value(0xf00d, new byte[0]));
    }
}
