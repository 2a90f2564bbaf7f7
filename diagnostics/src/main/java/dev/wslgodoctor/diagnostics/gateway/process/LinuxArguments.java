package dev.wslgodoctor.diagnostics.gateway.process;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Arguments on Linux, where Java spells them in the encoding of the locale it was started with. Under LC_ALL=C it would
 * turn every character outside of ASCII into a question mark and start the program all the same.
 */
final class LinuxArguments {

    // the property is the JDK's own (openjdk/jdk src/java.base/unix/native/libjava/java_props_md.c); without it UTF-8
    private static final Charset SPELLING =
            Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

    private LinuxArguments() {
    }

    /**
     * The same vector.
     *
     * @throws IllegalArgumentException if an argument would not arrive as it is
     */
    static List<String> checked(List<String> argv) {
        return checked(argv, SPELLING);
    }

    static List<String> checked(List<String> argv, Charset spelling) {
        for (String argument : argv) {
            if (!spelling.newEncoder().canEncode(argument)) {
                throw new IllegalArgumentException("an argument cannot be spelled in " + spelling
                        + "; start the program under a UTF-8 locale such as LC_ALL=C.UTF-8: " + argument);
            }
        }
        return argv;
    }
}
