package dev.wslgodoctor.app.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Archives made to do harm, each from a sound bundle with one thing changed; written byte by byte, without a zip
 * library.
 */
final class HostileArchives {

    private final Map<String, byte[]> sound;
    private final Map<String, byte[]> archives = new LinkedHashMap<>();

    /** How one entry is written. */
    private static final class Part {
        private final byte[] name;
        private byte[] localName;
        private final byte[] content;
        private byte[] packed;
        private int flags = 0x800;
        private int method = 8;
        private int mode;
        private int stated;
        private int crc;
        private long offset;
        private boolean sharesBytes;

        private Part(String name, byte[] content) {
            this.name = name.getBytes(StandardCharsets.UTF_8);
            this.localName = this.name;
            this.content = content;
            this.packed = deflated(content);
            this.stated = content.length;
            CRC32 sum = new CRC32();
            sum.update(content);
            this.crc = (int) sum.getValue();
        }
    }

    /** @param sound the entries of a bundle that opens */
    HostileArchives(Map<String, byte[]> sound) throws IOException {
        this.sound = sound;
        names();
        headers();
        sizes();
        damaged();
        content();
    }

    /** The archives by what is wrong with them. */
    Map<String, byte[]> all() {
        return archives;
    }

    private void names() throws IOException {
        for (String name : List.of("../escaped.json", "journal/../../escaped.json", "/tmp/escaped.json",
                "C:escaped.json",
                "C:\\escaped.json", "..\\escaped.json", "\\\\?\\C:\\escaped.json", "\\\\server\\share\\x",
                "journal/x.json:ads", "journal/CON.json", "journal/nul.json", "journal/", "report.json/",
                "x.class", "journal/a\0.json", "REPORT.JSON", "journal/x.html", "config/01-run.ps1", "wsl.sh", "",
                "journal/..json", "tape.json ", "tape.json.", "./tape.json", "journal//x.json", "report.json\u202e",
                "ｒeport.json", "config/01-" + "a".repeat(4000) + ".txt", "nested.zip", "META-INF/MANIFEST.MF",
                "journal/.hidden.json", "bundle/../report.json", "report.json%00.txt", "~/x.json")) {
            List<Part> parts = parts();
            parts.add(new Part(name, "{}".getBytes(StandardCharsets.UTF_8)));
            archives.put("the name " + shown(name), zip(parts));
        }
        List<Part> twice = parts();
        twice.add(new Part("report.json", "{}".getBytes(StandardCharsets.UTF_8)));
        archives.put("two entries of one name", zip(twice));
        List<Part> unlisted = parts();
        unlisted.add(new Part("journal/extra.json", "{}".getBytes(StandardCharsets.UTF_8)));
        archives.put("an entry that the manifest does not list", zip(unlisted));
        List<Part> many = parts();
        for (int i = 0; i < 1000; i++) {
            many.add(new Part("journal/" + i + ".json", "{}".getBytes(StandardCharsets.UTF_8)));
        }
        archives.put("a thousand entries", zip(many));
    }

