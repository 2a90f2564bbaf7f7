package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Format;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Part;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import dev.wslgodoctor.diagnostics.parse.ByteSource.Range;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what is known of a program file: at most {@link #MOST_BYTES} and its build information, whatever its size. The
 * file is data: nothing of it is executed, and whatever it claims is checked against its size first.
 */
public final class BinaryReader {

    /** Bytes that are read besides the build information, as long as the source does not round up. */
    public static final int MOST_BYTES = 256 << 10;

    /** Bytes of build information that are read; a program with 500 dependencies has about 50 KiB. */
    public static final int MOST_BUILD_INFO = 1 << 20;

    private static final int MOST_LINK = 4096;

    private final ByteSource source;
    private final Stamp stamp;

    private BinaryReader(ByteSource source, Stamp stamp) {
        this.source = source;
        this.stamp = stamp;
    }

    /**
     * Reads a file; never fails because of what is in it.
     *
     * @param stamp what the file system says about the file
     * @throws IOException if the source fails
     */
    public static BinaryFacts read(ByteSource source, Stamp stamp) throws IOException {
        return new BinaryReader(source, stamp).read();
    }

    private BinaryFacts read() throws IOException {
        byte[] start = source.read(0, (int) Math.min(4, source.size()));
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (!text.equals("\u007fELF")) {
            Format format = text.startsWith("MZ") ? Format.PE : text.startsWith("#!") ? Format.SCRIPT : Format.OTHER;
            return nothing(format, Optional.empty());
        }
        try {
            return facts(ElfFile.read(source));
        } catch (MalformedBinary e) {
            return nothing(Format.ELF, Optional.of(e.getMessage()));
        }
    }

    private BinaryFacts nothing(Format format, Optional<String> problem) {
        return new BinaryFacts(format, problem, "", false, List.of(), Optional.empty(), Optional.empty(),
                Optional.of("not read"), Optional.empty(), Optional.of("not read"), stamp);
    }

    private BinaryFacts facts(ElfFile elf) throws IOException {
        Optional<ElfFile.Section> info = elf.section(".go.buildinfo");
        // position-independent programs of some versions keep the table among relocated data
        Optional<ElfFile.Section> lines = elf.section(".gopclntab").or(() -> elf.section(".data.rel.ro.gopclntab"));
        Optional<ElfFile.Section> link = elf.section(".gnu_debuglink");
        List<Range> next = new ArrayList<>();
        info.ifPresent(section -> next.add(beginning(section, MOST_BUILD_INFO)));
        lines.ifPresent(section -> next.add(beginning(section, LineTable.HEADER)));
        link.ifPresent(section -> next.add(beginning(section, MOST_LINK)));
        source.expect(next);

        Optional<BuildInfo> build = Optional.empty();
        Optional<String> noBuild = Optional.of("the program has no section .go.buildinfo");
        if (info.isPresent()) {
            try {
                build = Optional.of(BuildInfo.parse(content(info.get(), MOST_BUILD_INFO)));
                noBuild = Optional.empty();
            } catch (MalformedBinary e) {
                noBuild = Optional.of(e.getMessage());
            }
        }
        Optional<RecordedPaths> paths = Optional.empty();
        Optional<String> noPaths = Optional.of("the program has no section .gopclntab");
        if (lines.isPresent()) {
            try {
                LineTable.Names names = new LineTable(source, elf, lines.get()).read();
                paths = Optional.of(RecordedPaths.among(names.names(), build, names.complete()));
                noPaths = Optional.empty();
            } catch (MalformedBinary e) {
                noPaths = Optional.of(e.getMessage());
            }
        }
        return new BinaryFacts(Format.ELF, Optional.empty(), elf.machineName(),
                elf.type() == ElfFile.PROGRAM || elf.type() == ElfFile.SHARED, parts(elf), debugLink(link), build,
                noBuild, paths, noPaths, stamp);
    }

    private static List<Part> parts(ElfFile elf) {
        return elf.sections().stream().filter(ElfFile.Section::inFile)
                .map(section -> new Part(section.name(), section.size(), section.compressed())).toList();
    }

    private Optional<String> debugLink(Optional<ElfFile.Section> link) throws IOException {
        if (link.isEmpty()) {
            return Optional.empty();
        }
        byte[] content = content(link.get(), MOST_LINK);
        int end = 0;
        while (end < content.length && content[end] != 0) {
            end++;
        }
        return end == 0 ? Optional.empty() : Optional.of(new String(content, 0, end, StandardCharsets.UTF_8));
    }

    private static Range beginning(ElfFile.Section section, int most) {
        return new Range(section.offset(), (int) Math.min(section.size(), most));
    }

    private byte[] content(ElfFile.Section section, int most) throws IOException {
        Range range = beginning(section, most);
        return source.read(range.offset(), range.length());
    }
}
