package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Bytes in a recording: UTF-8 as text, UTF-16LE (old wsl.exe, many Windows files) as {@code {"utf16": text}}, GBK
 * (files of a Chinese Windows) as {@code {"gbk": text}}, anything else as {@code {"base64":
 * text}}. Text stays readable, and what redacts a recording finds names in it.
 */
final class Bytes {

    private static final int SNIFFED = 256;
    private static final int ASCII_IN_A_ROW = 3;
    private static final String CHINESE = "GBK";

    private Bytes() {
    }

    static JsonElement write(Blob blob) {
        byte[] bytes = blob.bytes();
        Optional<String> wide = isWide(bytes) ? exact(bytes, StandardCharsets.UTF_16LE) : Optional.empty();
        JsonObject object = new JsonObject();
        if (wide.isPresent()) {
            object.addProperty("utf16", wide.get());
            return object;
        }
        Optional<String> text = exact(bytes, StandardCharsets.UTF_8);
        if (text.isPresent()) {
            return new JsonPrimitive(text.get());
        }
        Optional<String> chinese = Charset.isSupported(CHINESE) ? exact(bytes, Charset.forName(CHINESE))
                .filter(Bytes::isPrinted) : Optional.empty();
        if (chinese.isPresent()) {
            object.addProperty("gbk", chinese.get());
            return object;
        }
        object.addProperty("base64", Base64.getEncoder().encodeToString(bytes));
        return object;
    }

    static Blob read(JsonElement element) {
        if (element.isJsonPrimitive()) {
            return Blob.of(JsonFields.text(element, "content"));
        }
        JsonFields fields = JsonFields.of(element, "content");
        if (fields.has("utf16")) {
            return Blob.of(fields.text("utf16").getBytes(StandardCharsets.UTF_16LE));
        }
        if (fields.has("gbk")) {
            if (!Charset.isSupported(CHINESE)) {
                throw new JsonFields.Wrong("this Java cannot read the field 'gbk'");
            }
            return Blob.of(fields.text("gbk").getBytes(Charset.forName(CHINESE)));
        }
        try {
            return Blob.of(Base64.getDecoder().decode(fields.text("base64")));
        } catch (IllegalArgumentException e) {
            throw new JsonFields.Wrong("the field 'base64' does not hold base64");
        }
    }

    /** Whether an answer holds bytes that are no text. */
    static boolean areIn(JsonElement answer) {
        if (answer.isJsonArray()) {
            return answer.getAsJsonArray().asList().stream().anyMatch(Bytes::areIn);
        }
        return answer.isJsonObject() && (answer.getAsJsonObject().has("base64")
                || answer.getAsJsonObject().asMap().values().stream().anyMatch(Bytes::areIn));
    }

    // A text of Windows has some word, number or line end of ASCII, whose upper bytes are zeros in a row. A list of
    // names with a NUL behind each has no such row, and must not be taken for UTF-16 that nobody can read.
    private static boolean isWide(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return true;
        }
        int row = 0;
        int longest = 0;
        for (int i = 0; i + 1 < Math.min(bytes.length, SNIFFED); i += 2) {
            if (bytes[i] == 0) {
                return false;
            }
            row = bytes[i + 1] == 0 ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest >= ASCII_IN_A_ROW;
    }

    // nearly any bytes can be read as GBK; a text has no control characters, and some characters of Chinese
    private static boolean isPrinted(String text) {
        boolean chinese = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 32 && c != '\n' && c != '\r' && c != '\t' || c == 127) {
                return false;
            }
            chinese |= c >= 0x4e00 && c < 0xa000;
        }
        return chinese;
    }

    // only what comes back byte for byte is text
    private static Optional<String> exact(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Arrays.equals(bytes, text.getBytes(charset)) ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
