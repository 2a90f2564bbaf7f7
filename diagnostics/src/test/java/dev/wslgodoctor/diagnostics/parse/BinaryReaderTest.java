package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinaryReaderTest {

    private static final List<String> OWN = List.of("/home/dev/shop/cart/cart.go", "/home/dev/shop/main.go");

    /** A file in memory that counts what is read of it. */
    private static final class Counting implements ByteSource {

        private final byte[] bytes;
        private final long size;
        private long read;

        Counting(byte[] bytes, long size) {
            this.bytes = bytes;
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public byte[] read(long offset, int length) throws IOException {
            if (offset < 0 || length < 0 || offset + length > size) {
                throw new IOException("read outside of the file: " + offset + ", " + length);
            }
            read += length;
            return Arrays.copyOfRange(Arrays.copyOf(bytes, (int) Math.min(size, Integer.MAX_VALUE - 8)), (int) offset,
                    (int) offset + length);
        }
    }

    private static BinaryFacts facts(byte[] bytes) {
        try {
            return BinaryReader.read(new Counting(bytes, bytes.length), new Stamp(bytes.length, 0, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsAGoProgram() {
        BinaryFacts facts = facts(ElfFixture.goProgram().bytes());

        assertTrue(facts.isSoundElf() && facts.isGo() && facts.hasDebugInfo() && facts.hasSymbols() && facts.program());
        assertEquals("x86_64", facts.machine());
        assertEquals(new BuildInfo("go1.24.4", "example.com/shop", "example.com/shop", "(devel)", 1,
                Map.of("-compiler", "gc", "-gcflags", "all=-N -l")), facts.build().orElseThrow());
        assertEquals(new RecordedPaths(OWN, true), facts.paths().orElseThrow());
        assertEquals(Optional.of("/home/dev/shop"), facts.paths().get().moduleRoot(facts.build().get()));
        assertTrue(facts.sections().stream().filter(part -> part.name().equals(".debug_info")).allMatch(
                BinaryFacts.Part::compressed));
    }

    @Test
    void readsBothByteOrdersAndWordSizesAndEveryLayoutOfTheLineTable() {
        for (int magic : new int[] {0xFFFFFFFA, 0xFFFFFFF0, 0xFFFFFFF1}) {
            for (boolean is64 : new boolean[] {true, false}) {
                for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
                    ElfFixture elf = new ElfFixture(is64, order, 22);
                    BinaryFacts facts = facts(elf.with(".data.rel.ro.gopclntab", elf.lineTable(magic,
                            "/usr/lib/go/src/runtime/proc.go", "/home/dev/shop/main.go")).bytes());
                    assertEquals(List.of("/home/dev/shop/main.go"), facts.paths().orElseThrow().files());
                    assertEquals("s390x", facts.machine());
                    assertFalse(facts.hasDebugInfo());
                }
            }
        }
    }

    @Test
    void tellsOtherKindsOfFilesByTheirFirstBytes() {
        assertEquals(Format.PE, facts(text("MZ\u0090\u0000")).format());
        assertEquals(Format.SCRIPT, facts(text("#!/bin/sh\n")).format());
        assertEquals(Format.OTHER, facts(text("hello")).format());
        assertEquals(Format.OTHER, facts(new byte[0]).format());
    }

    @Test
    void seesNoDebugInformationInSectionsThatWereEmptied() {
        BinaryFacts facts = facts(new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62).emptied(".debug_info")
                .with(".gnu_debuglink", text("shop.debug\0\0\1\2\3\4")).bytes());

        assertFalse(facts.hasDebugInfo());
        assertEquals(Optional.of("shop.debug"), facts.debugLink());
        assertEquals(Optional.of("the program has no section .go.buildinfo"), facts.noBuild());
    }

    @Test
    void takesTheOldNameOfDebugInformationToo() {
        assertTrue(facts(new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62).with(".zdebug_info", new byte[8]).bytes())
                .hasDebugInfo());
    }

    @Test
    void saysThatBuildInformationOfGoBefore118IsNotRead() {
        byte[] old = ElfFixture.buildInfo("", "");
        old[15] = 0;

        BinaryFacts facts = facts(new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62).with(".go.buildinfo", old).bytes());
        assertTrue(facts.noBuild().orElseThrow().contains("before 1.18"), facts.noBuild().get());
    }

    @Test
    void keepsModulePathsOfATrimmedProgram() {
        ElfFixture elf = new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62);
        BinaryFacts facts = facts(elf.with(".gopclntab", elf.lineTable(0xFFFFFFF1, "runtime/proc.go", "fmt/print.go",
                        "golang.org/x/sys@v0.1.0/unix/a.go", "example.com/shop/cart/cart.go",
                        "example.com/shop/main.go"))
                .with(".go.buildinfo", ElfFixture.buildInfo("go1.24.4", "path\texample.com/shop\n"
                        + "mod\texample.com/shop\t(devel)\t\nbuild\t-trimpath=true\n")).bytes());

        assertEquals(List.of("example.com/shop/cart/cart.go", "example.com/shop/main.go"),
                facts.paths().orElseThrow().files());
        assertEquals(Optional.of("example.com/shop"), facts.paths().get().moduleRoot(facts.build().orElseThrow()));
    }

    @Test
    void findsTheModulesRootAboveAMainPackageInASubfolder() {
        RecordedPaths paths = new RecordedPaths(List.of("/w/shop/cart/cart.go", "/w/other/cmd/server/x.go",
                "/w/shop/cmd/server/main.go"), true);

        assertEquals(Optional.of("/w/shop"), paths.moduleRoot(
                new BuildInfo("go1.24", "example.com/shop/cmd/server", "example.com/shop", "", 0, Map.of())));
    }

    @Test
    void readsOnlyTheEndsOfALongTableOfFilesAndSaysSo() throws IOException {
        ElfFixture elf = new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62);
        String[] files = IntStream.range(0, 9000).mapToObj(i -> i == 0 ? "/usr/lib/go/src/runtime/proc.go"
                : i < 8998 ? "/usr/lib/go/src/some/package/file" + i + ".go" : "/home/dev/shop/f" + i + ".go")
                .toArray(String[]::new);
        byte[] bytes = elf.with(".gopclntab", elf.lineTable(0xFFFFFFF1, files)).bytes();
        Counting source = new Counting(bytes, bytes.length);

        RecordedPaths paths = BinaryReader.read(source, new Stamp(bytes.length, 0, 0)).paths().orElseThrow();
        assertEquals(new RecordedPaths(List.of("/home/dev/shop/f8998.go", "/home/dev/shop/f8999.go"), false), paths);
        assertTrue(source.read < BinaryReader.MOST_BYTES && source.read < bytes.length / 2, source.read + " bytes");
    }

    @Test
    void namesWhatIsWrongWithAFileThatIsCutShort() {
        byte[] whole = ElfFixture.goProgram().bytes();

        for (int length = 4; length < whole.length; length++) {
            BinaryFacts facts = facts(Arrays.copyOf(whole, length));
            assertEquals(Format.ELF, facts.format());
            assertFalse(facts.problem().orElse("").isEmpty(), "cut after " + length);
            assertFalse(facts.hasDebugInfo());
        }
    }

    @Test
    void survivesFilesThatLieInBoundedTimeAndBytes() {
        byte[] whole = ElfFixture.goProgram().bytes();
        Random random = new Random(7);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (int round = 0; round < 4000; round++) {
                byte[] bytes = whole.clone();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    bytes[random.nextInt(round % 2 == 0 ? 700 : bytes.length)] = (byte) random.nextInt(256);
                }
                Counting source = new Counting(bytes, bytes.length);
                BinaryReader.read(source, new Stamp(bytes.length, 0, 0));
                assertTrue(source.read <= BinaryReader.MOST_BYTES, "round " + round);
            }
        });
    }

    @Test
    void refusesAMillionSectionsAndEndlessNames() {
        byte[] many = ElfFixture.goProgram().bytes();
        ByteBuffer.wrap(many).order(ByteOrder.LITTLE_ENDIAN).putShort(60, (short) 0xFFFE);
        assertTrue(facts(many).problem().orElseThrow().contains("65534 sections"));

        byte[] names = ElfFixture.goProgram().bytes();
        int own = 64 + 64 * (names[62] & 0xFF);
        ByteBuffer.wrap(names).order(ByteOrder.LITTLE_ENDIAN).putLong(own + 32, 1L << 40);
        assertTrue(facts(names).problem().orElseThrow().contains("section names take"));
    }
}
