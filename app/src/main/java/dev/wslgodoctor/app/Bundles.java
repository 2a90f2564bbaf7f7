package dev.wslgodoctor.app;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.app.life.UserFolders;
import dev.wslgodoctor.diagnostics.bundle.BundleDraft;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.BundleSource;
import dev.wslgodoctor.diagnostics.bundle.MachineSeeds;
import dev.wslgodoctor.diagnostics.bundle.Wishes;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.engine.EnvironmentJson;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.RunEvent;
import dev.wslgodoctor.diagnostics.explain.picture.Environments;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.tape.RecordingMachine;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.gateway.tape.TapeMachine;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import dev.wslgodoctor.diagnostics.repair.Journal;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Examines while recording, and drafts bundles of it. */
public final class Bundles {

    private Bundles() {
    }

    /** A report and the draft of its bundle. */
    public record Made(Report report, BundleDraft draft) {
    }

    /**
     * Examines the machine and drafts a bundle; the journal and the program's own log go into it too.
     *
     * @throws BundleException if it is not known what would have to be masked
     */
    public static Made make(Machine machine, Choice choice, Consent consent, Journal journal, Texts texts,
            Wishes wishes, Consumer<RunEvent> out) throws BundleException {
        RecordingMachine recording = new RecordingMachine(machine);
        recording.beginScan();
        Report report = new Examiner().examine(CauseCatalog.all(), Wiring.caseOf(recording, choice, consent), out);
        recording.endScan();
        // asked of the machine itself: what it is called has no place on the tape
        return new Made(report, draft(report, recording.tape(), Wiring.caseOf(machine, choice, consent), journal,
                texts, wishes));
    }

    /**
     * Drafts a bundle of a report and the recording of its scan.
     *
     * @param at where the names are asked for
     * @throws BundleException if it is not known what would have to be masked
     */
    public static BundleDraft draft(Report report, Tape tape, Case at, Journal journal, Texts texts, Wishes wishes)
            throws BundleException {
        Seeds seeds = MachineSeeds.of(at, new Inquiry(at).facts());
        BundleSource source = new BundleSource(report, tape, at.choice(), entries(journal),
                Optional.of(environments(tape, at.choice())),
                ProgramLog.lines(), Version.text());
        return BundleDraft.of(source, seeds, texts, wishes);
    }

    // what the scan itself was told: asking once more could tell something else, and would wait for a distro that hangs
    private static JsonElement environments(Tape tape, Choice choice) {
        JsonObject table = new JsonObject();
        table.addProperty("schema", 1);
        try (Machine recorded = new TapeMachine(tape)) {
            table.add("names", EnvironmentJson.of(Environments.of(
                    new Inquiry(new Case(recorded, choice, Consent.DEFAULT, Clock.systemUTC())).facts())));
        }
        return table;
    }

    /** Where the tables lie that lead from placeholders back to names. */
    public static Path mappings() {
        return UserFolders.here().state().resolve("bundle-mappings");
    }

    /** The journal as a bundle takes it. */
    static Map<String, JsonElement> entries(Journal journal) throws BundleException {
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
                    "the journal could not be read, so it could not be redacted", e);
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
