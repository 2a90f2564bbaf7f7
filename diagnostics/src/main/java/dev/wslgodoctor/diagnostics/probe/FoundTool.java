package dev.wslgodoctor.diagnostics.probe;

/**
 * A file that could be a tool.
 *
 * @param path       where it was looked for
 * @param executable whether the developer may run it
 * @param magic      the first 20 bytes in hexadecimal digits; shorter if the file is
 */
public record FoundTool(String path, boolean executable, String magic) {

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
}