    private void headers() throws IOException {
        archives.put("an encrypted entry", changed("tape.json", part -> part.flags |= 1));
        archives.put("an entry with strong encryption", changed("tape.json", part -> part.flags |= 0x40));
        archives.put("a symbolic link", changed("report.md", part -> part.mode = 0xa1ff));
        archives.put("a device", changed("report.md", part -> part.mode = 0x21ff));
        archives.put("a folder's mode on a file", changed("report.md", part -> part.mode = 0x41ff));
        archives.put("another name in the local header", changed("report.md", part ->
                part.localName = "../sneak".getBytes(StandardCharsets.UTF_8)));
        archives.put("a compression nobody uses", changed("report.md", part -> part.method = 12));
        archives.put("an entry outside of the file", changed("report.md", part -> part.offset = 0x7fffff00L));
        archives.put("entries that share bytes", changed("report.md", part -> part.sharesBytes = true));
        byte[] whole = zip(parts());
        archives.put("something before the first entry", joined("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), whole));
        archives.put("something behind the table", joined(whole, "MZ program".getBytes(StandardCharsets.UTF_8)));
        byte[] comment = whole.clone();
        comment[comment.length - 2] = 4;
        archives.put("a comment of the archive", joined(comment, "evil".getBytes(StandardCharsets.UTF_8)));
        byte[] count = whole.clone();
        count[count.length - 22 + 10] -= 1;
        archives.put("fewer entries than the table has", count);
        byte[] disks = whole.clone();
        disks[disks.length - 22 + 4] = 1;
        archives.put("an archive in parts", disks);
        byte[] wide = whole.clone();
        Arrays.fill(wide, wide.length - 22 + 16, wide.length - 22 + 20, (byte) 0xff);
        archives.put("the form for huge files", wide);
    }

    private void sizes() throws IOException {
        archives.put("a gigabyte of zeros in a megabyte", changed("tape.json", part -> {
            part.packed = zeros(1 << 30);
            part.stated = 1 << 30;
        }));
        archives.put("more than it states", changed("tape.json", part -> {
            part.packed = zeros(64 << 20);
            part.stated = 100;
        }));
        archives.put("less than it states", changed("report.md", part -> part.stated += 1000));
        archives.put("a wrong checksum", changed("report.md", part -> part.crc ^= 1));
        archives.put("broken compression", changed("report.md", part -> Arrays.fill(part.packed, (byte) 0xff)));
        List<Part> quine = parts();
        byte[] inner = zip(parts());
        quine.add(new Part("journal/inner.json", inner));
        archives.put("an archive within the archive", zip(quine));
    }

    private void damaged() throws IOException {
        byte[] whole = zip(parts());
        archives.put("nothing", new byte[0]);
        archives.put("two letters", "PK".getBytes(StandardCharsets.UTF_8));
        archives.put("ten thousand zeros", new byte[10_000]);
        archives.put("half of it", Arrays.copyOf(whole, whole.length / 2));
        archives.put("all but its last byte", Arrays.copyOf(whole, whole.length - 1));
    }

    private void content() throws IOException {
        for (String manifest : List.of("", "{", "[]", "null", "{}", "{\"kind\": \"other\"}", "[".repeat(100_000),
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 999}",
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 1, \"entries\": {}}",
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 1e999999999, \"entries\": []}",
                "{\"kind\": \"wsl-go-doctor-bundle\", \"schema\": 1, \"entries\": [{\"name\": 5}]}")) {
            archives.put("the manifest " + shown(manifest), replaced("manifest.json", manifest));
        }
        archives.put("a manifest with a member twice", replaced("manifest.json", new String(sound.get("manifest.json"),
                StandardCharsets.UTF_8).replaceFirst("\\{", "{\"schema\": 1, \"schema\": 1,")));
        archives.put("a changed entry", replaced("report.md", "<script>alert(1)</script>"));
        archives.put("bytes that are no text", zip(with("report.md", new byte[] {(byte) 0xc3, 0x28})));
        String commas = "{\"schema\":1,\"stand\":\"WINDOWS\",\"windows\":true,\"launcher\":true,\"x\":["
                + "1,".repeat(4_000_000) + "1],\"entries\":[]}";
        archives.put("four million values in the tape", listed("tape.json", commas));
        archives.put("a tape a hundred thousand deep", listed("tape.json", "{\"entries\":" + "[".repeat(100_000)));
        archives.put("a number with a million digits",
                listed("choice.json", "{\"pid\": " + "9".repeat(1_000_000) + "}"));
        archives.put("a report without findings", listed("report.json", "{\"symptom\": \"x\"}"));
        archives.put("a report whose finding is a text", listed("report.json",
                "{\"symptom\":\"x\",\"target\":{},\"findings\":[\"y\"]}"));
        archives.put("a world instead of a tape", listed("tape.json", "{\"schema\": 1, \"description\": \"a world\"}"));
        archives.put("a choice that is a list", listed("choice.json", "[]"));
    }

    // an entry that the manifest lists truthfully, so that its content alone is judged
    private byte[] listed(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        String manifest = new String(sound.get("manifest.json"), StandardCharsets.UTF_8);
        String changed = manifest.replaceAll("(?s)(\"name\": \"" + name
                + "\",\\s*\"size\": )\\d+(,\\s*\"sha256\": \")[0-9a-f]+",
                "$1" + bytes.length + "$2" + dev.wslgodoctor.diagnostics.gateway.Blob.of(bytes).sha256());
        Map<String, byte[]> entries = new LinkedHashMap<>(sound);
        entries.put(name, bytes);
        entries.put("manifest.json", changed.getBytes(StandardCharsets.UTF_8));
        List<Part> parts = new ArrayList<>();
        entries.forEach((each, value) -> parts.add(new Part(each, value)));
        return zip(parts);
    }

    private byte[] replaced(String name, String content) throws IOException {
        return zip(with(name, content.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Part> with(String name, byte[] content) {
        List<Part> parts = new ArrayList<>();
        sound.forEach((each, value) -> parts.add(new Part(each, each.equals(name) ? content : value)));
        return parts;
    }

    private List<Part> parts() {
        return with("", new byte[0]);
    }

    private interface Change {
        void to(Part part);
    }

    private byte[] changed(String name, Change change) throws IOException {
        List<Part> parts = parts();
        for (Part part : parts) {
            if (new String(part.name, StandardCharsets.UTF_8).equals(name)) {
                change.to(part);
            }
        }
        return zip(parts);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] zeros(int size) {
        Deflater deflater = new Deflater(9, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (int done = 0; done < size; done += block.length) {
            deflater.setInput(block);
            drain(deflater, buffer, out);
        }
        deflater.finish();
        drain(deflater, buffer, out);
        return out.toByteArray();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(6, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        drain(deflater, new byte[1 << 16], out);
        return out.toByteArray();
    }

    private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream out) {
        for (int n = deflater.deflate(buffer); n > 0; n = deflater.deflate(buffer)) {
            out.write(buffer, 0, n);
        }
    }

    // local headers, the table and its end as PKWARE's APPNOTE.TXT has them
    private static byte[] zip(List<Part> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        long first = 0;
        for (Part part : parts) {
            long at = out.size();
            ByteBuffer local = little(30).putInt(0x04034b50).putShort((short) 20).putShort((short) part.flags)
                    .putShort((short) part.method).putInt(0x210000).putInt(part.crc).putInt(part.packed.length)
                    .putInt(part.stated).putShort((short) part.localName.length).putShort((short) 0);
            out.write(local.array());
            out.write(part.localName);
            out.write(part.packed);
            long offset = part.sharesBytes ? first : part.offset > 0 ? part.offset : at;
            ByteBuffer header = little(46).putInt(0x02014b50).putShort((short) (3 << 8 | 20)).putShort((short) 20)
                    .putShort((short) part.flags).putShort((short) part.method).putInt(0x210000).putInt(part.crc)
                    .putInt(part.packed.length).putInt(part.stated).putShort((short) part.name.length)
                    .putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0)
                    .putInt(part.mode << 16).putInt((int) offset);
            table.write(header.array());
            table.write(part.name);
        }
        ByteBuffer end = little(22).putInt(0x06054b50).putInt(0).putShort((short) parts.size())
                .putShort((short) parts.size()).putInt(table.size()).putInt(out.size()).putShort((short) 0);
        out.write(table.toByteArray());
        out.write(end.array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String shown(String text) {
        String safe = text.replaceAll("[^ -~]", "?");
        return "\"" + (safe.length() > 40 ? safe.substring(0, 40) + "..." : safe) + "\"";
    }
}
