package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A value of the Windows registry, by its type. */
public sealed interface RegistryValue {

    /** REG_SZ. */
    record Text(String text) implements RegistryValue {
    }

    /** REG_EXPAND_SZ: a text whose {@code %NAME%} Windows replaces when it is used. */
    record Expandable(String text) implements RegistryValue {
    }

    /** REG_MULTI_SZ. */
    record Texts(List<String> texts) implements RegistryValue {

        /** Copies the list. */
        public Texts {
            texts = List.copyOf(texts);
        }
    }

    /**
     * REG_DWORD.
     *
     * @param value 0 to 4294967295
     */
    record Number(long value) implements RegistryValue {
    }

    /**
     * REG_QWORD.
     *
     * @param value its 64 bits
     */
    record LongNumber(long value) implements RegistryValue {
    }

    /**
     * Any other type.
     *
     * @param type the type's number; 3 for REG_BINARY, 0 for REG_NONE
     * @param hex  the bytes, two lower-case digits each, without separators
     */
    record Binary(int type, String hex) implements RegistryValue {
    }

    /** The text of a REG_SZ or REG_EXPAND_SZ, not expanded; empty for any other type. */
    default Optional<String> asText() {
        return switch (this) {
            case Text(String text) -> Optional.of(text);
            case Expandable(String text) -> Optional.of(text);
            case Texts texts -> Optional.empty();
            case Number number -> Optional.empty();
            case LongNumber number -> Optional.empty();
            case Binary binary -> Optional.empty();
        };
    }

    /** The number of a REG_DWORD or REG_QWORD; empty for any other type. */
    default OptionalLong asNumber() {
        return switch (this) {
            case Number(long value) -> OptionalLong.of(value);
            case LongNumber(long value) -> OptionalLong.of(value);
            case Text text -> OptionalLong.empty();
            case Expandable text -> OptionalLong.empty();
            case Texts texts -> OptionalLong.empty();
            case Binary binary -> OptionalLong.empty();
        };
    }
}
