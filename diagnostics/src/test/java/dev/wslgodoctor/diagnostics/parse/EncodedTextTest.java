package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodedTextTest {

    @Test
    void knowsTheEncodingByItsMarkAndDropsTheMarkFromTheText() {
        String marked = "\uFEFF{张😀}";
        assertEquals("{张😀}", EncodedText.decode(marked.getBytes(StandardCharsets.UTF_8)).text());
        assertEquals(EncodedText.Encoding.UTF_8_BOM,
                EncodedText.decode(marked.getBytes(StandardCharsets.UTF_8)).encoding());
        assertEquals("{张😀}", EncodedText.decode(marked.getBytes(StandardCharsets.UTF_16LE)).text());
        assertEquals("{张😀}", EncodedText.decode(marked.getBytes(StandardCharsets.UTF_16BE)).text());
        assertEquals("", EncodedText.decode(new byte[0]).text());
    }

    @Test
    void agreesWithTheJdkOnWellFormedUtf8() {
        Random random = new Random(31);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(20, 0, 0x110000).filter(point -> point < 0xD800 || point > 0xDFFF)
                    .filter(point -> point != 0xFEFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
            EncodedText decoded = EncodedText.decode(text.getBytes(StandardCharsets.UTF_8));
            assertEquals(text, decoded.text());
            assertEquals(OptionalInt.empty(), decoded.malformedAt());
        }
    }

    @Test
    void anyBytesComeBackUnchanged() {
        Random random = new Random(37);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(24)];
            random.nextBytes(bytes);
            if (bytes.length > 4 && random.nextBoolean()) {
                bytes[0] = (byte) (random.nextBoolean() ? 0xFF : 0xFE);
                bytes[1] = (byte) (bytes[0] == (byte) 0xFF ? 0xFE : 0xFF);
            }
            EncodedText decoded = EncodedText.decode(bytes);
            assertArrayEquals(bytes, decoded.encode(decoded.text()));
        }
    }

    @Test
    void tellsWhereTheEncodingBreaks() {
        assertEquals(OptionalInt.of(3), EncodedText.decode(new byte[] {'a', 'b', 'c', (byte) 0xC0, 'd'}).malformedAt());
        assertEquals(OptionalInt.of(1),
                EncodedText.decode(new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'}).malformedAt());
    }
}
