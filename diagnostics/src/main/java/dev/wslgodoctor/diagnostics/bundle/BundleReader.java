package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.bundle.BundleException.Reason;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.gateway.tape.TapeException;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Opens a stranger's bundle: as data only, in bounded memory, writing nothing. What a bundle of ours would never have
 * (a path that leads out, two entries of one name, a link, more than the limits) is refused with its reason.
 */
public final class BundleReader {

    private static final int MOST_ENTRIES = 500;
    private static final long LARGEST_FILE = 64L << 20;
    private static final long LARGEST_ENTRY = 80L << 20;
    private static final long LARGEST_TOTAL = 120L << 20;
    // our own entries shrink to a tenth; deflate at its best makes a thousandth
    private static final long LARGEST_RATIO = 200;
    private static final long ANY_RATIO_BELOW = 1L << 20;
    private static final Pattern NAME = Pattern.compile(
            "(report\\.json|report\\.html|tape\\.json|choice\\.json|manifest\\.json|journal/[A-Za-z0-9._-]{1,120}\\.json)");

    private BundleReader() {
    }

    /**
     * An opened bundle.
     *
     * @param report the report as it was written
     * @param tape   the recording
     * @param choice what the user had chosen
     */
    public record Bundle(JsonObject manifest, JsonObject report, Tape tape, Choice choice,
            Map<String, JsonElement> journal) {
    }

    /** Opens a bundle; see {@link BundleException.Reason} for what can be wrong. */
    public static Bundle open(Path file) throws BundleException {
        Map<String, byte[]> entries = entries(file);
        JsonObject manifest = object(entries, "manifest.json");
        check(manifest, entries);
        Map<String, JsonElement> journal = new LinkedHashMap<>();
        for (String name : entries.keySet()) {
            if (name.startsWith("journal/")) {
                journal.put(name.substring("journal/".length()), object(entries, name));
            }
        }
        try {
            Tape tape = Tape.parse(text(entries, "tape.json"), "tape.json");
            return new Bundle(manifest, object(entries, "report.json"), tape,
                    ChoiceJson.read(object(entries, "choice.json")), journal);
        } catch (TapeException e) {
            throw new BundleException(Reason.MALFORMED, e.getMessage(), e);
        } catch (IllegalStateException | NumberFormatException | UnsupportedOperationException
                | ClassCastException e) {
            throw new BundleException(Reason.MALFORMED, "choice.json has a member of the wrong type", e);
        }
    }

    private static Map<String, byte[]> entries(Path file) throws BundleException {
        try {
            if (!Files.isRegularFile(file)) {
                throw new BundleException(Reason.FILE, file + " is no file");
            }
            if (Files.size(file) > LARGEST_FILE) {
                throw new BundleException(Reason.HOSTILE, "the file is larger than any bundle");
            }
        } catch (IOException e) {
            throw new BundleException(Reason.FILE, file + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        Set<String> lower = new HashSet<>();
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) {
                throw new BundleException(Reason.HOSTILE, "it has " + zip.size() + " entries");
            }
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
                ZipEntry entry = all.nextElement();
                String name = entry.getName();
                if (!NAME.matcher(name).matches()) {
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
                entries.put(name, content);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BundleException(Reason.MALFORMED, "it is no readable zip file: " + e.getMessage(), e);
        }
        return entries;
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
            return content;
        }
    }

    private static void check(JsonObject manifest, Map<String, byte[]> entries) throws BundleException {
        try {
            if (!manifest.get("kind").getAsString().equals("wsl-go-doctor-bundle")) {
                throw new BundleException(Reason.MALFORMED, "its manifest is not that of a bundle");
            }
            if (manifest.get("schema").getAsInt() > BundleWriter.SCHEMA) {
                throw new BundleException(Reason.MALFORMED, "it was written by a newer version of the program");
            }
            Set<String> listed = new HashSet<>();
            for (JsonElement element : manifest.getAsJsonArray("entries")) {
                JsonObject entry = element.getAsJsonObject();
                String name = entry.get("name").getAsString();
                listed.add(name);
                byte[] content = entries.get(name);
                if (content == null || !Blob.of(content).sha256().equals(entry.get("sha256").getAsString())) {
                    throw new BundleException(Reason.MALFORMED,
                            "the entry " + shown(name) + " is missing or is not the one that was written");
                }
            }
            listed.add("manifest.json");
            if (!listed.containsAll(entries.keySet())) {
                throw new BundleException(Reason.HOSTILE, "it has entries that its manifest does not list");
            }
        } catch (IllegalStateException | NullPointerException | UnsupportedOperationException
                | NumberFormatException | ClassCastException e) {
            throw new BundleException(Reason.MALFORMED, "its manifest is incomplete", e);
        }
    }

    private static String text(Map<String, byte[]> entries, String name) throws BundleException {
        byte[] content = entries.get(name);
        if (content == null) {
            throw new BundleException(Reason.MALFORMED, name + " is missing");
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static JsonObject object(Map<String, byte[]> entries, String name) throws BundleException {
        try {
            return JsonParser.parseString(text(entries, name)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException | StackOverflowError e) {
            throw new BundleException(Reason.MALFORMED, name + " is not what it should be", e);
        }
    }

    private static String shown(String name) {
        String safe = name.replaceAll("\\p{Cntrl}", "?");
        return safe.length() <= 80 ? safe : safe.substring(0, 80) + " ...";
    }
}
