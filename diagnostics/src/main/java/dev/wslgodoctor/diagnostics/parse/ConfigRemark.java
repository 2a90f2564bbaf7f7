package dev.wslgodoctor.diagnostics.parse;

import java.util.Optional;

/**
 * Something in a configuration file that WSL does not do what its writer expects.
 *
 * @param kind         what is wrong
 * @param line         1-based line in the file
 * @param reportedLine the line number in WSL's own warning; see {@link ConfigEntry#reportedLine()}
 * @param name         {@code section.key} concerned; empty when the line has no readable key
 * @param detail       the offending value, character or expectation as text; empty when the kind says all. For a
 *                     duplicate it is the line that counts, for a key of the other file that file's name
 */
public record ConfigRemark(Kind kind, int line, int reportedLine, Optional<String> name, Optional<String> detail) {

    /** The kinds of trouble, with the message that WSL prints for them. */
    public enum Kind {
        /** {@code Unknown key}: neither file has it. */
        UNKNOWN_KEY,
        /** {@code Unknown key}: it belongs to WSL's other configuration file. */
        KEY_OF_OTHER_FILE,
        /** {@code Invalid key name}: the line starts with something that is not a letter, such as {@code ;}. */
        INVALID_KEY_NAME,
        /** {@code Invalid section name}: no letter behind the bracket. */
        INVALID_SECTION_NAME,
        /** {@code Expected ']'}: the section's name holds something else than letters and digits, or is not closed. */
        EXPECTED_BRACKET,
        /** {@code Expected ' ' or '\n'}: something stands behind a section header. */
        EXPECTED_LINE_END,
        /** {@code Expected '='}: the key holds something else than letters and digits, or has no value. */
        EXPECTED_EQUALS,
        /** {@code Expected "}: a quote is not closed. */
        EXPECTED_QUOTE,
        /** {@code Invalid escaped character}: a backslash is followed by an unknown character. */
        INVALID_ESCAPE,
        /** {@code Duplicated config key}. */
        DUPLICATE_KEY,
        /** {@code Invalid boolean value}. */
        INVALID_BOOLEAN,
        /** {@code Invalid integer value}. */
        INVALID_INTEGER,
        /** {@code Invalid memory string}. */
        INVALID_SIZE,
        /** {@code Invalid value ... (Valid values: ...)}. */
        INVALID_CHOICE,
        /** {@code Invalid mac address}: the virtual machine does not start. */
        INVALID_MAC_ADDRESS,
        /** {@code Invalid IP value}: DNS tunnelling is switched off. */
        INVALID_IP,
        /** Not reported by WSL: a value of {@code .wslconfig} holds characters outside ASCII and arrives damaged. */
        NON_ASCII_VALUE,
        /**
         * Not reported by WSL: a Windows path holds a tab, a line end or a backspace, because single backslashes before
         * {@code t}, {@code n} and {@code b} are escapes.
         */
        CONTROL_CHARACTER_IN_PATH,
        /**
         * Not reported by WSL: {@code filesystem.umask} is written without a leading zero, so that it is a decimal
         * number; the detail is the mask that it stands for.
         */
        DECIMAL_UMASK,
        /** {@code wsl.conf} begins with a byte order mark; WSL prints {@code Invalid key name} for line 1. */
        BYTE_ORDER_MARK,
        /** {@code .wslconfig} is written as UTF-16 with the high byte first, which WSL cannot open. */
        UNREADABLE_ENCODING,
        /** Reading of {@code wsl.conf} ends at this line; nothing below it takes effect. */
        PARSING_STOPPED
    }
}
