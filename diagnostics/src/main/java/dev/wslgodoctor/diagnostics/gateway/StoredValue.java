package dev.wslgodoctor.diagnostics.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A registry value exactly as it is stored: what an undo puts back.
 *
 * @param type  number of the type (winnt.h: REG_SZ is 1)
 * @param bytes as they are stored; a text of Windows is UTF-16LE with its closing NUL
 */
public record StoredValue(int type, Blob bytes) {

    /** A text as Windows stores it; REG_EXPAND_SZ if it names a variable, as the Windows dialogs do. */
    public static StoredValue text(String text) {
        int type = text.matches("(?s).*%[^%]+%.*") ? RegistryBytes.EXPAND_SZ : RegistryBytes.SZ;
        return new StoredValue(type, Blob.of((text + '\0').getBytes(StandardCharsets.UTF_16LE)));
    }

    /** A REG_DWORD; 0 to 4294967295. */
    public static StoredValue number(long number) {
        byte[] bytes = {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
        return new StoredValue(RegistryBytes.DWORD, Blob.of(bytes));
    }

    /** The text, with its variables as they are named; empty if it is no text. */
    public Optional<String> asText() {
        return RegistryBytes.value(type, bytes.bytes()) instanceof WindowsGateway.RegistryValue.Text(String text)
                ? Optional.of(text) : Optional.empty();
    }

    /** For people: the type's name and what it holds, one line. */
    public String shown() {
        String name = switch (type) {
            case RegistryBytes.SZ -> "REG_SZ";
            case RegistryBytes.EXPAND_SZ -> "REG_EXPAND_SZ";
            case RegistryBytes.BINARY -> "REG_BINARY";
            case RegistryBytes.DWORD -> "REG_DWORD";
            case RegistryBytes.MULTI_SZ -> "REG_MULTI_SZ";
            case RegistryBytes.QWORD -> "REG_QWORD";
            default -> "type " + type;
        };
        return name + " " + switch (RegistryBytes.value(type, bytes.bytes())) {
            case WindowsGateway.RegistryValue.Text text -> text.text();
            case WindowsGateway.RegistryValue.Number number -> Long.toUnsignedString(number.number());
            case WindowsGateway.RegistryValue.Texts texts -> String.join(" | ", texts.texts());
            case WindowsGateway.RegistryValue.Other other -> other.size() + " bytes, SHA-256 " + bytes.sha256();
        };
    }
}
