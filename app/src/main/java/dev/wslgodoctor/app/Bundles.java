package dev.wslgodoctor.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.BundleReader;
import dev.wslgodoctor.diagnostics.bundle.BundleWriter;
import dev.wslgodoctor.diagnostics.bundle.PrivateNames;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.ReportHtml;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.tape.RecordingMachine;
import dev.wslgodoctor.diagnostics.gateway.tape.TapeMachine;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Examines while recording, writes bundles, and judges them again. */
public final class Bundles {

    private Bundles() {
    }

    /** A report and the bundle that was written of it. */
    public record Made(Report report, BundleWriter.Written written) {
    }

    /**
     * Examines the machine and writes a bundle; the journal goes into it too.
     *
     * @throws BundleException if it would not be clean or cannot be written
     */
    public static Made make(Path file, Machine machine, Choice choice, Consent consent, Journal journal, Texts texts,
            Consumer<RunEvent> out) throws BundleException {
        RecordingMachine recording = new RecordingMachine(machine);
        recording.beginScan();
        Report report = new Examiner().examine(CauseCatalog.all(), Wiring.caseOf(recording, choice, consent), out);
        recording.endScan();
        return new Made(report, write(file, report, recording, choice, consent, journal, texts));
    }

    /**
     * Writes a bundle of a report and the recording of its scan.
     *
     * @throws BundleException if it would not be clean or cannot be written
     */
    public static BundleWriter.Written write(Path file, Report report, RecordingMachine recording, Choice choice,
            Consent consent, Journal journal, Texts texts) throws BundleException {
        PrivateNames names = PrivateNames.of(new Inquiry(Wiring.caseOf(recording, choice, consent)).facts());
        BundleWriter.Content content = new BundleWriter.Content(ReportJson.of(report, texts, Version.text()),
                ReportHtml.of(report, texts, Version.text()), recording.tape(), choice, entries(journal),
                Version.text(), report.finished().toString());
        return BundleWriter.write(file, content, names);
    }

    /** Judges a bundle with the causes of this version; nothing is asked of this machine. */
    public static Report judgeAgain(BundleReader.Bundle bundle) {
        try (Machine machine = new TapeMachine(bundle.tape())) {
            return new Examiner().examine(CauseCatalog.all(),
                    Wiring.caseOf(machine, bundle.choice(), Consent.DEFAULT), event -> { });
        }
    }

    private static Map<String, JsonElement> entries(Journal journal) throws BundleException {
        Map<String, JsonElement> entries = new LinkedHashMap<>();
        if (!Files.isDirectory(journal.folder())) {
            return entries;
        }
        try (Stream<Path> files = Files.list(journal.folder())) {
            List<Path> ours = files.filter(path -> path.getFileName().toString().endsWith(".json")).sorted().toList();
            for (Path file : ours) {
                JsonElement entry = JsonParser.parseString(Files.readString(file));
                removeHex(entry);
                entries.put(file.getFileName().toString(), entry);
            }
        } catch (IOException | JsonParseException e) {
            throw new BundleException(BundleException.Reason.NOT_CLEAN,
                    "the journal could not be read, so it could not be redacted: " + e.getMessage(), e);
        }
        return entries;
    }

    // a value of the registry stands there as readable text too, which the redactor sees; in hexadecimal digits a
    // secret would pass it unseen
    private static void removeHex(JsonElement json) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().remove("hex");
            json.getAsJsonObject().entrySet().forEach(member -> removeHex(member.getValue()));
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(Bundles::removeHex);
        }
    }
}
