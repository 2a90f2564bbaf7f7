package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;

/**
 * A key that WSL knows in one of its configuration files.
 *
 * @param format       the file it belongs to
 * @param name         section and key as documented, such as {@code wsl2.memory}; compared without case
 * @param type         how the value is read
 * @param defaultValue what holds when the key is absent; empty when unset or when the machine decides
 * @param choices      the permitted values of a {@link Type#CHOICE}; empty for other types
 * @param aliases      older names that count as the same key
 */
public record ConfigKey(ConfigFormat format, String name, Type type, Optional<String> defaultValue,
        List<String> choices, List<String> aliases) {

    /** How WSL reads a value. */
    public enum Type {
        /** {@code true}, {@code false}, {@code 1} or {@code 0}, any case. */
        BOOLEAN,
        /** As C reads a number: decimal, {@code 0x} hexadecimal, leading {@code 0} octal. */
        INTEGER,
        /** Decimal number with an optional unit {@code B K KB M MB G GB T TB}, upper case, no blank. */
        SIZE,
        /** Any text. */
        TEXT,
        /** A path of the side that reads the file; for Windows with doubled backslashes. */
        PATH,
        /** One of a few words, any case. */
        CHOICE,
        /** A hardware address; a malformed one keeps the virtual machine from starting. */
        MAC_ADDRESS,
        /** An IPv4 address. */
        IPV4,
        /** Port numbers with commas between. */
        PORTS
    }

    /** Copies the lists. */
    public ConfigKey {
        choices = List.copyOf(choices);
        aliases = List.copyOf(aliases);
    }

    /** The section's name. */
    public String section() {
        return name.substring(0, name.indexOf('.'));
    }

    /** The name inside the section. */
    public String key() {
        return name.substring(name.indexOf('.') + 1);
    }

    /** Whether {@code sectionAndKey} is this key or one of its older names, compared without case. */
    public boolean isCalled(String sectionAndKey) {
        return name.equalsIgnoreCase(sectionAndKey) || aliases.stream().anyMatch(sectionAndKey::equalsIgnoreCase);
    }
}
