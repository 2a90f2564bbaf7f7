package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the bytes of a registry value mean by its type (winnt.h, REG_SZ and the others). A value whose bytes do not fit
 * its type, which any program can write, is Other and no guess.
 */
public final class RegistryBytes {

    public static final int SZ = 1;
    public static final int EXPAND_SZ = 2;
    public static final int BINARY = 3;
    public static final int DWORD = 4;
    public static final int MULTI_SZ = 7;
    public static final int QWORD = 11;

    private RegistryBytes() {
    }

    /** The value of this type that these bytes hold. */
    public static RegistryValue value(int type, byte[] bytes) {
        return switch (type) {
            case SZ, EXPAND_SZ -> new RegistryValue.Text(beforeNul(wide(bytes)));
            case MULTI_SZ -> new RegistryValue.Texts(texts(wide(bytes)));
            case DWORD -> bytes.length == 4
                    ? new RegistryValue.Number(little(bytes).getInt() & 0xffff_ffffL) : other(type, bytes);
            case QWORD -> bytes.length == 8 ? new RegistryValue.Number(little(bytes).getLong()) : other(type, bytes);
            default -> other(type, bytes);
        };
    }

    private static RegistryValue other(int type, byte[] bytes) {
        return new RegistryValue.Other(type, bytes.length);
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    // half a character at the end is nothing
    private static String wide(byte[] bytes) {
        return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16LE);
    }

    private static String beforeNul(String text) {
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    // an empty text ends the list
    private static List<String> texts(String text) {
        List<String> texts = new ArrayList<>();
        int at = 0;
        while (at < text.length() && text.charAt(at) != '\0') {
            int end = text.indexOf('\0', at);
            end = end < 0 ? text.length() : end;
            texts.add(text.substring(at, end));
            at = end + 1;
        }
        return texts;
    }
}
