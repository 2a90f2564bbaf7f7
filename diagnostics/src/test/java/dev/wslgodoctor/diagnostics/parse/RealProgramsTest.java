package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Programs that real Go versions built; src/test/resources/bytes/programs/README.md says how. */
class RealProgramsTest {

    private static final Stamp STAMP = new Stamp(1, 2, 3);

    private static final List<String> FILES = List.of("/home/dev/shop/price/price.go", "/home/dev/shop/main.go");

    @Test
    void readsAProgramBuiltForDebugging() throws IOException {
        for (String name : List.of("go1.19-debug", "go1.24-debug")) {
            BinaryFacts facts = real(name);
            assertEquals("x86_64", facts.machine());
            assertTrue(facts.hasDebugInfo() && facts.hasSymbols() && facts.program() && facts.isGo());
            BuildInfo build = facts.build().orElseThrow();
            assertEquals(name.startsWith("go1.19") ? "go1.19.8" : "go1.24.4", build.goVersion());
            assertEquals("example.com/shop", build.mainPackage());
            assertEquals(Optional.of("all=-N -l"), build.setting("-gcflags"));
            assertEquals(Optional.of(Optimisation.OFF), build.optimisation());
            assertEquals(new RecordedPaths(FILES, true), facts.paths().orElseThrow());
            assertEquals(Optional.of("/home/dev/shop"), facts.paths().get().moduleRoot(build));
        }
    }

    @Test
    void seesWhatEachWayToStripLeaves() throws IOException {
        assertEquals("no no", left("go1.19-stripped"));
        assertEquals("no no", left("go1.19-s-w0"));
        assertEquals("debug no", left("go1.24-s-w0"));
        assertEquals("no symbols", left("go1.24-w"));
        assertEquals(Optional.of("-s -w"), real("go1.19-stripped").build().orElseThrow().setting("-ldflags"));
        assertTrue(real("go1.19-stripped").paths().orElseThrow().files().contains("/home/dev/shop/main.go"));
    }

    @Test
    void trimpathKeepsTheCompilerFlagsAndDropsLinkerFlagsAndFolders() throws IOException {
        BinaryFacts facts = real("go1.24-trimpath");
        BuildInfo build = facts.build().orElseThrow();
        assertTrue(build.trimmed());
        assertEquals(Optional.of(Optimisation.OFF_IN_NAMED_PACKAGES), build.optimisation());
        assertEquals(Optional.empty(), build.setting("-ldflags"));
        assertEquals(List.of("example.com/shop/price/price.go", "example.com/shop/main.go"),
                facts.paths().orElseThrow().files());
    }

    @Test
    void readsOtherProcessorsByteOrdersAndPositionIndependentPrograms() throws IOException {
        assertEquals("i686", real("go1.19-386").machine());
        assertEquals("mips", real("go1.19-mips").machine());
        for (String name : List.of("go1.19-386", "go1.19-mips", "go1.19-pie", "go1.24-pie")) {
            BinaryFacts facts = real(name);
            assertTrue(facts.hasDebugInfo() && facts.program(), name);
            assertTrue(facts.paths().orElseThrow().files().containsAll(FILES), name);
        }
    }

    @Test
    void recordsAFolderOnAWindowsDriveAsItIsNamed() throws IOException {
        assertEquals(Optional.of("/mnt/c/Users/张 伟/shop"), real("go1.24-windows-drive").paths().orElseThrow()
                .moduleRoot(real("go1.24-windows-drive").build().orElseThrow()));
    }

    @Test
    void readsLittleOfARealProgram() throws IOException {
        ProgramPieces program = ProgramPieces.of("go1.24-debug");
        BinaryReader.read(program, STAMP);
        assertTrue(program.bytesRead() < 32_768, () -> program.bytesRead() + " bytes of " + program.size());
    }

    private static String left(String name) throws IOException {
        BinaryFacts facts = real(name);
        return (facts.hasDebugInfo() ? "debug" : "no") + " " + (facts.hasSymbols() ? "symbols" : "no");
    }

    private static BinaryFacts real(String name) throws IOException {
        return BinaryReader.read(ProgramPieces.of(name), STAMP);
    }
}
