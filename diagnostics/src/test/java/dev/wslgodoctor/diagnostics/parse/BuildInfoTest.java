package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildInfoTest {

    private static BuildInfo settings(String name, String value) {
        return new BuildInfo("go1.24.4", "example.com/shop", "example.com/shop", "(devel)", 0,
                Map.of("-compiler", "gc", name, value));
    }

    private static Optional<Optimisation> optimisation(String gcflags) {
        return settings("-gcflags", gcflags).optimisation();
    }

    @Test
    void readsQuotedKeysAndValues() throws MalformedBinary {
        BuildInfo info = BuildInfo.parse(ElfFixture.buildInfo("go1.25.0", """
                path\tcommand-line-arguments
                build\t-ldflags="-s -w \\"x\\" \\u4f1f"
                build\t"odd key"=`raw \\n`
                build\tCGO_CFLAGS=
                """));

        assertEquals("command-line-arguments", info.mainPackage());
        assertEquals("", info.modulePath());
        assertEquals(Map.of("-ldflags", "-s -w \"x\" 伟", "odd key", "raw \\n", "CGO_CFLAGS", ""), info.settings());
    }

    @Test
    void knowsTheVersionOfAProgramThatWasBuiltWithoutModuleInformation() throws MalformedBinary {
        BuildInfo info = BuildInfo.parse(ElfFixture.buildInfo("go1.20", ""));

        assertEquals("go1.20", info.goVersion());
        assertEquals(Optional.empty(), info.optimisation());
    }

    @Test
    void refusesABlobThatIsCutShort() {
        byte[] whole = ElfFixture.buildInfo("go1.24.4", "path\texample.com/shop\n");

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThrows(MalformedBinary.class, () -> BuildInfo.parse(cut), "cut after " + length);
        }
    }

    @Test
    void judgesOptimisationByBothFlagsAndTheirPattern() {
        assertEquals(Optional.of(Optimisation.OFF), optimisation("all=-N -l"));
        assertEquals(Optional.of(Optimisation.OFF), optimisation("all=-l -N -d=ssa/check/on"));
        assertEquals(Optional.of(Optimisation.OFF), optimisation("example.com/shop/...=-N -l"));
        assertEquals(Optional.of(Optimisation.OFF_IN_NAMED_PACKAGES), optimisation("-N -l"));
        assertEquals(Optional.of(Optimisation.OFF_IN_PATTERN), optimisation("example.com/other=-N -l"));
        assertEquals(Optional.of(Optimisation.ON), optimisation("all=-N"));
        assertEquals(Optional.of(Optimisation.ON), optimisation("-m=2"));
        assertEquals(Optional.of(Optimisation.ON), settings("-race", "true").optimisation());
    }
}
