package dev.wslgodoctor.diagnostics.parse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the parts of an ELF file that {@link ElfFile} keeps. Used once. */
final class ElfReader {

    private static final int EXTENDED_INDEX = 0xFFFF;
    private static final int LONGEST_NAME = 256;

    private final ByteSource source;
    private boolean is64;
    private ByteOrder order;

    ElfReader(ByteSource source) {
        this.source = source;
    }

    private record Raw(int name, int type, long flags, long offset, long size, int link) {
    }

    ElfFile read() throws IOException, MalformedBinary {
        byte[] ident = piece(0, 16, "the file ends within its first 16 bytes");
        if (ident[0] != 0x7F || ident[1] != 'E' || ident[2] != 'L' || ident[3] != 'F') {
            throw new MalformedBinary("the file does not begin as an ELF file");
        }
        if (ident[4] != 1 && ident[4] != 2 || ident[5] != 1 && ident[5] != 2) {
            throw new MalformedBinary("unknown ELF class " + ident[4] + " or byte order " + ident[5]);
        }
        is64 = ident[4] == 2;
        order = ident[5] == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ByteBuffer header = ordered(piece(0, is64 ? 64 : 52, "the file ends within the ELF header"));
        int type = header.getShort(16) & 0xFFFF;
        int machine = header.getShort(18) & 0xFFFF;
        long table = is64 ? header.getLong(40) : header.getInt(32) & 0xFFFFFFFFL;
        int tail = is64 ? 58 : 46;
        List<ElfFile.Section> sections = table == 0 ? List.of()
                : sections(table, header.getShort(tail) & 0xFFFF, header.getShort(tail + 2) & 0xFFFF,
                        header.getShort(tail + 4) & 0xFFFF);
        return new ElfFile(is64, order == ByteOrder.BIG_ENDIAN, type, machine, sections);
    }

    private List<ElfFile.Section> sections(long table, int entry, int declared, int declaredNames)
            throws IOException, MalformedBinary {
        int wanted = is64 ? 64 : 40;
        if (entry != wanted) {
            throw new MalformedBinary("entries of the section table are " + entry + " bytes long instead of " + wanted);
        }
        long count = declared;
        int names = declaredNames;
        if (count == 0 || names == EXTENDED_INDEX) {
            // more than 65279 sections: the real numbers stand in the first entry
            Raw first = raw(ordered(piece(table, wanted, beyond("section table"))), 0);
            count = count == 0 ? first.size() : count;
            names = names == EXTENDED_INDEX ? first.link() : names;
        }
        if (count < 0 || count > ElfFile.MOST_SECTIONS) {
            throw new MalformedBinary("the file declares " + Long.toUnsignedString(count) + " sections; at most "
                    + ElfFile.MOST_SECTIONS + " are read");
        }
        ByteBuffer all = ordered(piece(table, (int) count * wanted, beyond("section table")));
        List<Raw> raws = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            raws.add(raw(all, i * wanted));
        }
        byte[] texts = names(raws, names);
        List<ElfFile.Section> sections = new ArrayList<>();
        for (Raw raw : raws.subList(Math.min(1, raws.size()), raws.size())) {
            sections.add(section(raw, texts));
        }
        return sections;
    }

    private byte[] names(List<Raw> raws, int index) throws IOException, MalformedBinary {
        if (index < 0 || index >= raws.size()) {
            throw new MalformedBinary("the section names are said to be in section " + index + " of " + raws.size());
        }
        long size = raws.get(index).size();
        if (size < 0 || size > ElfFile.MOST_NAMES) {
            throw new MalformedBinary("the section names take " + Long.toUnsignedString(size) + " bytes; at most "
                    + ElfFile.MOST_NAMES + " are read");
        }
        return piece(raws.get(index).offset(), (int) size, beyond("table of section names"));
    }

    private ElfFile.Section section(Raw raw, byte[] texts) throws MalformedBinary {
        if (raw.name() < 0 || raw.name() >= texts.length) {
            throw new MalformedBinary("a section's name is said to be at " + raw.name() + " of " + texts.length);
        }
        int end = raw.name();
        while (end < texts.length && texts[end] != 0 && end - raw.name() < LONGEST_NAME) {
            end++;
        }
        String name = new String(texts, raw.name(), end - raw.name(), StandardCharsets.UTF_8);
        ElfFile.Section section = new ElfFile.Section(name, raw.type(), raw.flags(), raw.offset(), raw.size());
        // Go writes the section table first: a file cut short by a full disk still has all of it
        if (section.inFile() && !within(raw.offset(), raw.size())) {
            throw new MalformedBinary("section " + name + " reaches beyond the end of the file: it is cut short");
        }
        return section;
    }

    private Raw raw(ByteBuffer table, int at) {
        return is64
                ? new Raw(table.getInt(at), table.getInt(at + 4), table.getLong(at + 8), table.getLong(at + 24),
                        table.getLong(at + 32), table.getInt(at + 40))
                : new Raw(table.getInt(at), table.getInt(at + 4), table.getInt(at + 8) & 0xFFFFFFFFL,
                        table.getInt(at + 16) & 0xFFFFFFFFL, table.getInt(at + 20) & 0xFFFFFFFFL,
                        table.getInt(at + 24));
    }

    private ByteBuffer ordered(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    private static String beyond(String what) {
        return "the " + what + " lies beyond the end of the file: it is cut short";
    }

    private boolean within(long offset, long length) {
        return offset >= 0 && length >= 0 && offset <= source.size() && length <= source.size() - offset;
    }

    private byte[] piece(long offset, int length, String otherwise) throws IOException, MalformedBinary {
        if (!within(offset, length)) {
            throw new MalformedBinary(otherwise);
        }
        return source.read(offset, length);
    }
}
