package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.BundleException.Reason;
import dev.wslgodoctor.diagnostics.bundle.redact.Placeholders;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A bundle before it is a file: every entry byte for byte as it would be sent, what was masked, and what the second
 * look found. It can be looked at and changed as often as the user likes; only a clean one can be saved.
 */
public final class BundleDraft {

    /** Number of the present form. */
    public static final int SCHEMA = 1;

    /** Entries without which a bundle is none. */
    public static final Set<String> NEEDED = Set.of("manifest.json", "report.json", "choice.json");

    private static final int SALT = 32;
    private static final int LONGEST_LINE = 300;

    private final BundleSource source;
    private final Seeds seeds;
    private final Texts texts;
    private final Wishes wishes;
    private final Set<PrivateClass> overlooked;
    private final Drafting made;
    private byte[] archive;

    private BundleDraft(BundleSource source, Seeds seeds, Texts texts, Wishes wishes, Set<PrivateClass> overlooked) {
        this.source = source;
        this.seeds = seeds;
        this.texts = texts;
        this.wishes = wishes;
        this.overlooked = overlooked;
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        this.made = new Drafting(source, seeds, texts, wishes, new Placeholders(salt), overlooked).make();
    }

    /**
     * Drafts a bundle.
     *
     * @param seeds names that are known; those that the content itself tells are masked too
     * @param texts language of the report
     */
    public static BundleDraft of(BundleSource source, Seeds seeds, Texts texts, Wishes wishes) {
        return new BundleDraft(source, seeds, texts, wishes, Set.of());
    }

    /** Drafts one with a redactor that overlooks these classes: for the test that nothing is written then. */
    static BundleDraft overlooking(Set<PrivateClass> classes, BundleSource source, Seeds seeds, Texts texts) {
        return new BundleDraft(source, seeds, texts, Wishes.USUAL, classes);
    }

    /** The same drafted anew as the user wishes. */
    public BundleDraft with(Wishes other) {
        return new BundleDraft(source, seeds, texts, other, overlooked);
    }

    /** What the user wished for this one. */
    public Wishes wishes() {
        return wishes;
    }

    /** The entries in their order, as they would be sent. */
    public List<String> entries() {
        return List.copyOf(made.entries().keySet());
    }

    /** The content of an entry, UTF-8; as it would be sent. */
    public String text(String entry) {
        return new String(made.entries().get(entry), StandardCharsets.UTF_8);
    }

    /** Sizes of the entries before compression. */
    public Map<String, Long> sizes() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        made.entries().forEach((name, bytes) -> sizes.put(name, (long) bytes.length));
        return sizes;
    }

    /** Names of entries that were left out because the user wished it. */
    public List<String> leftOut() {
        return made.leftOut();
    }

    /** What did not fit, one line each. */
    public List<String> cuts() {
        return made.cuts().stream().map(cut -> cut.entry() + ": " + cut.what() + " (" + cut.bytes() + ")").toList();
    }

    /** How many places were masked, by class. */
    public Map<PrivateClass, Integer> masked() {
        return made.masked();
    }

    /** How many places were masked. */
    public int maskedPlaces() {
        return made.masked().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The masked places of an entry, at most a few thousand. */
    public List<MaskedPlace> places(String entry) {
        return made.places().stream().filter(place -> place.entry().equals(entry)).toList();
    }

    /** Everything that the second look found, whether it was allowed or not. */
    public List<Leak> leaks() {
        return made.leaks();
    }

    /** What was found and not allowed; a bundle is saved only if there is nothing. */
    public List<Leak> forbidden() {
        return made.leaks().stream().filter(leak -> PrivateClass.byId(leak.kind())
                .map(kind -> !wishes.allowed().contains(kind)).orElse(true)).toList();
    }

    /** A line of an entry in which a text was found. */
    public record Hit(String entry, int line, String text) {
    }

    /** The lines that hold this text, whatever the case of its letters, at most so many. */
    public List<Hit> search(String wanted, int most) {
        List<Hit> hits = new ArrayList<>();
        String lower = wanted.toLowerCase(Locale.ROOT);
        for (String entry : entries()) {
            int number = 0;
            for (String line : text(entry).split("\n", -1)) {
                number++;
                if (line.toLowerCase(Locale.ROOT).contains(lower) && hits.size() < most) {
                    hits.add(new Hit(entry, number, line.length() > LONGEST_LINE
                            ? line.substring(0, LONGEST_LINE) + " …" : line.strip()));
                }
            }
        }
        return hits;
    }

    /** SHA-256 of the whole archive, which is the same whenever this draft is saved. */
    public String sha256() {
        return Blob.of(archive()).sha256();
    }

    /** Size of the archive in bytes. */
    public long archiveSize() {
        return archive().length;
    }

    private byte[] archive() {
        if (archive == null) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
                for (Map.Entry<String, byte[]> entry : made.entries().entrySet()) {
                    ZipEntry header = new ZipEntry(entry.getKey());
                    // the time of writing stands in the manifest; a fixed one keeps equal bundles equal
                    header.setTime(0);
                    zip.putNextEntry(header);
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new IllegalStateException("memory can be written to", e);
            }
            archive = bytes.toByteArray();
        }
        return archive;
    }

    /**
     * What was written.
     *
     * @param sha256  of the whole file
     * @param parts   sizes of the entries before compression, by name
     * @param masked  how many places were masked
     * @param mapping the table that stays on the machine; empty if there was nothing to put into it
     */
    public record Written(Path file, long size, String sha256, Map<String, Long> parts, int masked,
            Optional<Path> mapping) {
    }

    /**
     * Writes the bundle and, beside the program's own files, the table of its placeholders.
     *
     * @param mappings folder of the tables
     * @throws BundleException NOT_CLEAN if something was found that was not allowed, FILE if it cannot be written;
     *         there is no file then
     */
    public Written save(Path file, Path mappings) throws BundleException {
        List<Leak> found = forbidden();
        if (!found.isEmpty()) {
            throw new BundleException(found);
        }
        byte[] zip = archive();
        write(file, zip);
        try {
            Optional<Path> mapping = made.placeholders().rows().isEmpty() ? Optional.empty()
                    : Optional.of(MappingFile.write(mappings, sha256(), made.placeholders()));
            return new Written(file, zip.length, sha256(), sizes(), maskedPlaces(), mapping);
        } catch (IOException e) {
            throw new BundleException(Reason.FILE, "the bundle was written, the table of its placeholders was not: "
                    + e.getMessage(), e);
        }
    }

    private static void write(Path file, byte[] zip) throws BundleException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, ".bundle", ".zip");
            try (OutputStream out = Files.newOutputStream(temporary)) {
                out.write(zip);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            discard(temporary);
            throw new BundleException(Reason.FILE, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void discard(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                System.getLogger(BundleDraft.class.getName()).log(System.Logger.Level.WARNING,
                        "a temporary file is left over", e);
            }
        }
    }

    /** The finds as one line: class, entry and line of each, never a value. */
    static String told(List<Leak> leaks) {
        return leaks.stream().limit(10).map(leak -> leak.kind() + " in " + leak.entry()
                + (leak.line() > 0 ? ", line " + leak.line() : "")
                + (leak.tag().isEmpty() ? "" : " (" + leak.tag() + ")"))
                .collect(Collectors.joining("; "))
                + (leaks.size() > 10 ? "; and " + (leaks.size() - 10) + " more" : "");
    }
}
