package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.bundle.BundleException.Reason;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.gateway.tape.TapeException;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Opens a stranger's bundle: as data only, in bounded memory, writing nothing. What a bundle of ours would never have
 * (a path that leads out, two entries of one name, a link, more than the limits) is refused with its reason.
 */
public final class BundleReader {

    private static final int MOST_ENTRIES = 500;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_ENTRY = 66L << 20;
    private static final long LARGEST_TOTAL = 80L << 20;
    // our own entries shrink to a tenth; deflate at its best makes a thousandth
    private static final long LARGEST_RATIO = 200;
    private static final long ANY_RATIO_BELOW = 1L << 20;
    private static final Pattern NAME = Pattern.compile("report\\.(json|html|md)|tape\\.json|choice\\.json"
            + "|manifest\\.json|timings\\.json|versions\\.json|environments\\.json|log\\.txt"
            + "|journal/[A-Za-z0-9][A-Za-z0-9._-]{0,119}\\.json|config/index\\.json"
            + "|config/[0-9]{2}-[A-Za-z0-9][A-Za-z0-9._-]{0,60}\\.txt|issues/[A-Za-z0-9-]{1,60}\\.md");
    private static final Pattern DEVICE = Pattern.compile("(?i).*/(con|prn|aux|nul|com[0-9]|lpt[0-9])\\..*");

    private BundleReader() {
    }

    /**
     * An opened bundle.
     *
     * @param report the report as it was written
     * @param tape   the recording; empty if the user left it out
     * @param choice what the user had chosen
     * @param texts  every entry as text, by name
     */
    public record Bundle(JsonObject manifest, JsonObject report, Optional<Tape> tape, Choice choice,
            Map<String, JsonElement> journal, Map<String, String> texts) {

        /** The version of the program that wrote it. */
        public String version() {
            return manifest.getAsJsonObject("tool").get("version").getAsString();
        }

        /** When it was written, ISO 8601. */
        public String at() {
            return manifest.get("at").getAsString();
        }
    }

    /** Opens a bundle; see {@link BundleException.Reason} for what can be wrong. */
    public static Bundle open(Path file) throws BundleException {
        Map<String, String> texts = texts(file);
        JsonBudget budget = new JsonBudget();
        JsonObject manifest = budget.object(text(texts, "manifest.json"), "manifest.json");
        check(manifest, texts);
        Map<String, JsonElement> journal = new LinkedHashMap<>();
        for (String name : texts.keySet()) {
            if (name.startsWith("journal/")) {
                journal.put(name.substring("journal/".length()), budget.object(texts.get(name), name));
            }
        }
        try {
            Optional<Tape> tape = Optional.empty();
            if (texts.containsKey("tape.json")) {
                budget.count(texts.get("tape.json"), "tape.json");
                tape = Optional.of(Tape.parse(texts.get("tape.json"), "tape.json"));
            }
            JsonObject report = budget.object(text(texts, "report.json"), "report.json");
            ReportShape.check(report);
            return new Bundle(manifest, report, tape,
                    ChoiceJson.read(budget.object(text(texts, "choice.json"), "choice.json")), journal, texts);
        } catch (TapeException e) {
            throw new BundleException(Reason.MALFORMED, e.getMessage(), e);
        } catch (IllegalStateException | NumberFormatException | UnsupportedOperationException
                | ClassCastException | NullPointerException e) {
            throw new BundleException(Reason.MALFORMED, "choice.json or report.json has a member of the wrong type", e);
        }
    }

    private static Map<String, String> texts(Path file) throws BundleException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BundleException(Reason.FILE, file + " is no file");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new BundleException(Reason.HOSTILE, "the file is larger than any bundle");
            }
            ZipDirectory.check(file, MOST_ENTRIES);
        } catch (IOException e) {
            throw new BundleException(Reason.FILE, file + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        Set<String> lower = new HashSet<>();
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (!NAME.matcher(name).matches() || DEVICE.matcher(name).matches() || name.contains("..")) {
                    throw new BundleException(Reason.HOSTILE, "it has an entry that no bundle has: " + shown(name));
                }
                if (!lower.add(name.toLowerCase(Locale.ROOT))) {
                    throw new BundleException(Reason.HOSTILE, "it has the entry " + shown(name) + " twice");
                }
                byte[] content = content(zip, entry, Math.min(Files.size(file), entry.getCompressedSize()));
                total += content.length;
                if (total > LARGEST_TOTAL) {
                    throw new BundleException(Reason.HOSTILE, "its entries are larger than those of any bundle");
                }
                texts.put(name, decoded(name, content));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleException(Reason.MALFORMED, "it is no readable zip file: " + e.getMessage(), e);
        }
        return texts;
    }

    private static String decoded(String name, byte[] content) throws BundleException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new BundleException(Reason.MALFORMED, name + " is no text", e);
        }
    }

    // the size in the header is the sender's word: it is refused when it is absurd, and held against what comes out
    private static byte[] content(ZipFile zip, ZipEntry entry, long packed) throws IOException, BundleException {
        long size = entry.getSize();
        if (size > LARGEST_ENTRY || size > ANY_RATIO_BELOW && size > packed * LARGEST_RATIO) {
            throw new BundleException(Reason.HOSTILE, entry.getName() + " unpacks to more than any entry has");
        }
        if (size < 0) {
            throw new BundleException(Reason.MALFORMED, entry.getName() + " has no size");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes((int) size + 1);
            if (content.length != size) {
                throw new BundleException(Reason.HOSTILE, entry.getName() + " has not the size that it states");
            }
            CRC32 sum = new CRC32();
            sum.update(content);
            if (sum.getValue() != entry.getCrc()) {
                throw new BundleException(Reason.MALFORMED, entry.getName() + " has not the checksum that it states");
            }
            return content;
        }
    }

    private static void check(JsonObject manifest, Map<String, String> texts) throws BundleException {
        try {
            if (!manifest.get("kind").getAsString().equals("wsl-go-doctor-bundle")) {
                throw new BundleException(Reason.MALFORMED, "its manifest is not that of a bundle");
            }
            if (manifest.get("schema").getAsInt() > BundleDraft.SCHEMA) {
                throw new BundleException(Reason.MALFORMED, "it was written by a newer version of the program");
            }
            Set<String> listed = new HashSet<>();
            for (JsonElement element : manifest.getAsJsonArray("entries")) {
                JsonObject entry = element.getAsJsonObject();
                String name = entry.get("name").getAsString();
                listed.add(name);
                String content = texts.get(name);
                if (content == null || !Blob.of(content).sha256().equals(entry.get("sha256").getAsString())) {
                    throw new BundleException(Reason.MALFORMED,
                            "the entry " + shown(name) + " is missing or is not the one that was written");
                }
            }
            listed.add("manifest.json");
            if (!listed.containsAll(texts.keySet())) {
                throw new BundleException(Reason.HOSTILE, "it has entries that its manifest does not list");
            }
            manifest.getAsJsonObject("tool").get("version").getAsString();
            manifest.get("at").getAsString();
        } catch (IllegalStateException | NullPointerException | UnsupportedOperationException
                | NumberFormatException | ClassCastException e) {
            throw new BundleException(Reason.MALFORMED, "its manifest is incomplete", e);
        }
    }

    private static String text(Map<String, String> texts, String name) throws BundleException {
        String content = texts.get(name);
        if (content == null) {
            throw new BundleException(Reason.MALFORMED, name + " is missing");
        }
        return content;
    }

    private static String shown(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
        return safe.length() <= 80 ? safe : safe.substring(0, 80) + " ...";
    }
}
