package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Makes what a bundle is made of, with texts planted in every part of it. */
final class BundleFixture {

    private static final Instant AT = Instant.parse("2026-11-20T15:02:00Z");

    private final JsonArray entries = new JsonArray();
    private final List<Evidence> evidence = new ArrayList<>();
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final Map<String, JsonElement> journal = new LinkedHashMap<>();
    private final List<String> log = new ArrayList<>();
    private int planted;

    /** Plants a text in the next of the places where one can stand. */
    void plant(String text) {
        int place = planted++ % 8;
        boolean fits = text.indexOf('\0') < 0 && text.indexOf('\n') < 0;
        switch (fits ? place : place % 4) {
            case 0 -> entry("run", "argv", "probe" + planted, output(text));
            case 1 -> entry("read", "path", "/etc/file" + planted + ".json", text(text));
            case 2 -> entry("environment", "name", "V" + planted, text("before\n" + text + "\nafter"));
            case 3 -> entry("registry", "path", "Software\\X" + planted, registry(text));
            case 4 -> entry("status", "path", "/srv/" + text + "/x" + planted, com.google.gson.JsonNull.INSTANCE);
            case 5 -> evidence.add(new Evidence("p" + planted, "distro:Debian", "said " + text, text, "known",
                    Sensitivity.PERSONAL, AT));
            case 6 -> log.add("2026-11-20T15:02:00Z WARNING x: it failed at " + text);
            default -> {
                arguments.put("a" + planted, text);
                JsonObject entry = new JsonObject();
                entry.addProperty("note", text);
                journal.put("%04d.json".formatted(planted), entry);
            }
        }
    }

    /** A journal entry of this file name. */
    void journal(String name) {
        journal.put(name, new JsonObject());
    }

    private static JsonElement text(String text) {
        return new com.google.gson.JsonPrimitive(text);
    }

    private static JsonObject output(String text) {
        JsonObject output = new JsonObject();
        output.addProperty("exit", 0);
        output.addProperty("out", text);
        output.addProperty("err", "");
        return output;
    }

    private static JsonObject registry(String text) {
        JsonObject value = new JsonObject();
        value.addProperty("text", text);
        JsonObject values = new JsonObject();
        values.add("Value", value);
        JsonObject key = new JsonObject();
        key.add("values", values);
        key.add("subKeys", new JsonArray());
        return key;
    }

    private void entry(String ask, String name, String value, JsonElement answer) {
        JsonObject question = new JsonObject();
        question.addProperty("ask", ask);
        if (name.equals("argv")) {
            JsonArray argv = new JsonArray();
            argv.add(value);
            question.add(name, argv);
        } else {
            question.addProperty(name, value);
        }
        JsonObject entry = new JsonObject();
        entry.addProperty("scan", 1);
        entry.addProperty("place", ask.equals("registry") || ask.equals("environment") ? "windows" : "distro:Debian");
        entry.add("question", question);
        entry.add("answer", answer);
        entries.add(entry);
    }

    /** All of it. */
    BundleSource source() throws Exception {
        JsonObject tape = new JsonObject();
        tape.addProperty("schema", 1);
        tape.addProperty("stand", "WINDOWS");
        tape.addProperty("windows", true);
        tape.addProperty("launcher", true);
        tape.add("entries", entries);
        List<Finding> findings = List.of(
                new Finding("binary.flags-strip", Link.DEBUG_INFO, Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN,
                        arguments), evidence, Optional.empty()),
                new Finding("debugger.delve-missing", Link.DELVE, new Verdict.Undetermined("p1",
                        new Trouble.Unreadable("nothing came back")), List.of(), Optional.empty()));
        Report report = new Report(new Report.Target(Optional.of("Debian"), Optional.empty(), List.of(),
                Optional.of("10.0.26100")), Symptom.EVERYTHING, Chain.of(Symptom.EVERYTHING, findings), findings, AT,
                AT);
        return new BundleSource(report, Tape.parse(tape.toString(), "fixture"), Choice.NONE, journal, Optional.empty(),
                log, "0.0-test");
    }

    /** The entries of a zip file, read without the program's own code. */
    static Map<String, byte[]> unzipped(Path file) throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)),
                StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        return all;
    }
}
