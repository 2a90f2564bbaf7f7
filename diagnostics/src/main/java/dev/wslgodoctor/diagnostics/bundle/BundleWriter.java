package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bundle: a zip file with the report (JSON, and HTML to read), the recording of every question and answer, the
 * journal, and a manifest with the hash of every entry. All of it is redacted; if a name is found in it afterwards,
 * nothing is written.
 */
public final class BundleWriter {

    /** Number of the present form. */
    public static final int SCHEMA = 1;

    private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping()
            .create();

    private BundleWriter() {
    }

    /**
     * What goes into a bundle, not yet redacted.
     *
     * @param report      the report as {@code check --json} prints it
     * @param html        the same to read
     * @param tape        the recording
     * @param choice      what the user had chosen
     * @param journal     journal entries as JSON, by file name
     * @param toolVersion version of the program
     * @param at          time of writing, as ISO 8601
     */
    public record Content(JsonObject report, String html, Tape tape, Choice choice, Map<String, JsonElement> journal,
            String toolVersion, String at) {

        private Stream<String> texts() {
            return Stream.of(Stream.of(report, tape.withoutRawBytes().toJson(), ChoiceJson.write(choice)),
                    journal.values().stream()).flatMap(all -> all).flatMap(Content::texts);
        }

        private static Stream<String> texts(JsonElement element) {
            return switch (element) {
                case JsonObject object -> object.entrySet().stream()
                        .flatMap(e -> Stream.concat(Stream.of(e.getKey()), texts(e.getValue())));
                case JsonArray array -> array.asList().stream().flatMap(Content::texts);
                case JsonPrimitive primitive when primitive.isString() -> Stream.of(primitive.getAsString());
                default -> Stream.empty();
            };
        }
    }

    /**
     * What was written.
     *
     * @param sha256 of the whole file
     * @param parts  sizes of the entries before compression, by name
     * @param masked how many places were masked
     */
    public record Written(Path file, long size, String sha256, Map<String, Long> parts, int masked) {
    }

    /**
     * Writes a bundle.
     *
     * @param known the names that are known; those that paths in the content lead to are masked too
     * @throws BundleException NOT_CLEAN if a name was found after redaction, FILE if the file cannot be written; there
     *         is no file then
     */
    public static Written write(Path file, Content content, PrivateNames known) throws BundleException {
        PrivateNames names = content.texts().reduce(known, PrivateNames::andThoseIn, (one, other) -> one);
        Redactor redactor = new Redactor(names);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("report.json", bytes(redactor.json(content.report())));
        entries.put("report.html", redactor.text(content.html()).getBytes(StandardCharsets.UTF_8));
        entries.put("tape.json", bytes(redactor.json(content.tape().withoutRawBytes().toJson())));
        entries.put("choice.json", bytes(redactor.json(ChoiceJson.write(content.choice()))));
        content.journal().forEach((name, entry) -> entries.put("journal/" + redactor.text(name),
                bytes(redactor.json(entry))));
        entries.put("manifest.json", bytes(manifest(entries, content, redactor.replaced())));
        LeakScan scan = new LeakScan(names);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (scan.finds(entry.getValue()) || scan.finds(entry.getKey().getBytes(StandardCharsets.UTF_8))) {
                throw new BundleException(BundleException.Reason.NOT_CLEAN,
                        "a user name was found in " + entry.getKey() + " after redaction");
            }
        }
        byte[] zip = save(file, entries);
        Map<String, Long> parts = new LinkedHashMap<>();
        entries.forEach((name, bytes) -> parts.put(name, (long) bytes.length));
        return new Written(file, zip.length, Blob.of(zip).sha256(), parts, redactor.replaced());
    }

    private static JsonObject manifest(Map<String, byte[]> entries, Content content, int masked) {
        JsonObject manifest = new JsonObject();
        manifest.addProperty("schema", SCHEMA);
        manifest.addProperty("kind", "wsl-go-doctor-bundle");
        JsonObject tool = new JsonObject();
        tool.addProperty("version", content.toolVersion());
        manifest.add("tool", tool);
        manifest.addProperty("at", content.at());
        manifest.addProperty("masked", masked);
        JsonArray list = new JsonArray();
        entries.forEach((name, bytes) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("name", name);
            entry.addProperty("size", bytes.length);
            entry.addProperty("sha256", Blob.of(bytes).sha256());
            list.add(entry);
        });
        manifest.add("entries", list);
        return manifest;
    }

    private static byte[] bytes(JsonElement json) {
        return (PRETTY.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] save(Path file, Map<String, byte[]> entries) throws BundleException {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
        Path temporary = null;
        try {
            temporary = Files.createTempFile(folder, ".bundle", ".zip");
            try (OutputStream out = Files.newOutputStream(temporary); ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                    ZipEntry header = new ZipEntry(entry.getKey());
                    // the time of writing stands in the manifest; a fixed one keeps equal bundles equal
                    header.setTime(0);
                    zip.putNextEntry(header);
                    zip.write(entry.getValue());
                    zip.closeEntry();
                }
            }
            byte[] written = Files.readAllBytes(temporary);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
            return written;
        } catch (IOException e) {
            discard(temporary);
            throw new BundleException(BundleException.Reason.FILE, file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void discard(Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
            } catch (IOException e) {
                System.getLogger(BundleWriter.class.getName()).log(System.Logger.Level.WARNING,
                        "a temporary file is left over", e);
            }
        }
    }
}
