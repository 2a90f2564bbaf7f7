package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.EncodedText.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FileDiffTest {

    private static FileDiff diff(String before, String after) {
        return FileDiff.of("/f", Optional.of(Blob.of(before)), Optional.of(Blob.of(after)));
    }

    @Test
    void aChangedLineIsShownWithThreeLinesAround() {
        FileDiff diff = diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");

        assertEquals(List.of("--- /f", "+++ /f", "@@ -2,7 +2,7 @@", " 2", " 3", " 4", "-5", "+five", " 6", " 7", " 8"),
                diff.lines());
    }

    @Test
    void aCreatedAndARemovedFileAreShownWhole() {
        assertEquals(List.of("--- /dev/null", "+++ /f", "@@ -0,0 +1,2 @@", "+a", "+b"),
                FileDiff.of("/f", Optional.empty(), Optional.of(Blob.of("a\nb\n"))).lines());
        FileDiff removed = FileDiff.of("/f", Optional.of(Blob.of("a\n")), Optional.empty());
        assertEquals(List.of("--- /f", "+++ /dev/null", "@@ -1,1 +0,0 @@", "-a"), removed.lines());
        assertEquals(Optional.empty(), removed.after());
    }

    @Test
    void windowsLineEndsAreKeptAndSaid() {
        FileDiff diff = diff("a\r\nb\r\n", "a\r\nc\r\n");

        assertEquals(List.of("--- /f", "+++ /f", "@@ -1,2 +1,2 @@", " a", "-b", "+c"), diff.lines());
        assertEquals(FileDiff.LineEnds.CRLF, diff.before().orElseThrow().lineEnds());
        assertEquals(FileDiff.LineEnds.CRLF, diff.after().orElseThrow().lineEnds());
    }

    @Test
    void aChangeOfLineEndsAloneIsVisible() {
        FileDiff diff = diff("a\r\n", "a\n");

        assertEquals(List.of("--- /f", "+++ /f", "@@ -1,1 +1,1 @@", "-a\u240D", "+a"), diff.lines());
        assertEquals(FileDiff.LineEnds.MIXED, diff("a\r\nb\n", "x").before().orElseThrow().lineEnds());
    }

    @Test
    void aMissingLineEndAtTheEndIsSaid() {
        assertEquals(List.of("--- /f", "+++ /f", "@@ -1,1 +1,1 @@", "-a", "\\ No newline at end of file", "+a"),
                diff("a", "a\n").lines());
    }

    @Test
    void utf16AndByteOrderMarksAreReadAndNamed() {
        byte[] before = "\uFEFF[wsl2]\r\nmemory=4GB\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] after = "\uFEFF[wsl2]\r\nmemory=8GB\r\n".getBytes(StandardCharsets.UTF_16LE);
        FileDiff diff = FileDiff.of("/f", Optional.of(Blob.of(before)), Optional.of(Blob.of(after)));

        assertEquals(List.of("-memory=4GB", "+memory=8GB"), diff.lines().subList(4, 6));
        assertEquals(Encoding.UTF_16LE, diff.before().orElseThrow().encoding());
        assertEquals(Encoding.UTF_8_BOM, diff("\uFEFFa\n", "\uFEFFb\n").before().orElseThrow().encoding());
        assertEquals(List.of("-a", "+b"), diff("\uFEFFa\n", "\uFEFFb\n").lines().subList(3, 5));
    }

    @Test
    void whatIsNoTextHasNoLines() {
        FileDiff nul = FileDiff.of("/f", Optional.of(Blob.of("a\0b\n")), Optional.of(Blob.of("text\n")));
        FileDiff gbk = FileDiff.of("/f", Optional.of(Blob.of(new byte[] {(byte) 0xD6, (byte) 0xD0, '\n'})),
                Optional.empty());

        assertEquals(List.of(), nul.lines());
        assertFalse(nul.before().orElseThrow().text());
        assertTrue(nul.after().orElseThrow().text());
        assertFalse(gbk.before().orElseThrow().text());
    }

    @Test
    void contentCannotSteerATerminalOrHideALine() {
        List<String> lines = diff("", "\u001B[2Jx\u0007\u202Ey\u009Bz\ttab 中文\n").lines();

        assertEquals("+\u241B[2Jx\u2407\\u202Ey\\u009Bz\ttab 中文", lines.getLast());
    }

    @Test
    void anUnchangedContentHasNoLines() {
        assertEquals(List.of(), diff("a\n", "a\n").lines());
    }

    @Test
    void twoLargeFilesThatShareNothingAreShownAsOneBlockInShortTime() {
        String before = IntStream.range(0, 30_000).mapToObj(i -> "a" + i + "\n").collect(Collectors.joining());
        String after = IntStream.range(0, 30_000).mapToObj(i -> "b" + i + "\n").collect(Collectors.joining());

        FileDiff diff = assertTimeout(Duration.ofSeconds(20), () -> diff("same\n" + before, "same\n" + after));

        assertEquals(3 + 1 + 60_000, diff.lines().size());
    }
}
