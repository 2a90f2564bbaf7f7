package dev.wslgodoctor.diagnostics.parse;

import java.util.List;

/** What a value of {@code -gcflags} does to the optimiser. */
public enum CompilerFlags {

    /** {@code all=-N -l}: nothing is optimised, as a debugger wants it. */
    OFF_EVERYWHERE,

    /**
     * {@code -N -l} without {@code all=}: only the packages named on the command line are not optimised; the packages
     * they import still are.
     */
    OFF_FOR_NAMED_PACKAGES,

    /** Only one of {@code -N} and {@code -l}: variables or calls are still optimised away. */
    PARTLY_OFF,

    /** Neither: the compiler optimises everything. */
    ON;

    /** Reads one value of {@code -gcflags}; an empty one optimises everything. */
    public static CompilerFlags judge(String value) {
        String flags = value.strip();
        boolean all = false;
        if (!flags.startsWith("-") && flags.contains("=")) {
            all = flags.substring(0, flags.indexOf('=')).strip().equals("all");
            flags = flags.substring(flags.indexOf('=') + 1);
        }
        List<String> words = FlagWords.ofFlagValue(flags).orElse(List.of());
        boolean unoptimised = words.contains("-N") || words.contains("--N");
        boolean notInlined = words.contains("-l") || words.contains("--l");
        if (unoptimised && notInlined) {
            return all ? OFF_EVERYWHERE : OFF_FOR_NAMED_PACKAGES;
        }
        return unoptimised || notInlined ? PARTLY_OFF : ON;
    }
}
