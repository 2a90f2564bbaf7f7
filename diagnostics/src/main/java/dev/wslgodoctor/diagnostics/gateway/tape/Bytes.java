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
 * Bytes in a recording: UTF-8 as text, UTF-16LE (old wsl.exe, many Windows files) as {@code {"utf16": text}}, anything
 * else as {@code {"base64": text}}. Text stays readable, and what redacts a recording finds names in it.
 */
final class Bytes {

    private static final int SNIFFED = 64;

    private Bytes() {
    }

    static JsonElement write(Blob blob) {
        byte[] bytes = blob.bytes();
        boolean wide = looksWide(bytes);
        Optional<String> text = exact(bytes, wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
        if (text.isPresent() && !wide) {
            return new JsonPrimitive(text.get());
        }
        JsonObject object = new JsonObject();
        if (text.isPresent()) {
            object.addProperty("utf16", text.get());
        } else {
            object.addProperty("base64", Base64.getEncoder().encodeToString(bytes));
        }
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

    private static boolean looksWide(byte[] bytes) {
        boolean wide = bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe;
        for (int i = 1; i < Math.min(bytes.length, SNIFFED); i += 2) {
            wide |= bytes[i] == 0;
        }
        return wide;
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
