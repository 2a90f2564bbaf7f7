package dev.wslgodoctor.diagnostics.gateway.local;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The output of Windows console programs, which comes in the code page of the console. */
final class WindowsText {

    private WindowsText() {
    }

    /** The text if the bytes are in this encoding and nothing else. */
    static Optional<String> strictly(Blob bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes.bytes())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * The encoding of a code page by its number (https://learn.microsoft.com/windows/win32/intl/code-page-identifiers);
     * empty if Java has none for it.
     */
    static Optional<Charset> codePage(String number) {
        String name = switch (number) {
            case "65001" -> StandardCharsets.UTF_8.name();
            case "932" -> "windows-31j";
            case "936" -> "GBK";
            case "949" -> "x-windows-949";
            case "950" -> "x-windows-950";
            default -> (number.startsWith("125") && number.length() == 4 ? "windows-" : "IBM") + number;
        };
        return number.matches("\\d{3,5}") && Charset.isSupported(name)
                ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
