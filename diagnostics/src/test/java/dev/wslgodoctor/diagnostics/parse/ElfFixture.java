package dev.wslgodoctor.diagnostics.parse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Small program files made by hand: header, section table, names, contents; nothing that a processor could run. */
public final class ElfFixture {

    private static final int PROGRAM_BITS = 1;
    private static final int COMPRESSED = 0x800;

    private record Piece(String name, int type, long flags, byte[] content) {
    }

    private final boolean is64;
    private final ByteOrder order;
    private final int machine;
    private final List<Piece> pieces = new ArrayList<>();

    public ElfFixture(boolean is64, ByteOrder order, int machine) {
        this.is64 = is64;
        this.order = order;
        this.machine = machine;
    }

    /** A Go program for x86_64 with debug information, symbols, build information and two source files. */
    public static ElfFixture goProgram() {
        ElfFixture elf = new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62);
        return elf.with(".text", new byte[64]).with(".gopclntab", elf.lineTable(0xFFFFFFF1,
                "/usr/lib/go/src/internal/cpu/cpu.go", "/usr/lib/go/src/runtime/proc.go",
                "/home/dev/go/pkg/mod/golang.org/x/sys@v0.1.0/unix/a.go", "_cgo_gotypes.go",
                "/home/dev/shop/vendor/example.com/x/x.go", "/home/dev/shop/cart/cart.go", "/home/dev/shop/main.go"))
                .with(".go.buildinfo", buildInfo("go1.24.4", """
                        path\texample.com/shop
                        mod\texample.com/shop\t(devel)\t
                        dep\texample.com/x\tv1.0.0\th1:abc=
                        build\t-compiler=gc
                        build\t-gcflags="all=-N -l"
                        """))
                .compressed(".debug_info", new byte[100]).with(".symtab", new byte[48]);
    }

    /** A Go program of which the interesting parts lie far from each other. */
    public static byte[] large(int filling) {
        ElfFixture elf = new ElfFixture(true, ByteOrder.LITTLE_ENDIAN, 62);
        byte[] third = new byte[filling / 3];
        return elf.with(".text", third).with(".gopclntab", elf.lineTable(0xFFFFFFF1, "/usr/lib/go/src/runtime/proc.go",
                "/home/dev/shop/cart/cart.go", "/home/dev/shop/main.go")).with(".data", third)
                .with(".go.buildinfo", buildInfo("go1.24.4", "path\texample.com/shop\n"))
                .with(".debug_info", third).bytes();
    }

    /** The same with one more section. */
    public ElfFixture with(String name, byte[] content) {
        pieces.add(new Piece(name, PROGRAM_BITS, 0, content));
        return this;
    }

    ElfFixture compressed(String name, byte[] content) {
        pieces.add(new Piece(name, PROGRAM_BITS, COMPRESSED, content));
        return this;
    }

    /** A section of which only the size is left, as in the debug file of a pair. */
    ElfFixture emptied(String name) {
        pieces.add(new Piece(name, 8, 0, new byte[0]));
        return this;
    }

    /** The file: header, section table at once behind it as Go writes it, names, contents. */
    public byte[] bytes() {
        int header = is64 ? 64 : 52;
        int entry = is64 ? 64 : 40;
        int count = pieces.size() + 2;
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        names.write(0);
        List<Integer> nameAt = new ArrayList<>();
        pieces.forEach(piece -> nameAt.add(text(names, piece.name())));
        int own = text(names, ".shstrtab");
        int at = header + entry * count;
        int size = at + names.size() + pieces.stream().mapToInt(piece -> piece.content().length).sum();
        ByteBuffer out = ByteBuffer.allocate(size).order(order);
        out.put(new byte[] {0x7F, 'E', 'L', 'F', (byte) (is64 ? 2 : 1),
            (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1});
        out.putShort(16, (short) 2).putShort(18, (short) machine).putInt(20, 1);
        if (is64) {
            out.putLong(40, header);
        } else {
            out.putInt(32, header);
        }
        int tail = is64 ? 58 : 46;
        out.putShort(tail, (short) entry).putShort(tail + 2, (short) count).putShort(tail + 4, (short) (count - 1));
        int contentAt = at + names.size();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            section(out, header + entry * (i + 1), nameAt.get(i), piece.type(), piece.flags(), contentAt,
                    piece.content().length);
            out.put(contentAt, piece.content());
            contentAt += piece.content().length;
        }
        section(out, header + entry * (count - 1), own, 3, 0, at, names.size());
        out.put(at, names.toByteArray());
        return out.array();
    }

    private void section(ByteBuffer out, int at, int name, int type, long flags, long offset, long size) {
        out.putInt(at, name).putInt(at + 4, type);
        if (is64) {
            out.putLong(at + 8, flags).putLong(at + 24, offset).putLong(at + 32, size);
        } else {
            out.putInt(at + 8, (int) flags).putInt(at + 16, (int) offset).putInt(at + 20, (int) size);
        }
    }

    private static int text(ByteArrayOutputStream names, String name) {
        int at = names.size();
        names.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        names.write(0);
        return at;
    }

    /** The content of .go.buildinfo as Go 1.18 and later write it. */
    static byte[] buildInfo(String version, String module) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("\u00ff Go buildinf:".getBytes(StandardCharsets.ISO_8859_1));
        out.write(8);
        out.write(2);
        out.writeBytes(new byte[16]);
        counted(out, version.getBytes(StandardCharsets.UTF_8));
        byte[] text = module.getBytes(StandardCharsets.UTF_8);
        ByteBuffer marked = ByteBuffer.allocate(text.length + 32);
        marked.position(16).put(text);
        counted(out, marked.array());
        return out.toByteArray();
    }

    private static void counted(ByteArrayOutputStream out, byte[] text) {
        int length = text.length;
        while (length >= 0x80) {
            out.write(length & 0x7F | 0x80);
            length >>>= 7;
        }
        out.write(length);
        out.writeBytes(text);
    }

    /** The content of .gopclntab with this magic number: header, some function names, the file names, some data. */
    byte[] lineTable(int magic, String... files) {
        int word = is64 ? 8 : 4;
        byte[] names = (String.join("\0", files) + "\0").getBytes(StandardCharsets.UTF_8);
        int start = 160;
        int end = start + names.length;
        ByteBuffer out = ByteBuffer.allocate(start + names.length + 200).order(order);
        out.putInt(0, magic).put(6, (byte) 1).put(7, (byte) word);
        boolean hasTextStart = magic != 0xFFFFFFFA;
        Map<Integer, Integer> words = hasTextStart
                ? Map.of(0, 3, 1, files.length, 3, 96, 4, 120, 5, start, 6, end, 7, end)
                : Map.of(0, 3, 1, files.length, 2, 96, 3, 120, 4, start, 5, end, 6, end);
        words.forEach((index, value) -> {
            if (is64) {
                out.putLong(8 + index * word, value);
            } else {
                out.putInt(8 + index * word, value);
            }
        });
        out.put(96, "main.main\0".getBytes(StandardCharsets.UTF_8)).put(start, names);
        return out.array();
    }
}
