package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RegFileTest {

    private static final String HEADER = "Windows Registry Editor Version 5.00\r\n\r\n";
    private static final String LXSS = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Lxss";
    private static final String EXPORT = HEADER + "[" + LXSS + "]\r\n"
            + "\"DefaultDistribution\"=\"{11111111-2222-3333-4444-555555555555}\"\r\n"
            + "\"DefaultVersion\"=dword:00000002\r\n\r\n"
            + "[" + LXSS + "\\{11111111-2222-3333-4444-555555555555}]\r\n"
            + "\"DistributionName\"=\"Ubuntu-24.04\"\r\n"
            + "\"BasePath\"=\"\\\\\\\\?\\\\C:\\\\Users\\\\张 伟\\\\AppData\\\\Local\\\\wsl\"\r\n"
            + "\"Flags\"=dword:0000000f\r\n"
            + "\"DefaultEnvironment\"=hex(7):48,00,4f,00,53,00,54,00,54,00,59,00,50,00,45,00,3d,00,\\\r\n"
            + "  78,00,00,00,4c,00,3d,00,79,00,00,00,00,00\r\n";

    @Test
    void readsAnExportInUtf16AndInUtf8() throws MalformedText {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_8)) {
            RegFile file = RegFile.parse(("\uFEFF" + EXPORT).getBytes(charset));
            RegFile.Key distro = file.key(LXSS.toUpperCase(java.util.Locale.ROOT)
                    + "\\{11111111-2222-3333-4444-555555555555}").orElseThrow();
            assertEquals(Optional.of("\\\\?\\C:\\Users\\张 伟\\AppData\\Local\\wsl"),
                    distro.value("basepath").flatMap(RegistryValue::asText));
            assertEquals(OptionalLong.of(15), distro.value("Flags").orElseThrow().asNumber());
            assertEquals(Optional.of(new RegistryValue.Texts(List.of("HOSTTYPE=x", "L=y"))),
                    distro.value("DefaultEnvironment"));
            assertEquals(List.of("{11111111-2222-3333-4444-555555555555}"), file.children(LXSS));
        }
    }

    @Test
    void readsEveryTypeOfValue() throws MalformedText {
        RegFile.Key key = key("""
                @="default"
                "expand"=hex(2):25,00,58,00,25,00,00,00
                "long"=hex(b):01,00,00,00,00,00,00,80
                "binary"=hex:0a,FF
                "none"=hex(0):
                "odd type"=hex(8):01
                "dword bytes"=hex(4):01,02,00,00
                "big"=hex(5):00,00,01,02
                "string bytes"=hex(1):41,00,00,00
                "quo\\"te\\\\"="a\\"b" ; comment
                "most"=dword:ffffffff
                """);
        assertEquals(Optional.of(new RegistryValue.Text("default")), key.value(""));
        assertEquals(Optional.of(new RegistryValue.Expandable("%X%")), key.value("expand"));
        assertEquals(Optional.of(new RegistryValue.LongNumber(Long.MIN_VALUE + 1)), key.value("long"));
        assertEquals(Optional.of(new RegistryValue.Binary(3, "0aff")), key.value("binary"));
        assertEquals(Optional.of(new RegistryValue.Binary(0, "")), key.value("none"));
        assertEquals(Optional.of(new RegistryValue.Binary(8, "01")), key.value("odd type"));
        assertEquals(Optional.of(new RegistryValue.Number(513)), key.value("dword bytes"));
        assertEquals(Optional.of(new RegistryValue.Number(258)), key.value("big"));
        assertEquals(Optional.of(new RegistryValue.Text("A")), key.value("string bytes"));
        assertEquals(Optional.of(new RegistryValue.Text("a\"b")), key.value("quo\"te\\"));
        assertEquals(Optional.of(new RegistryValue.Number(4_294_967_295L)), key.value("most"));
    }

    @Test
    void laterValuesReplaceAndMinusRemoves() throws MalformedText {
        RegFile file = RegFile.parse(bytes("""
                REGEDIT4

                ; made by hand
                [HKLM\\A\\B]
                "x"="1"
                "X"="2"
                "gone"="3"
                "Gone"=-
                [HKLM\\A\\C\\D]
                "y"="1"
                [-HKLM\\A\\C]
                """));
        assertEquals(Optional.of(new RegistryValue.Text("2")), file.key("hklm\\a\\b").orElseThrow().value("x"));
        assertEquals(Optional.empty(), file.key("HKLM\\A\\B").orElseThrow().value("gone"));
        assertEquals(List.of("B"), file.children("HKLM\\A"));
    }

    @Test
    void aTextMayHoldLineEnds() throws MalformedText {
        assertEquals(Optional.of(new RegistryValue.Text("a\n[b]\nc")), key("\"x\"=\"a\n[b]\nc\"\n").value("x"));
    }

    @Test
    void namesTheLineThatIsMalformed() {
        assertEquals("line 1: the file is empty; a registry export begins with"
                + " \"Windows Registry Editor Version 5.00\"", messageOf(""));
        assertEquals("line 2: a registry export begins with \"Windows Registry Editor Version 5.00\"",
                messageOf("\n{}\n"));
        assertEquals("line 3: a value before the first key", messageOf(HEADER + "\"x\"=\"1\""));
        assertEquals("line 3: not a registry key: SOFTWARE\\X", messageOf(HEADER + "[SOFTWARE\\X]"));
        assertEquals("line 3: a key without its closing bracket", messageOf(HEADER + "[HKLM\\X"));
        assertEquals("line 4: neither a key nor \"name\"=value", messageOf(HEADER + "[HKLM\\X]\nx=1"));
        assertEquals("line 4: not a value of the registry: dword:xyz",
                messageOf(HEADER + "[HKLM\\X]\n\"x\"=dword:xyz"));
        assertEquals("line 4: not a byte in hexadecimal: 100", messageOf(HEADER + "[HKLM\\X]\n\"x\"=hex:100"));
        assertEquals("line 4: a number of 2 bytes instead of 8", messageOf(HEADER + "[HKLM\\X]\n\"x\"=hex(b):01,02"));
        assertEquals("line 4: a text without its closing quote",
                messageOf(HEADER + "[HKLM\\X]\n\"x\"=\"1\n\n\n"));
        assertEquals("line 4: something behind the closing quote: x",
                messageOf(HEADER + "[HKLM\\X]\n\"x\"=\"1\" x"));
    }

    @Test
    void tenMegabytesAreReadInBoundedTime() {
        byte[] values = bytes(HEADER + "[HKLM\\X]\n" + "\"n\"=hex:01,02,\\\n  03\n".repeat(500_000));
        assertTimeout(Duration.ofSeconds(30), () -> RegFile.parse(values));
        byte[] open = bytes(HEADER + "[HKLM\\X]\n\"n\"=\"" + "a\n".repeat(5_000_000));
        assertTimeout(Duration.ofSeconds(30), () -> assertThrows(MalformedText.class, () -> RegFile.parse(open)));
    }

    private static RegFile.Key key(String values) throws MalformedText {
        return RegFile.parse(bytes(HEADER + "[HKEY_CURRENT_USER\\X]\n" + values)).key("HKEY_CURRENT_USER\\X")
                .orElseThrow();
    }

    private static String messageOf(String text) {
        return assertThrows(MalformedText.class, () -> RegFile.parse(bytes(text))).getMessage();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
