package dev.wslgodoctor.diagnostics.parse;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Header and section table of a Linux program file. Nothing else is read, so that a file of 200 MB costs as little as a
 * small one.
 *
 * @param is64      true for ELF64, false for ELF32
 * @param bigEndian order of bytes
 * @param type      {@code e_type}: 2 for a program, 3 for a shared object or a position-independent program
 * @param machine   {@code e_machine}, see {@link #machineName}
 * @param sections  in file order, without the empty first one; empty if the table was removed
 * @see <a href="https://gabi.xinuos.com/elf/">System V ABI: ELF</a>
 */
public record ElfFile(boolean is64, boolean bigEndian, int type, int machine, List<Section> sections) {

    /** Sections that are read; a Go program has about 25. */
    public static final int MOST_SECTIONS = 1024;

    /** Bytes of section names that are read; a Go program has about 300. */
    public static final int MOST_NAMES = 64 << 10;

    /** {@code e_type} of a program that is loaded at a fixed address. */
    public static final int PROGRAM = 2;

    /** {@code e_type} of a shared object, and of a program that is loaded anywhere. */
    public static final int SHARED = 3;

    private static final int NO_BYTES_IN_FILE = 8;
    private static final long COMPRESSED = 0x800;

    public ElfFile {
        sections = List.copyOf(sections);
    }

    /**
     * One section.
     *
     * @param name   as the table of names says; what is no UTF-8 becomes U+FFFD, cut after 256 bytes
     * @param type   {@code sh_type}
     * @param flags  {@code sh_flags}
     * @param offset first byte in the file
     * @param size   bytes
     */
    public record Section(String name, int type, long flags, long offset, long size) {

        /** Whether the content is compressed and marked so (SHF_COMPRESSED), as Go does with debug information. */
        public boolean compressed() {
            return (flags & COMPRESSED) != 0;
        }

        /** Whether the file holds the content; the debug file of a pair has sections of which only the size is left. */
        public boolean inFile() {
            return type != NO_BYTES_IN_FILE;
        }
    }

    /**
     * Reads header, section table and section names.
     *
     * @throws IOException     if the source fails
     * @throws MalformedBinary if it is no ELF file, contradicts itself, or is shorter than its sections say
     */
    public static ElfFile read(ByteSource source) throws IOException, MalformedBinary {
        return new ElfReader(source).read();
    }

    /** The first section of this name whose content is in the file. */
    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.inFile() && section.name().equals(name)).findFirst();
    }

    /** Whether there is debug information, under its present name or the one that old Go versions gave it. */
    public boolean hasDebugInfo() {
        return section(".debug_info").or(() -> section(".zdebug_info")).isPresent();
    }

    /** Whether there is a symbol table. Delve refuses a program that has debug information without one. */
    public boolean hasSymbols() {
        return section(".symtab").isPresent();
    }

    /** The machine as {@code uname -m} names it, for example {@code x86_64}; {@code machine-N} for a rare one. */
    public String machineName() {
        return switch (machine) {
            case 3 -> "i686";
            case 8 -> bigEndian ? "mips" : "mipsel";
            case 20 -> "ppc";
            case 21 -> bigEndian ? "ppc64" : "ppc64le";
            case 22 -> "s390x";
            case 40 -> "armv7l";
            case 62 -> "x86_64";
            case 183 -> "aarch64";
            case 243 -> is64 ? "riscv64" : "riscv32";
            case 258 -> "loongarch64";
            default -> "machine-" + machine;
        };
    }
}
