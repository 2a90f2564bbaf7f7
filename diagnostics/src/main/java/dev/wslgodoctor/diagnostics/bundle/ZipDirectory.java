package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.BundleException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The table of a zip file (PKWARE APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16) read without unpacking
 * anything, to refuse what our own writer never makes: encryption, links, entries that share bytes, headers that
 * contradict each other, anything before, between or behind the entries.
 */
final class ZipDirectory {

    private static final int END = 22;
    private static final int HEADER = 46;
    private static final int LOCAL = 30;
    private static final int LARGEST = 256 * 1024;
    private static final int DESCRIPTOR = 16;

    private record Entry(String name, int flags, long packed, long offset, long header) {
    }

    private ZipDirectory() {
    }

    /** Throws if the table is that of no archive of ours. */
    static void check(Path file, int mostEntries) throws BundleException, IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            if (size < END) {
                throw new BundleException(Reason.MALFORMED, "it is no zip file");
            }
            ByteBuffer end = read(channel, size - END, END);
            if (end.getInt(0) != 0x06054b50) {
                throw new BundleException(Reason.MALFORMED, "it is no whole zip file, or something follows it");
            }
            int count = end.getShort(10) & 0xffff;
            long length = end.getInt(12) & 0xffffffffL;
            long start = end.getInt(16) & 0xffffffffL;
            boolean parts = end.getShort(4) != 0 || end.getShort(6) != 0 || (end.getShort(8) & 0xffff) != count;
            if (parts || count == 0xffff || start == 0xffffffffL || end.getShort(20) != 0) {
                throw new BundleException(Reason.HOSTILE, "it is a zip file in parts, or of a form no bundle has");
            }
            if (count > mostEntries) {
                throw new BundleException(Reason.HOSTILE, "it has " + count + " entries");
            }
            if (length > LARGEST || start + length != size - END) {
                throw new BundleException(Reason.HOSTILE, "its table of entries is not where it says");
            }
            List<Entry> entries = entries(read(channel, start, (int) length), count);
            for (Entry entry : entries) {
                local(channel, entry, start);
            }
            side(entries, start, channel);
        }
    }

    private static ByteBuffer read(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            continue;
        }
        return buffer;
    }

    private static List<Entry> entries(ByteBuffer table, int count) throws BundleException {
        List<Entry> entries = new ArrayList<>(count);
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + HEADER > table.limit() || table.getInt(at) != 0x02014b50) {
                throw new BundleException(Reason.MALFORMED, "its table of entries is damaged");
            }
            int flags = table.getShort(at + 8) & 0xffff;
            int method = table.getShort(at + 10) & 0xffff;
            int name = table.getShort(at + 28) & 0xffff;
            int extra = table.getShort(at + 30) & 0xffff;
            int comment = table.getShort(at + 32) & 0xffff;
            int mode = table.getInt(at + 38) >>> 16 & 0xf000;
            if (at + HEADER + name + extra + comment > table.limit()) {
                throw new BundleException(Reason.MALFORMED, "its table of entries is damaged");
            }
            byte[] bytes = new byte[name];
            table.get(at + HEADER, bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            if ((flags & 0x41) != 0) {
                throw new BundleException(Reason.HOSTILE, "it has an entry that is encrypted");
            }
            if (mode != 0 && mode != 0x8000) {
                throw new BundleException(Reason.HOSTILE, "it has an entry that is a link or a device");
            }
            if (method != 0 && method != 8 || comment != 0) {
                throw new BundleException(Reason.HOSTILE, "it has an entry of a form no bundle has");
            }
            entries.add(new Entry(text, flags, table.getInt(at + 20) & 0xffffffffL,
                    table.getInt(at + 42) & 0xffffffffL, name));
            at += HEADER + name + extra + comment;
        }
        if (at != table.limit()) {
            throw new BundleException(Reason.HOSTILE, "its table has more entries than it says");
        }
        return entries;
    }

    // a reader that goes by the local header must see the same name
    private static void local(SeekableByteChannel channel, Entry entry, long table)
            throws BundleException, IOException {
        if (entry.offset() + LOCAL + entry.header() > table) {
            throw new BundleException(Reason.HOSTILE, "it has an entry outside of the file");
        }
        ByteBuffer local = read(channel, entry.offset(), LOCAL + (int) entry.header());
        byte[] name = new byte[(int) entry.header()];
        local.get(LOCAL, name);
        boolean same = local.getInt(0) == 0x04034b50 && (local.getShort(26) & 0xffff) == entry.header()
                && new String(name, StandardCharsets.UTF_8).equals(entry.name())
                && (local.getShort(6) & 0x41) == 0;
        if (!same) {
            throw new BundleException(Reason.HOSTILE, "it has an entry with two names or a damaged header");
        }
    }

    // entries lie one behind the other, from the first byte to the table
    private static void side(List<Entry> entries, long table, SeekableByteChannel channel)
            throws BundleException, IOException {
        long at = 0;
        List<Entry> sorted = entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        for (Entry entry : sorted) {
            ByteBuffer local = read(channel, entry.offset(), LOCAL);
            if (entry.offset() != at) {
                throw new BundleException(Reason.HOSTILE, "its entries share bytes, or something lies between them");
            }
            at = entry.offset() + LOCAL + entry.header() + (local.getShort(28) & 0xffff) + entry.packed()
                    + ((entry.flags() & 8) != 0 ? DESCRIPTOR : 0);
        }
        if (at != table) {
            throw new BundleException(Reason.HOSTILE, "its entries share bytes, or something lies between them");
        }
    }
}
