package dev.wslgodoctor.diagnostics.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The text of a file together with how it was written, so that an edited text goes back in the same encoding and every
 * byte outside the edit is kept. Nothing is lost: a byte that is not UTF-8 becomes one character U+DC80 to U+DCFF
 * (which UTF-8 itself cannot hold) and is written back as that byte.
 */
public final class EncodedText {

    /** How the bytes hold the text. Without a byte order mark UTF-8 is assumed, as VS Code and WSL do. */
    public enum Encoding {
        /** UTF-8 without a mark. */
        UTF_8(),
        /** UTF-8 behind the mark EF BB BF. */
        UTF_8_BOM(0xEF, 0xBB, 0xBF),
        /** UTF-16, low byte first, behind the mark FF FE. */
        UTF_16LE(0xFF, 0xFE),
        /** UTF-16, high byte first, behind the mark FE FF. */
        UTF_16BE(0xFE, 0xFF);

        private final byte[] mark;

        Encoding(int... mark) {
            this.mark = new byte[mark.length];
            for (int i = 0; i < mark.length; i++) {
                this.mark[i] = (byte) mark[i];
            }
        }

        /** Whether the file begins with a byte order mark. */
        public boolean hasMark() {
            return mark.length > 0;
        }

        private boolean isWide() {
            return mark.length == 2;
        }

        private static Encoding of(byte[] bytes) {
            for (Encoding each : new Encoding[] {UTF_8_BOM, UTF_16LE, UTF_16BE}) {
                int length = each.mark.length;
                if (bytes.length >= length && Arrays.equals(each.mark, 0, length, bytes, 0, length)) {
                    return each;
                }
            }
            return UTF_8;
        }
    }

    private final String text;
    private final Encoding encoding;
    private final OptionalInt malformedAt;
    private final byte[] oddByte;

    private EncodedText(String text, Encoding encoding, OptionalInt malformedAt, byte[] oddByte) {
        this.text = text;
        this.encoding = encoding;
        this.malformedAt = malformedAt;
        this.oddByte = oddByte;
    }

    /** Reads a whole file; never fails. */
    public static EncodedText decode(byte[] bytes) {
        Encoding encoding = Encoding.of(bytes);
        int start = encoding.mark.length;
        return encoding.isWide() ? wide(bytes, start, encoding) : narrow(bytes, start, encoding);
    }

    private static EncodedText wide(byte[] bytes, int start, Encoding encoding) {
        int units = (bytes.length - start) / 2;
        char[] chars = new char[units];
        for (int i = 0; i < units; i++) {
            int first = bytes[start + 2 * i] & 0xFF;
            int second = bytes[start + 2 * i + 1] & 0xFF;
            chars[i] = (char) (encoding == Encoding.UTF_16LE ? second << 8 | first : first << 8 | second);
        }
        byte[] odd = Arrays.copyOfRange(bytes, start + 2 * units, bytes.length);
        OptionalInt malformed = odd.length == 0 ? OptionalInt.empty() : OptionalInt.of(units);
        return new EncodedText(new String(chars), encoding, malformed, odd);
    }

    private static EncodedText narrow(byte[] bytes, int start, Encoding encoding) {
        StringBuilder text = new StringBuilder(bytes.length - start);
        OptionalInt malformed = OptionalInt.empty();
        int at = start;
        while (at < bytes.length) {
            int length = Utf8.sequenceLength(bytes, at);
            if (length == 0) {
                malformed = malformed.isPresent() ? malformed : OptionalInt.of(text.length());
                text.append((char) (0xDC00 | bytes[at] & 0xFF));
                at++;
            } else {
                text.appendCodePoint(Utf8.codePoint(bytes, at, length));
                at += length;
            }
        }
        return new EncodedText(text.toString(), encoding, malformed, new byte[0]);
    }

    /** The text without its byte order mark. */
    public String text() {
        return text;
    }

    /** How the file is written. */
    public Encoding encoding() {
        return encoding;
    }

    /** Index in the text of the first byte that does not belong to the encoding; empty when all is well. */
    public OptionalInt malformedAt() {
        return malformedAt;
    }

    /** The bytes of a file that holds {@code edited} instead, in the same encoding and with the same mark. */
    public byte[] encode(String edited) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(edited.length() + 4);
        out.writeBytes(encoding.mark);
        if (encoding.isWide()) {
            for (int i = 0; i < edited.length(); i++) {
                char c = edited.charAt(i);
                out.write(encoding == Encoding.UTF_16LE ? c : c >> 8);
                out.write(encoding == Encoding.UTF_16LE ? c >> 8 : c);
            }
            out.writeBytes(oddByte);
        } else {
            writeNarrow(edited, out);
        }
        return out.toByteArray();
    }

    private static void writeNarrow(String edited, ByteArrayOutputStream out) {
        int done = 0;
        for (int i = 0; i < edited.length(); i++) {
            char c = edited.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < edited.length()
                    && Character.isLowSurrogate(edited.charAt(i + 1))) {
                i++;
            } else if (c >= 0xDC80 && c <= 0xDCFF) {
                out.writeBytes(edited.substring(done, i).getBytes(StandardCharsets.UTF_8));
                out.write(c & 0xFF);
                done = i + 1;
            }
        }
        out.writeBytes(edited.substring(done).getBytes(StandardCharsets.UTF_8));
    }
}
