package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.ByteSource.Range;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of source files in the section {@code .gopclntab}. Since Go 1.16 they stand together, one after the other
 * with a NUL behind each, in the order in which the linker met them: Go's own first, the main package last
 * (golang/go src/cmd/link/internal/ld/pcln.go, generateFilenameTabs; src/debug/gosym/pclntab.go).
 */
final class LineTable {

    /** Bytes of the section's beginning that are asked for first. */
    static final int HEADER = 96;

    /** Bytes of the names that are read: the beginning, which tells where Go itself is, and the end. */
    static final int BEGINNING = 8 << 10;
    static final int END = 100 << 10;

    private static final int GO_1_2 = 0xFFFFFFFB;
    private static final int GO_1_16 = 0xFFFFFFFA;
    private static final int GO_1_18 = 0xFFFFFFF0;
    private static final int GO_1_20 = 0xFFFFFFF1;
    private static final int LONGEST_NAME = 4096;

    private final ByteSource source;
    private final ElfFile elf;
    private final ElfFile.Section section;

    LineTable(ByteSource source, ElfFile elf, ElfFile.Section section) {
        this.source = source;
        this.elf = elf;
        this.section = section;
    }

    /** All names that were read, and whether these are all there are. */
    record Names(List<String> names, boolean complete) {
    }

    Names read() throws IOException, MalformedBinary {
        int length = (int) Math.min(HEADER, section.size());
        ByteBuffer header = ByteBuffer.wrap(source.read(section.offset(), length))
                .order(elf.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (length < HEADER) {
            throw new MalformedBinary("the section .gopclntab is only " + length + " bytes long");
        }
        int word = header.get(7);
        int magic = header.getInt(0);
        if (magic == GO_1_2) {
            throw new MalformedBinary("the program was built by a Go before 1.16, whose file names are not read");
        }
        if (magic != GO_1_16 && magic != GO_1_18 && magic != GO_1_20 || word != 4 && word != 8) {
            return scanned();
        }
        // 1.16: functions, files, then five offsets; 1.18 put the start of the code before the offsets
        int firstOffset = magic == GO_1_16 ? 2 : 3;
        long from = word(header, word, firstOffset + 2);
        long to = word(header, word, firstOffset + 3);
        if (from < 0 || to < from || to > section.size()) {
            return scanned();
        }
        return names(section.offset() + from, to - from);
    }

    private static long word(ByteBuffer header, int size, int index) {
        int at = 8 + index * size;
        return size == 8 ? header.getLong(at) : header.getInt(at) & 0xFFFFFFFFL;
    }

    private Names names(long start, long length) throws IOException {
        List<String> names = new ArrayList<>();
        if (length <= BEGINNING + END) {
            split(source.read(start, (int) length), true, names);
            return new Names(names, true);
        }
        long end = start + length - END;
        source.expect(List.of(new Range(start, BEGINNING), new Range(end, END)));
        split(source.read(start, BEGINNING), true, names);
        split(source.read(end, END), false, names);
        return new Names(names, false);
    }

    /** Of a table that is laid out in no known way: what looks like names near its beginning. */
    private Names scanned() throws IOException {
        List<String> names = new ArrayList<>();
        split(source.read(section.offset(), (int) Math.min(BEGINNING + END, section.size())), true, names);
        names.removeIf(name -> !name.endsWith(".go") || !name.contains("/"));
        return new Names(names, false);
    }

    private static void split(byte[] bytes, boolean fromStart, List<String> names) {
        int start = 0;
        boolean whole = fromStart;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (whole && i > start && i - start <= LONGEST_NAME && printable(bytes, start, i)) {
                    names.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
                }
                start = i + 1;
                whole = true;
            }
        }
    }

    private static boolean printable(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && bytes[i] < 0x20 || bytes[i] == 0x7F) {
                return false;
            }
        }
        return true;
    }
}
