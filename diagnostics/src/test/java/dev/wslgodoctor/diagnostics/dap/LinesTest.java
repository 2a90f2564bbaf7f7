package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Arguments and build flags that are given as one line. */
class LinesTest {

    static List<Arguments> arguments() {
        return List.of(
                Arguments.of("", List.of()),
                Arguments.of("  a  b ", List.of("a", "b")),
                Arguments.of("-d'' ''", List.of("-d", "")),
                Arguments.of("'a b' \"c 'd'\"", List.of("a b", "c 'd'")),
                Arguments.of("a\\\"b 'it\\'s'", List.of("a\"b", "it's")),
                Arguments.of("C:\\dir \\n", List.of("C:\\dir", "\\n")),
                Arguments.of("张\t伟 $(id)", List.of("张\t伟", "$(id)")));
    }

    @ParameterizedTest
    @MethodSource("arguments")
    void areSplitByTheExtensionsRules(String line, List<String> words) {
        assertEquals(new ArgumentLine(words, Optional.empty()), ArgumentLine.split(line));
    }

    @Test
    void tellWhereAQuoteHasNoPartner() {
        assertEquals(Optional.of("args has unmatched single quotes ('). starting index: 2"),
                ArgumentLine.split("a 'b\\'").problem());
    }

    static List<Arguments> flags() {
        return List.of(
                Arguments.of("-gcflags=-l", ""),
                Arguments.of("-gcflags all=-N -race", " -race"),
                Arguments.of("-a -gcflags='all=-N -l' -gcflags=\"x\"'y' -b", "-a -b"),
                Arguments.of("-a\t-gcflags=-N\n-b", "-a\n-b"),
                Arguments.of("-asmgcflags=-l", "-asmgcflags=-l"),
                Arguments.of("-gcflags", "-gcflags"),
                Arguments.of("-gcflags= -b", "-gcflags= -b"),
                Arguments.of("-gcflags='open", "-gcflags='open"),
                Arguments.of("-tags=x", "-tags=x"));
    }

    @ParameterizedTest
    @MethodSource("flags")
    void loseTheirGcflags(String line, String kept) {
        assertEquals(kept, BuildFlags.withoutGcflags(line));
    }

    @Test
    void ofTenThousandQuotesAreRead() {
        assertEquals("", BuildFlags.withoutGcflags("-gcflags=" + "''".repeat(100_000)));
    }
}
