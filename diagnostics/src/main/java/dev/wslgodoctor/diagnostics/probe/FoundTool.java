package dev.wslgodoctor.diagnostics.probe;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file that could be a tool.
 *
 * @param path       where it was looked for
 * @param executable whether the developer may run it
 * @param magic      the first 20 bytes in hexadecimal digits; shorter if the file is
 */
public record FoundTool(String path, boolean executable, String magic) {

    private static final Map<String, Integer> MACHINES = Map.of("x86_64", 62, "aarch64", 183, "arm64", 183, "i686", 3,
            "i386", 3, "riscv64", 243, "ppc64le", 21, "loongarch64", 258, "armv7l", 40);

    private static final Set<String> OTHER_NAMES = Set.of("arm64", "i386");

    /** True for an ELF file. */
    public boolean isElf() {
        return magic.startsWith("7f454c46");
    }

    /** True for a Windows program. */
    public boolean isWindowsProgram() {
        return magic.startsWith("4d5a");
    }

    /** The ELF machine number, 62 for x86-64, 183 for AArch64; -1 if it is no little-endian ELF file. */
    public int elfMachine() {
        if (!isElf() || magic.length() < 40 || !magic.startsWith("01", 10)) {
            return -1;
        }
        return Integer.parseInt(magic.substring(38, 40) + magic.substring(36, 38), 16);
    }

    /**
     * Whether a machine can run it, by what both say of their architecture; empty if one of them is not known here. A
     * 32-bit x86 program counts as foreign to x86_64: it starts there and cannot debug 64-bit programs.
     *
     * @param machine as {@code uname -m} says
     * @see <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html">e_machine, System V ABI</a>
     */
    public Optional<Boolean> isFor(String machine) {
        int own = elfMachine();
        Optional<Integer> wanted = Optional.ofNullable(MACHINES.get(machine));
        return own < 0 ? Optional.empty() : wanted.map(number -> number == own);
    }

    /** The architecture as {@code uname -m} would name it; {@code machine N} for one that is not known here. */
    public String architecture() {
        return MACHINES.entrySet().stream().filter(entry -> entry.getValue() == elfMachine()
                && !OTHER_NAMES.contains(entry.getKey())).map(Map.Entry::getKey).findFirst()
                .orElse("machine " + elfMachine());
    }
}
